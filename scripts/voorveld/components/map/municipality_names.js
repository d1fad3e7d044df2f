// Finding a municipality by what someone types: any of its names, or one that resembles it.
import { distance } from "../shared/distance.js";
import { lettersOf, piecesOf } from "../shared/folding.js";

/**
 * A municipality of now.
 * @typedef {object} Municipality
 * @property {string} slug
 * @property {string} name
 * @property {string} province id of the province
 * @property {string} provinceName
 * @property {string} region id of the youth region; empty when not known
 * @property {string} page where its page is, or that of its province
 */

/**
 * One of the names that lead to a municipality; `key` and `words` are what is compared.
 * @typedef {object} Name
 * @property {string} text
 * @property {string} remark
 * @property {Municipality} target
 * @property {string} key
 * @property {string[]} words
 */

/**
 * @typedef {object} Answer
 * @property {Name[]} hits every municipality once, the best first
 * @property {boolean} near no name has what was typed; these resemble it
 * @property {boolean} exact one name is what was typed
 */

/**
 * @param {string} text
 * @param {string} remark
 * @param {Municipality} target
 * @returns {Name}
 */
export function named(text, remark, target) {
  return { text, remark, target, key: lettersOf(text), words: piecesOf(text) };
}

/**
 * The names that fit, else those that resemble it most.
 * @param {Name[]} names
 * @param {string} text
 * @returns {Answer}
 */
export function searched(names, text) {
  const typed = lettersOf(text);
  if (!typed) return { hits: [], near: false, exact: false };
  const fitting = ranked(names, (name) => fit(name, typed), 3);
  const near = fitting.length === 0;
  const found = near ? resembling(names, typed) : fitting;
  return {
    hits: onePerMunicipality(found.map((hit) => hit.name)),
    near,
    exact: found.filter((hit) => hit.score === 0).length === 1,
  };
}

/**
 * How well a name fits: 0 equal, 1 its start, 2 the start of a word, 3 somewhere in it; else not at all.
 * @param {Name} name
 * @param {string} typed
 */
function fit(name, typed) {
  if (name.key === typed) return 0;
  if (name.key.startsWith(typed)) return 1;
  if (name.words.some((word) => word.startsWith(typed))) return 2;
  return typed.length > 2 && name.key.includes(typed) ? 3 : Infinity;
}

/**
 * @param {Name[]} names
 * @param {string} typed
 */
function resembling(names, typed) {
  const limit = typed.length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(typed.length / 4)));
  const found = ranked(names, (name) => unlikeness(name, typed), limit);
  return found.filter((hit) => hit.score <= found[0].score + 1);
}

/**
 * The distance to a name, or to its start for who is still typing.
 * @param {Name} name
 * @param {string} typed
 */
function unlikeness(name, typed) {
  const starts = [typed.length, typed.length + 1].map((end) => distance(typed, name.key.slice(0, end)) + 0.5);
  return Math.min(distance(typed, name.key), ...(typed.length > 4 ? starts : []));
}

/**
 * @param {Name[]} names
 * @param {(name: Name) => number} score
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

/** @param {Name[]} names */
function onePerMunicipality(names) {
  const seen = new Set();
  return names.filter(({ target }) => !seen.has(target) && seen.add(target));
}
