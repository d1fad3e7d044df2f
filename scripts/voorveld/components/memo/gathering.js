// What a memo is made of: published records, and of a variant also its page, where its examples are counted.
import { all, wordsOf } from "../shared/elements.js";
import { fetchJson, fetchPage } from "../shared/fetching.js";
import { read } from "../compare/reading.js";
import { partsIn } from "./proposing.js";
import { practiceSubject, variantSubject } from "./subjects.js";

/**
 * @typedef {import("./subjects.js").Subject} Subject
 * @typedef {(asked: import("./subjects.js").Asked[], frame: import("./subjects.js").Frame) => Subject} Telling
 * @typedef {{ words: string[], parts: import("./proposing.js").Part[] }} Surroundings
 */

/**
 * The record of what was chosen, as something that can be told of.
 * @param {import("./wish.js").Chosen} chosen
 * @param {{ data: string, variants: string }} folders from here
 * @returns {Promise<Telling>}
 */
export async function gathered({ sort, id }, { data, variants }) {
  if (sort === "p") {
    const { praktijk } = await fetchJson(`${data}praktijken/${encodeURIComponent(id)}.json`);
    return (asked, frame) => practiceSubject(praktijk, asked, frame);
  }
  const [{ variant }, page] = await Promise.all([
    fetchJson(`${data}varianten/${encodeURIComponent(id)}.json`),
    read(id, variants),
  ]);
  return (asked, frame) => {
    /** @param {string} theme @param {string} column */
    const counted = (theme, column) => {
      const found = page.themes.get(theme)?.characteristics.get(column);
      const lines = found && !found.isNowhere ? all(found.content, "li").map(wordsOf) : [];
      return lines.length ? lines : [frame.say("nowhere")];
    };
    return variantSubject(variant, counted, asked, frame);
  };
}

/**
 * What the page of a municipality or youth region says at its top, and the examples it names.
 * @param {string} address
 * @param {string} examples the folder they have their pages in
 * @returns {Promise<Surroundings>}
 */
export async function surroundingsOf(address, examples) {
  const page = await fetchPage(address);
  return { words: all(page, "[data-deel=kort]").map(wordsOf), parts: partsIn(page, address, examples) };
}
