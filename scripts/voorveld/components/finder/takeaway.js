// The choice as a spreadsheet: the practices, and where they come from.
import { inWords } from "./choice.js";
import { valuesOf } from "./table.js";

// The facet with the name of the column beside it, of the year: in a table it needs a name of its own.
const SOURCE_AGE = "ouderdom";

/**
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("../shared/phrases.js").Say} Say
 * @typedef {import("../shared/worksheet.js").Row} Row
 */

/**
 * @param {import("./table.js").Practice[]} practices
 * @param {Table} table
 * @param {URL} base where the pages of practices are
 * @param {Say} say
 * @returns {Row[]}
 */
export function practiceRows(practices, table, base, say) {
  const facets = table.facets
    .map((_, facet) => facet)
    .filter((n) => !table.unlisted.includes(table.facets[n].id));
  const age = table.facets.findIndex(({ id }) => id === SOURCE_AGE);
  const head = [
    say("practice"),
    say("address"),
    say("place"),
    say("stand"),
    say("newestYear"),
    say("newestDay"),
    say("since"),
    say("sinceYear"),
    say("sinceDay"),
    ...facets.map((facet) => (facet === age ? say("sourceAge") : table.facets[facet].name)),
    say("outcomes"),
    say("figureCount"),
    say("checked"),
  ];
  const rows = practices.map((practice) => [
    practice.name,
    new URL(`${practice.id}/`, base).href,
    practice.place,
    practice.status,
    practice.newest ? Number(practice.newest.slice(0, 4)) : "",
    practice.newestDay ? new Date(practice.newestDay) : "",
    practice.since,
    practice.year || "",
    practice.sinceDay ? new Date(practice.sinceDay) : "",
    ...facets.map((facet) => valuesOf(table, practice, facet).join("; ")),
    practice.outcomes ?? "",
    practice.figures,
    new Date(practice.checked),
  ]);
  return [head, ...rows];
}

/**
 * Where the file comes from and what was chosen.
 * @param {import("./choice.js").Choice} choice
 * @param {Table} table
 * @param {number} number
 * @param {{ day: string, site: string, licence: string, address: string }} from
 * @param {Say} say
 * @returns {Row[]}
 */
export function choiceRows(choice, table, number, { day, site, licence, address }, say) {
  const chosen = inWords(choice, table).map(({ facet, value }) => [facet, value]);
  if (choice.search) chosen.push([say("nameOrPlace"), choice.search]);
  return [
    [say("choice"), say("value")],
    ...(chosen.length ? chosen : [[say("none"), say("allOfThem")]]),
    [say("practiceCount"), say("partOf", { number, total: table.practices.length })],
    [say("from"), site],
    [say("choiceAddress"), address],
    [say("day"), day],
    [say("licence"), licence],
    [say("beware"), say("bewareOf")],
  ];
}
