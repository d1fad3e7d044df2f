// Validates page after page in one process: a line with `{"name", "text"}` comes in, a line with what
// html-validate says of it goes out. Starting Node for every page took longer than judging it.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const config = JSON.parse(readFileSync(new URL("html-validate.json", import.meta.url), "utf-8"));

/** Works out once what is judged; by itself it does so for every page, a fifth of the time. */
class OnceLoader extends StaticConfigLoader {
  /** @type {ReturnType<StaticConfigLoader["getConfigFor"]> | undefined} */
  #resolved;

  /** @param {string} handle */
  getConfigFor(handle) {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new OnceLoader(config));

for await (const line of createInterface({ input: process.stdin })) {
  const { name, text } = JSON.parse(line);
  const report = await validator.validateString(text, name);
  const said = report.results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`));
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
