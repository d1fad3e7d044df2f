// The table of the finder: which practice has which value. Comes as `facetten.json`, short for speed; for the
// finder itself as `zoeker.json`, with the cards of its other sheets.
import { fetchJson } from "../shared/fetching.js";

/**
 * @typedef {{ id: string, name: string }} Value
 * @typedef {{ id: string, name: string, values: Value[] }} Facet
 *
 * @typedef {object} Practice
 * @property {string} id
 * @property {string} name
 * @property {string} place
 * @property {string} since in words
 * @property {number} year for sorting
 * @property {number} figures
 * @property {string} status how it stood, when, and of when the newest source is
 * @property {string} [newest] the first day of the date of the newest source, for sorting; empty when none has a date
 * @property {string} checked a day
 * @property {string} [sinceDay] the day on which it began, when that is known to the day
 * @property {string} [newestDay] the same, only when that is known to the day
 * @property {number} [proof] how far up the ladder of evidence, for sorting
 * @property {string} [outcomes] what its figures prove, in words
 * @property {number[][]} values per facet the places of its values
 * @property {string} [also] other names to search by, also of its place
 *
 * @typedef {object} Table
 * @property {string} edition
 * @property {Facet[]} facets
 * @property {Practice[]} practices by place
 * @property {string[]} columns facets that the table on the page shows
 * @property {string[]} named facets whose values count as names to search by
 * @property {string[]} unlisted facets that a spreadsheet leaves out, because it has them in words
 */

// What a row of the published table holds, in its order.
const IN_ORDER = [
  "id",
  "name",
  "place",
  "status",
  "since",
  "year",
  "figures",
  "checked",
  "values",
  "also",
  "newest",
  "proof",
  "outcomes",
  "sinceDay",
  "newestDay",
];

/**
 * @param {any} json
 * @returns {Table}
 */
export function tableOf({ druk, facetten, praktijken, kolommen, op_naam, niet_mee }) {
  return {
    edition: druk,
    facets: facetten.map((/** @type {any} */ { id, naam, waarden }) => ({
      id,
      name: naam,
      values: waarden.map((/** @type {[string, string]} */ [value, name]) => ({ id: value, name })),
    })),
    practices: praktijken.map((/** @type {any[]} */ row) =>
      Object.fromEntries(IN_ORDER.map((name, place) => [name, row[place]])),
    ),
    columns: kolommen,
    named: op_naam,
    unlisted: niet_mee,
  };
}

/** @param {string} address */
export async function fetchTable(address) {
  return tableOf(await fetchJson(address));
}

/**
 * The table and the cards of the other sheets, only of the edition of the page. A browser may keep an older one
 * than the page: then it is asked again, and if that does not help there is nothing.
 * @param {URL} address
 * @param {string} edition
 * @returns {Promise<{ table: Table, sheets: [string, string][] }>}
 */
export async function fetchFinder(address, edition) {
  const kept = await fetchJson(address);
  const found = kept.druk === edition ? kept : await fetchJson(address, { cache: "reload" });
  if (found.druk !== edition) throw new Error(`${address} is of another edition than the page`);
  return { table: tableOf(found), sheets: found.bladen };
}

/**
 * The names of a practice's values of one facet.
 * @param {Table} table
 * @param {Practice} practice
 * @param {number} facet
 */
export function valuesOf(table, practice, facet) {
  return practice.values[facet].map((place) => table.facets[facet].values[place].name);
}

/**
 * The places of facets by their ids.
 * @param {Table} table
 * @param {string[]} ids
 */
export function facetsNamed(table, ids) {
  return ids.map((id) => table.facets.findIndex((facet) => facet.id === id)).filter((place) => place >= 0);
}
