// The checks as a visitor's browser runs them, in Node: questions come in, findings go out, one per line.
//   node checks_in_browser.mjs <folder of pyodide> <folder of the parts>
import { readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { startSession } from "../scripts/voorveld/components/checking/python.js";

const [, , pyodide, parts] = process.argv;
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")).href);
const listed = JSON.parse(readFileSync(join(parts, "delen.json"), "utf8"));
const began = performance.now();
const python = await loadPyodide({ lockFileContents: listed.slot });
const session = await startSession(python, part, () => {});
session.read(() => {});
tell({ start: Math.round(performance.now() - began) });

for await (const line of createInterface({ input: process.stdin })) {
  const { name, text, day, form } = JSON.parse(line);
  const asked = performance.now();
  const said = session.check(name, new Uint8Array(Buffer.from(text, "base64")), day);
  const took = performance.now() - asked;
  tell({ said, took, form: form ? session.form(name, Buffer.from(text, "base64").toString()) : "" });
}

/** @param {string} name */
function part(name) {
  const [, file] = listed.delen.find(([one]) => one === name);
  return new Uint8Array(readFileSync(join(parts, file)));
}

/** A pipe may take a part at a time. @param {object} answer */
function tell(answer) {
  let rest = Buffer.from(`${JSON.stringify(answer)}\n`);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}
