// The checks beside the page, so that it stays quick: starts Python once and answers one question at a time.
import { fetchParts } from "./parts.js";
import { startSession } from "./python.js";

/**
 * What the page asks, and what it is told.
 * @typedef {{ kind: "start", folder: string }
 *   | { kind: "ask", id: number, method: keyof import("./python.js").Session, given: string[] }} Question
 * @typedef {{ kind: "fetching" | "starting" | "reading", done: number, ofAll: number }
 *   | { kind: "ready" }
 *   | { kind: "answer", id: number, value: string }
 *   | { kind: "failed", id: number | undefined, reason: string }} Told
 */

/** @type {Promise<import("./python.js").Session> | undefined} */
let session;

self.addEventListener("message", async ({ data }) => {
  const question = /** @type {Question} */ (data);
  try {
    if (question.kind === "start") {
      session = started(new URL(question.folder));
      await session;
      return tell({ kind: "ready" });
    }
    if (!session) throw new Error("asked before the start");
    const running = await session;
    const { id, method, given } = question;
    const answer = /** @type {(...given: string[]) => string | undefined} */ (running[method])(...given);
    tell({ kind: "answer", id, value: answer ?? "" });
  } catch (error) {
    tell({ kind: "failed", id: "id" in question ? question.id : undefined, reason: String(error) });
  }
});

/** @param {URL} folder */
async function started(folder) {
  const { list, contents } = await fetchParts(folder, (done, ofAll) =>
    tell({ kind: "fetching", done, ofAll }),
  );
  tell({ kind: "starting", done: 0, ofAll: 1 });
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    import(new URL(list.scripts.pyodide, folder).href),
    import(new URL(list.scripts["pyodide.asm"], folder).href),
  ]);
  giveInstead(
    new Map([
      ["pyodide.asm.wasm", answerWith(contents.get("pyodide"), "application/wasm")],
      ["python_stdlib.zip", answerWith(contents.get("standaard"), "application/zip")],
    ]),
  );
  const python = await loadPyodide({
    indexURL: folder.href,
    lockFileContents: list.slot,
    packageBaseUrl: folder.href,
    createPyodideModule,
  });
  const made = await startSession(
    python,
    (name) => contents.get(name) ?? missing(name),
    (done, ofAll) => tell({ kind: "starting", done, ofAll }),
  );
  made.read((done, ofAll) => tell({ kind: "reading", done, ofAll }));
  return made;
}

/**
 * Pyodide fetches two files itself; it gets what we have.
 * @param {Map<string, () => Response>} answers
 */
function giveInstead(answers) {
  const fetched = self.fetch.bind(self);
  self.fetch = async (request, options) => {
    const address = String(request instanceof Request ? request.url : request);
    const answer = answers.get(address.slice(address.lastIndexOf("/") + 1));
    return answer ? answer() : fetched(request, options);
  };
}

/**
 * @param {Uint8Array<ArrayBuffer> | undefined} content
 * @param {string} type
 */
function answerWith(content, type) {
  return () => new Response(content, { headers: { "Content-Type": type } });
}

/**
 * @param {string} name
 * @returns {never}
 */
function missing(name) {
  throw new Error(`no part ${name}`);
}

/** @param {Told} told */
function tell(told) {
  self.postMessage(told);
}
