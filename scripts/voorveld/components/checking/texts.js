// Where a text comes from: an example as it was published, the empty one, or a file of the visitor.

import { make } from "../shared/elements.js";
import { exampleNames } from "../shared/example_names.js";
import { fetchText } from "../shared/fetching.js";

/**
 * @typedef {object} Texts
 * @property {(called: string) => boolean} isPublished
 * @property {(called: string) => string | undefined} original as it was fetched here
 * @property {(called: string, checks?: import("./checks.js").Checks) => Promise<string>} published
 * @property {() => Promise<string>} empty
 * @property {(list: HTMLSelectElement) => Promise<void>} offer the examples that are published
 *
 * @param {DOMStringMap} places where the texts of examples stand, and the empty one
 * @returns {Texts}
 */
export function textsFrom({ teksten = "", leeg = "" }) {
  /** @type {Set<string>} */
  const published = new Set();
  /** @type {Map<string, string>} */
  const originals = new Map();
  return {
    isPublished: (called) => published.has(called),
    original: (called) => originals.get(called),
    /** Its text is part of the checks; without them it is fetched. */
    async published(called, checks) {
      const text = checks
        ? await checks.text(called)
        : await fetchText(new URL(`${teksten}${called}`, document.baseURI));
      published.add(called);
      originals.set(called, text);
      return text;
    },
    async offer(list) {
      for (const [id, name] of await exampleNames()) {
        published.add(`${id}.yaml`);
        list.append(make("option", { value: `${id}.yaml` }, name));
      }
    },
    empty: () => fetchText(new URL(leeg, document.baseURI)),
  };
}

/**
 * A file of the visitor, under the name it should have.
 * @param {File} file
 */
export async function opened(file) {
  return { name: file.name.replace(/\.yml$/, ".yaml"), text: await file.text() };
}
