// Every municipality and province by all its names, from the table that the build makes for who searches.
import { alike, lettersOf } from "./folding.js";
import { named, searched, withoutKind } from "./place_names.js";

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {boolean} isProvince
 * @property {boolean} hasPractices
 * @property {string[]} also other names
 * @property {string[]} former names of what went up into it
 * @property {string[]} parts what lies in it
 * @property {{ name: string, address: string }} province
 *
 * @typedef {object} Places
 * @property {Place[]} all
 * @property {import("./place_names.js").Name<Place>[]} names
 * @property {string[]} kinds words for a kind of place
 */

/**
 * @param {any} table what stands in the file of synonyms
 * @returns {Places}
 */
export function placesIn({ plaatsen, plaatswoorden }) {
  /** @type {Place[]} */
  const all = [];
  for (const [name, address, also, municipalities] of plaatsen) {
    const province = { name, address };
    const none = { former: [], parts: [] };
    all.push({ name, isProvince: true, hasPractices: true, also, ...none, province });
    for (const [own, has, others = [], former = [], parts = []] of municipalities) {
      const names = { also: others, former, parts };
      all.push({ name: own, isProvince: false, hasPractices: has === 1, ...names, province });
    }
  }
  const names = all.flatMap((place) => namesOfPlace(place).map((text) => named(text, "", place)));
  return { all, names, kinds: plaatswoorden };
}

/**
 * The places that are called what was typed, or begin so; `near` gives what resembles it when there are none.
 * @param {Places} places
 * @param {string} text
 */
export function placesNamed({ names, kinds }, text) {
  const typed = withoutKind(text, kinds);
  const { hits, near } = searched(names, typed);
  const found = near ? [] : hits.filter(({ key, words }) => isCalled(key, words, typed));
  return { found: found.map(({ target }) => target), near: near ? hits.map(({ target }) => target) : [] };
}

/**
 * All names of a place.
 * @param {Place} place
 */
export function namesOfPlace({ name, also, former, parts }) {
  return [name, ...also, ...former, ...parts];
}

/**
 * The municipality without a practice that is called exactly so.
 * @param {Places} places
 * @param {string} text
 */
export function emptyPlaceCalled({ all }, text) {
  const typed = alike(text);
  return all.find(
    (place) => !place.hasPractices && namesOfPlace(place).some((name) => alike(name) === typed),
  );
}

/**
 * @param {string} key
 * @param {string[]} words
 * @param {string} typed
 */
function isCalled(key, words, typed) {
  const [first] = words;
  return (
    key === named(typed, "", undefined).key || (lettersOf(typed).length > 3 && first === lettersOf(typed))
  );
}
