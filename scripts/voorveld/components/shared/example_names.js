// The names of all examples, for pages on which readers choose some: too many to stand in the page.
import { make } from "./elements.js";
import { fetchJson } from "./fetching.js";

const FOLDER = "praktijkvoorbeelden/";

/**
 * Puts the names in a list of suggestions, by name.
 * @param {HTMLElement} list
 * @param {string} [before] what goes before the id of an example
 */
export async function offerExamples(list, before = "") {
  const found = await exampleNames();
  list.append(...found.map(([id, name]) => make("option", { value: name, "data-id": before + id })));
}

/** Per example its id and its name, by name; fetched. */
export async function exampleNames() {
  return examplesIn(await fetchJson(new URL("../../zoekindex/namen.json", import.meta.url)));
}

/**
 * Per example its id and its name.
 * @param {[string, string, ...(string | [string, string[]])[]][]} table per line what it is, its address, and the
 *   names that are so
 * @returns {[string, string][]}
 */
export function examplesIn(table) {
  const { compare } = new Intl.Collator("nl");
  return table
    .filter(([, at]) => at.startsWith(FOLDER) && at !== FOLDER)
    .map(([, at, line]) => /** @type {[string, string]} */ ([at.slice(FOLDER.length, -1), [line].flat(2)[0]]))
    .sort(([, a], [, b]) => compare(a, b));
}
