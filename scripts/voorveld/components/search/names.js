// The names in the list from A to Z, which is in the page.
import { all, datum, wordsOf } from "../shared/elements.js";
import { lettersOf } from "../shared/folding.js";

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} kind
 * @property {string} address from where the site begins
 * @property {string[]} keys its own name first, then its other names, in letters only
 * @property {boolean} isTitle whether the page is called so
 */

/**
 * @param {HTMLElement} list
 * @param {string} base
 * @returns {Entry[]}
 */
export function entriesIn(list, base) {
  return all(list, "li[data-soort]").flatMap((row) => {
    const link = row.querySelector("a");
    if (!link) return [];
    const name = wordsOf(link);
    return {
      name,
      kind: datum(row, "soort"),
      address: (link.getAttribute("href") ?? "").slice(base.length),
      keys: [name, ...datum(row, "ook").split("|")].map(lettersOf).filter(Boolean),
      isTitle: "titel" in row.dataset,
    };
  });
}
