// The names in the list from A to Z, which is in the page, and which of them a question asks for.
import { all, datum, wordsOf } from "../shared/elements.js";
import { lettersOf, piecesOf } from "../shared/folding.js";

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} kind
 * @property {string} address from where the site begins
 * @property {string[]} also other names
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
    const also = datum(row, "ook").split("|").filter(Boolean);
    return {
      name,
      also,
      kind: datum(row, "soort"),
      address: (link.getAttribute("href") ?? "").slice(base.length),
      keys: [name, ...also].map(lettersOf).filter(Boolean),
      isTitle: "titel" in row.dataset,
    };
  });
}

/**
 * The titles of pages, by address.
 * @param {Entry[]} entries
 */
export function titlesOf(entries) {
  return new Map(entries.filter(({ isTitle }) => isTitle).map(({ address, name }) => [address, name]));
}

/**
 * What is called so: by its own name, by another, and what is called so and one word more. A page once.
 * @param {Entry[]} entries
 * @param {import("../shared/places.js").Place[]} places that the question names
 * @param {string} question
 */
export function entriesNamed(entries, places, question) {
  const key = lettersOf(question);
  const placeNames = new Set(places.map(({ name }) => lettersOf(name)));
  const isPlace = (/** @type {Entry} */ { isTitle, keys, address }) =>
    isTitle && placeNames.has(keys[0]) && places.some((place) => isAt(place, address));
  const own = entries.filter(({ keys }) => keys[0] === key);
  const begun = key.length > 2 ? entries.filter(({ name }) => startsWith(name, key)) : [];
  const called = own.length ? own : entries.filter(({ keys }) => keys.includes(key));
  const found = [...entries.filter(isPlace), ...called, ...(own.length ? begun : [])];
  const byAddress = new Map(found.reverse().map((entry) => [entry.address, entry]));
  return [...byAddress.values()].reverse();
}

/**
 * @param {import("../shared/places.js").Place} place
 * @param {string} address
 */
function isAt(place, address) {
  return place.isProvince === (address === place.province.address);
}

/**
 * Whether a name is what was typed and one word more, as POH-jeugd is of POH.
 * @param {string} name
 * @param {string} key
 */
function startsWith(name, key) {
  const pieces = piecesOf(name);
  return pieces.length === 2 && pieces[0] === key;
}
