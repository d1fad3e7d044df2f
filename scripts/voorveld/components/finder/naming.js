// What the text field of the finder finds: names of practices, places, variants and words that mean the same.
// Between commas stand names of which one is enough. Only reckons.
import { alike, piecesOf } from "../shared/folding.js";
import { placesNamed } from "../shared/places.js";
import { merged, otherNames, unitsOf } from "../search/words.js";
import { facetsNamed, valuesOf } from "./table.js";

/**
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Practice} Practice
 * @typedef {import("../shared/places.js").Place} Place
 *
 * Words that mean the same and places by their names; without them only what is typed is found.
 * @typedef {{ meanings: import("../search/words.js").Meanings, places: import("../shared/places.js").Places }} Names
 */

/** @type {Names} */
const NO_NAMES = { meanings: new Map(), places: { all: [], names: [], kinds: [] } };

/**
 * Tells of a practice whether it is called so.
 * @param {string} search
 * @param {Table} table
 * @param {Names} [names]
 * @returns {(practice: Practice) => boolean}
 */
export function calledSo(search, table, names = NO_NAMES) {
  const ways = search
    .split(",")
    .filter((part) => alike(part))
    .map((part) => oneCalledSo(part, table, names));
  return (practice) => !ways.length || ways.some((isCalled) => isCalled(practice));
}

/**
 * The places without a practice that are meant.
 * @param {string} search
 * @param {Names} [names]
 * @returns {Place[]}
 */
export function withoutPractices(search, names = NO_NAMES) {
  const found = search.split(",").flatMap((part) => placesNamed(names.places, part).found);
  return found.filter(({ hasPractices }) => !hasPractices);
}

/**
 * @param {string} part
 * @param {Table} table
 * @param {Names} names
 * @returns {(practice: Practice) => boolean}
 */
function oneCalledSo(part, table, { meanings, places }) {
  const units = merged(unitsOf(part, false), meanings).map((unit) => [
    pieceRow(unit.text),
    ...otherNames(unit, meanings).map(pieceRow),
  ]);
  const { found } = placesNamed(places, part);
  const called = new Set(found.map(({ name }) => alike(name)));
  const isProvince = found.some((place) => place.isProvince && isCalled(place, part));
  return (practice) => {
    if (called.size && placeNames(practice, table).some((name) => called.has(name))) return true;
    // Who types a province means no place that has its name within its own.
    return !isProvince && units.every((forms) => forms.some((form) => rowOf(practice, table).includes(form)));
  };
}

/** @param {Place} place @param {string} typed */
function isCalled({ name, also }, typed) {
  return [name, ...also].some((each) => alike(typed).endsWith(alike(each)));
}

/** @param {string} text */
function pieceRow(text) {
  return ` ${piecesOf(text).map(alike).join(" ")}`;
}

/**
 * @param {Practice} practice
 * @param {Table} table
 */
function placeNames(practice, table) {
  return namedValues(practice, table).map(alike);
}

/**
 * @param {Practice} practice
 * @param {Table} table
 */
function namedValues(practice, table) {
  return facetsNamed(table, table.named).flatMap((facet) => valuesOf(table, practice, facet));
}

/** @type {WeakMap<Practice, string>} */
const rows = new WeakMap();

/**
 * All names of a practice as pieces beside each other.
 * @param {Practice} practice
 * @param {Table} table
 */
function rowOf(practice, table) {
  const known = rows.get(practice);
  if (known !== undefined) return known;
  const texts = [practice.name, practice.place, practice.also ?? "", ...namedValues(practice, table)];
  const row = texts.map(pieceRow).join(" |");
  rows.set(practice, row);
  return row;
}
