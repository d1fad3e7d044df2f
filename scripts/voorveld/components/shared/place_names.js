// Finding a place by what someone types: any of its names, or one that resembles it. The map, the search
// page, the finder and every list of suggestions ask this.
import { distance } from "./distance.js";
import { addressed, alike, lettersOf, piecesOf } from "./folding.js";

// No name of a place is longer; who types more is not typing a place.
const LONGEST = 60;

/**
 * One of the names that lead to a place; `key` and `words` are what is compared.
 * @template T
 * @typedef {object} Name
 * @property {string} text
 * @property {string} remark
 * @property {T} target
 * @property {string} key
 * @property {string[]} words
 */

/**
 * @template T
 * @typedef {object} Answer
 * @property {Name<T>[]} hits every place once, the best first
 * @property {boolean} near no name has what was typed; these resemble it
 * @property {boolean} exact one name is what was typed
 */

/**
 * @template T
 * @param {string} text
 * @param {string} remark
 * @param {T} target
 * @returns {Name<T>}
 */
export function named(text, remark, target) {
  return { text, remark, target, key: alike(text), words: piecesOf(text).map(alike) };
}

/**
 * Where the page of a municipality is, from the start of the site.
 * @param {string} name as readers see it
 */
export function municipalityPage(name) {
  return `gemeenten/${addressed(name)}/`;
}

/**
 * What was typed without the word for a kind of place before it: of "gemeente Den Haag" only the name.
 * @param {string} text
 * @param {string[]} kinds
 */
export function withoutKind(text, kinds) {
  const [first, ...rest] = text.trim().split(/\s+/);
  return rest.length && kinds.includes(lettersOf(first)) ? rest.join(" ") : text;
}

/**
 * The names that fit, else those that resemble it most.
 * @template T
 * @param {Name<T>[]} names
 * @param {string} text
 * @returns {Answer<T>}
 */
export function searched(names, text) {
  const typed = text.length > LONGEST ? "" : alike(text);
  if (!typed) return { hits: [], near: false, exact: false };
  const fitting = ranked(names, (name) => fit(name, typed), 3);
  const near = fitting.length === 0;
  const found = near ? resembling(names, typed) : fitting;
  return {
    hits: onePerPlace(found.map((hit) => hit.name)),
    near,
    exact: found.filter((hit) => hit.score === 0).length === 1,
  };
}

/**
 * How well a name fits: 0 equal, 1 its start, 2 the start of a word, 3 somewhere in it; else not at all.
 * @param {Name<unknown>} name
 * @param {string} typed
 */
function fit(name, typed) {
  if (name.key === typed) return 0;
  if (name.key.startsWith(typed)) return 1;
  if (name.words.some((word) => word.startsWith(typed))) return 2;
  return typed.length > 2 && name.key.includes(typed) ? 3 : Infinity;
}

/**
 * @template T
 * @param {Name<T>[]} names
 * @param {string} typed
 */
function resembling(names, typed) {
  const limit = typed.length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(typed.length / 4)));
  const found = ranked(names, (name) => unlikeness(name, typed), limit);
  return found.filter((hit) => hit.score <= found[0].score + 1);
}

/**
 * The distance to a name, or to its start for who is still typing.
 * @param {Name<unknown>} name
 * @param {string} typed
 */
function unlikeness(name, typed) {
  const starts = [typed.length, typed.length + 1].map((end) => distance(typed, name.key.slice(0, end)) + 0.5);
  return Math.min(distance(typed, name.key), ...(typed.length > 4 ? starts : []));
}

/**
 * @template T
 * @param {Name<T>[]} names
 * @param {(name: Name<T>) => number} score
 * @param {number} limit
 */
function ranked(names, score, limit) {
  return names
    .map((name) => ({ name, score: score(name) }))
    .filter((hit) => hit.score <= limit)
    .sort(
      (a, b) =>
        a.score - b.score ||
        a.name.text.length - b.name.text.length ||
        a.name.text.localeCompare(b.name.text, "nl"),
    );
}

/**
 * @template T
 * @param {Name<T>[]} names
 */
function onePerPlace(names) {
  const seen = new Set();
  return names.filter(({ target }) => !seen.has(target) && seen.add(target));
}
