// Python with the project's own checks in it, as WebAssembly. Runs in a worker, and in Node for the tests.
import { yamlReader } from "./yaml_events.js";

/**
 * As much of Pyodide as we ask.
 * @typedef {object} Pyodide
 * @property {(archive: Uint8Array, format: string, options?: { extractDir: string }) => void} unpackArchive
 * @property {(name: string, module: object) => void} registerJsModule
 * @property {(code: string) => any} runPython
 *
 * The checks of the command line, as `in_browser/session.py` gives them.
 * @typedef {object} Session
 * @property {(tell: (done: number, ofAll: number) => void) => void} read
 * @property {(name: string, text: string | Uint8Array, day: string) => string} check
 * @property {(name: string, text: string) => string} form
 * @property {(text: string, path: string, value: string) => string | undefined} change
 * @property {(name: string, text: string, path: string, called: string) => string | undefined} rename
 * @property {(name: string, text: string, path: string) => string} offers
 * @property {(name: string, text: string, path: string, said: string) => string | undefined} add
 * @property {(text: string, path: string) => string | undefined} remove
 * @property {(name: string) => string} text
 * @property {(name: string) => string} preview
 *
 * A block of bytes that Python shows us.
 * @typedef {{ getBuffer: (type: "u8") => { data: Uint8Array, release: () => void } }} Shown
 */

const CODE = "/controle";
const PACKAGES = "/pakketten";
const PRACTICES = "/practices";

// libyaml must be there before the reader of the project asks which one there is.
const START = `
import sys
sys.path[:0] = ["${CODE}", "${PACKAGES}"]
from importlib import import_module
from voorveld.in_browser import libyaml
from page import events, tell
libyaml.install(lambda text: events(text).to_bytes())
steps = "pydantic", "voorveld.source.tree", "voorveld.model.kinds", "voorveld.rules", "voorveld.pipeline"
for number, step in enumerate(steps, start=1):
    import_module(step)
    tell(number, len(steps))
from voorveld.in_browser.session import Session

class Desk(Session):
    def preview(self, name):
        previewing = import_module("voorveld.previewing")
        if "voorveld.rendering" not in sys.modules:
            previewing.without_cleaner()
        return previewing.preview(self.catalogue, name)

Desk
`;

/**
 * The names of the parts, in the order in which they are unpacked, and where.
 * @type {[string, string, string][]}
 */
const ARCHIVES = [
  ["msgspec", "wheel", ""],
  ["pydantic-core", "wheel", ""],
  ["pakketten", "zip", PACKAGES],
  ["controle", "zip", CODE],
  ["weergave", "zip", CODE],
  ["voorbeelden", "zip", PRACTICES],
];

/**
 * Unpacks the parts and imports the checks; `tell` hears how far that is.
 * @param {Pyodide} python
 * @param {(name: string) => Promise<Uint8Array> | Uint8Array} part
 * @param {(done: number, ofAll: number) => void} tell
 * @returns {Promise<Session>}
 */
export async function startSession(python, part, tell) {
  for (const [name, format, extractDir] of ARCHIVES) {
    python.unpackArchive(await part(name), format, extractDir ? { extractDir } : undefined);
  }
  const events = await yamlReader();
  python.registerJsModule("page", {
    tell,
    /** @param {Shown} text */
    events: (text) => {
      const shown = text.getBuffer("u8");
      try {
        return events(shown.data);
      } finally {
        shown.release();
      }
    },
  });
  return python.runPython(START)(PRACTICES);
}
