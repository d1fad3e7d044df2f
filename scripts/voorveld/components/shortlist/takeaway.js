// The list as a spreadsheet: a row per example in the order of the reader, and where the file comes from.
import { practiceRows } from "../finder/takeaway.js";
import { LONGEST_CELL } from "./listed.js";

/**
 * @typedef {import("./listed.js").List} List
 * @typedef {import("../finder/table.js").Table} Table
 * @typedef {import("../shared/phrases.js").Say} Say
 * @typedef {import("../shared/worksheet.js").Row} Row
 */

/**
 * @param {List} list
 * @param {Table} table
 * @param {URL} base where the pages of examples are
 * @param {Say} say
 * @param {Say} sayOfTable the words of the finder's own spreadsheet
 * @returns {Row[]}
 */
export function listRows({ items }, table, base, say, sayOfTable) {
  const known = new Map(table.practices.map((practice) => [practice.id, practice]));
  const [head] = practiceRows([], table, base, sayOfTable);
  const rows = items.map(({ id, note }, place) => {
    const practice = known.get(id);
    const [, row] = practice
      ? practiceRows([practice], table, base, sayOfTable)
      : [head, [id, ...head.slice(1).map(() => "")]];
    return [place + 1, ...row, note];
  });
  return [[say("number"), ...head, say("note")], ...rows];
}

/**
 * @param {List} list
 * @param {{ site: string, day: string, licence: string, address: string }} from
 * @param {Say} say
 * @returns {Row[]}
 */
export function aboutRows({ items, note }, { site, day, licence, address }, say) {
  return [
    [say("aboutList"), ""],
    [say("wholeNote"), note],
    [say("exampleCount"), items.length],
    [say("from"), site],
    [say("day"), day],
    [say("address"), address.length > LONGEST_CELL ? say("noRoomInCell") : address],
    [say("licence"), licence],
    [say("beware"), say("bewareOf")],
  ];
}
