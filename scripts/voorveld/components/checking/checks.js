// The checks as the page asks them: a worker that answers, and how far its start is.

/**
 * @typedef {import("./worker.js").Told} Told
 * @typedef {import("./worker.js").Question} Question
 *
 * @typedef {object} Checks
 * @property {(name: string, text: string) => Promise<string>} check
 * @property {(name: string, text: string) => Promise<string>} form the fields of the file that was checked last
 * @property {(text: string, path: string, value: string) => Promise<string>} change the text with another value
 * @property {(name: string, text: string, path: string, called: string) => Promise<string>} rename the text with a
 *   source called otherwise, and the files that cite it
 * @property {(name: string, text: string, path: string) => Promise<string>} offers what may be added to a part of it
 * @property {(name: string, text: string, path: string, said: string) => Promise<string>} add the text with more in it
 * @property {(text: string, path: string) => Promise<string>} remove the text with less in it
 * @property {(name: string) => Promise<string>} text of a file as it was published
 * @property {(name: string) => Promise<string>} preview its page, of what was checked last
 *
 * @typedef {{ resolve: (value: any) => void, reject: (reason: Error) => void }} Waiting
 */

/** Whether this browser can run them at all. */
export function canCheck() {
  return (
    typeof WebAssembly === "object" && typeof Worker === "function" && "DecompressionStream" in globalThis
  );
}

/**
 * Starts them; `tell` hears how far it is.
 * @param {URL} folder where the parts are
 * @param {(told: Told) => void} tell
 * @returns {Promise<Checks>}
 */
export function startChecks(folder, tell) {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let last = 0;

  /** @param {keyof import("./python.js").Session} method @param {...string} given @returns {Promise<string>} */
  function ask(method, ...given) {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage(/** @type {Question} */ ({ kind: "ask", id, method, given }));
    });
  }

  /** @type {Checks} */
  const checks = {
    check: (name, text) => ask("check", name, text, today()),
    form: (name, text) => ask("form", name, text),
    change: (text, path, value) => ask("change", text, path, value),
    rename: (name, text, path, called) => ask("rename", name, text, path, called),
    offers: (name, text, path) => ask("offers", name, text, path),
    add: (name, text, path, said) => ask("add", name, text, path, said),
    remove: (text, path) => ask("remove", text, path),
    text: (name) => ask("text", name),
    preview: (name) => ask("preview", name),
  };
  return new Promise((resolve, reject) => {
    const start = { resolve, reject };
    worker.addEventListener("error", (event) => {
      const reason = new Error(event.message);
      for (const one of [start, ...waiting.values()]) one.reject(reason);
      waiting.clear();
    });
    worker.addEventListener("message", ({ data }) => {
      const told = /** @type {Told} */ (data);
      const asked = told.kind === "answer" || told.kind === "failed" ? waiting.get(told.id ?? 0) : undefined;
      if (told.kind === "ready") resolve(checks);
      else if (told.kind === "answer") asked?.resolve(told.value);
      else if (told.kind === "failed") (asked ?? start).reject(new Error(told.reason));
      else tell(told);
      if (asked && "id" in told) waiting.delete(told.id ?? 0);
    });
    worker.postMessage({ kind: "start", folder: folder.href });
  });
}

/** The day in the Netherlands, as the checks reckon. */
function today() {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" };
  const options = /** @type {Intl.DateTimeFormatOptions} */ ({ ...parts, timeZone: "Europe/Amsterdam" });
  return new Intl.DateTimeFormat("sv-SE", options).format(new Date());
}
