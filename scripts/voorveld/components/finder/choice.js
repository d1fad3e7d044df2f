// Choosing from practices, without a screen: reading and writing the address, choosing, counting, sorting.
import { calledSo } from "./naming.js";

export const MOST_COMPARED = 4;
/** How many practices are shown at a time; all others are one press away. */
export const A_PAGE = 24;
const BY_NAME = new Intl.Collator("nl");

/**
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./table.js").Practice} Practice
 *
 * @typedef {object} Choice
 * @property {Map<number, Set<number>>} facets per facet the chosen values, as places in the table
 * @property {string} search
 * @property {string} order one of `ORDERS`
 * @property {"kaarten" | "tabel"} view
 * @property {number} shown how many of them at most, always whole pages
 * @property {string[]} compared ids of practices to compare
 *
 * A chosen value in words.
 * @typedef {{ facet: string, value: string, place: [number, number] }} ChosenValue
 */

/** @type {Record<string, (a: Practice, b: Practice) => number>} */
const ORDERS = {
  plaats: () => 0,
  naam: (a, b) => BY_NAME.compare(a.name, b.name),
  bron: (a, b) => byCode(b.newest ?? "", a.newest ?? ""),
  nieuw: (a, b) => b.year - a.year,
  cijfers: (a, b) => (b.proof ?? 0) - (a.proof ?? 0),
  gecontroleerd: (a, b) => byCode(b.checked, a.checked),
};

/**
 * @param {string} one
 * @param {string} other
 */
function byCode(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** @returns {Choice} */
export function noChoice() {
  return { facets: new Map(), search: "", order: "plaats", view: "kaarten", shown: A_PAGE, compared: [] };
}

/**
 * What the address says; what does not exist does not count.
 * @param {string} query
 * @param {Table} table
 * @returns {Choice}
 */
export function fromAddress(query, table) {
  const asked = new URLSearchParams(query);
  const choice = noChoice();
  table.facets.forEach((facet, number) => {
    const wanted = new Set((asked.get(facet.id) ?? "").split(","));
    const places = facet.values.flatMap(({ id }, place) => (wanted.has(id) ? [place] : []));
    if (places.length) choice.facets.set(number, new Set(places));
  });
  choice.search = (asked.get("zoek") ?? "").slice(0, 100);
  const order = asked.get("sorteer") ?? "";
  if (Object.hasOwn(ORDERS, order)) choice.order = order;
  if (asked.get("weergave") === "tabel") choice.view = "tabel";
  const most = Math.min(Number(asked.get("toon")) || A_PAGE, table.practices.length);
  choice.shown = Math.max(1, Math.ceil(most / A_PAGE)) * A_PAGE;
  const known = new Set(table.practices.map(({ id }) => id));
  const compared = new Set((asked.get("kies") ?? "").split(","));
  choice.compared = [...compared].filter((id) => known.has(id)).slice(0, MOST_COMPARED);
  return choice;
}

/**
 * The shortest address of a choice, without question mark.
 * @param {Choice} choice
 * @param {Table} table
 */
export function toAddress(choice, table) {
  const parts = chosenPlaces(choice).map(([facet, places]) => {
    const { id, values } = table.facets[facet];
    return `${id}=${places.map((place) => values[place].id).join(",")}`;
  });
  if (choice.search) parts.push(`zoek=${encodeURIComponent(choice.search)}`);
  if (choice.order !== "plaats") parts.push(`sorteer=${choice.order}`);
  if (choice.view !== "kaarten") parts.push(`weergave=${choice.view}`);
  if (choice.shown > A_PAGE) parts.push(`toon=${choice.shown}`);
  if (choice.compared.length) parts.push(`kies=${choice.compared.join(",")}`);
  return parts.join("&");
}

/**
 * The part of a choice that says which practices, for an address of a practice.
 * @param {Choice} choice
 * @param {Table} table
 */
export function selectionAddress(choice, table) {
  return toAddress({ ...choice, view: "kaarten", compared: [] }, table);
}

/**
 * Whether two choices give the same practices in the same order, so that who sees more of one sees it still.
 * @param {Choice} one
 * @param {Choice} other
 */
export function sameList(one, other) {
  return one.facets === other.facets && one.search === other.search && one.order === other.order;
}

/** @param {Choice} choice */
export function isChosen(choice) {
  return choice.search !== "" || chosenPlaces(choice).length > 0;
}

/**
 * The choice in words, for buttons and for a spreadsheet.
 * @param {Choice} choice
 * @param {Table} table
 * @returns {ChosenValue[]}
 */
export function inWords(choice, table) {
  return chosenPlaces(choice).flatMap(([facet, places]) =>
    places.map((place) => ({
      facet: table.facets[facet].name,
      value: table.facets[facet].values[place].name,
      place: /** @type {[number, number]} */ ([facet, place]),
    })),
  );
}

/**
 * @param {Choice} choice
 * @returns {[number, number[]][]}
 */
function chosenPlaces({ facets }) {
  const chosen = [...facets].filter(([, places]) => places.size);
  return chosen
    .sort(([a], [b]) => a - b)
    .map(([facet, places]) => [facet, [...places].sort((a, b) => a - b)]);
}

/**
 * The same choice with a value more, or one less.
 * @param {Choice} choice
 * @param {[number, number]} place
 * @param {boolean} on
 * @returns {Choice}
 */
export function withValue(choice, [facet, value], on) {
  const places = new Set(choice.facets.get(facet));
  if (on) places.add(value);
  else places.delete(value);
  const facets = new Map(choice.facets);
  if (places.size) facets.set(facet, places);
  else facets.delete(facet);
  return { ...choice, facets };
}

/**
 * Which practices fit, and per facet how many there are of each value. A facet is counted as if nothing
 * was chosen in it: then a reader sees what one more choice gives.
 * @param {Choice} choice
 * @param {Table} table
 * @param {import("./naming.js").Names} [names]
 * @returns {{ fitting: Practice[], counts: number[][] }}
 */
export function chosen(choice, table, names) {
  const isCalled = calledSo(choice.search, table, names);
  const active = [...choice.facets].filter(([, places]) => places.size);
  const counts = table.facets.map(({ values }) => values.map(() => 0));
  /** @type {Practice[]} */
  const fitting = [];
  for (const practice of table.practices) {
    if (!isCalled(practice)) continue;
    const missed = active.filter(
      ([facet, places]) => !practice.values[facet].some((value) => places.has(value)),
    );
    if (missed.length > 1) continue;
    if (missed.length === 0) fitting.push(practice);
    const counted = missed.length ? [missed[0][0]] : practice.values.keys();
    for (const facet of counted) for (const value of practice.values[facet]) counts[facet][value] += 1;
  }
  return { fitting: fitting.sort(ORDERS[choice.order]), counts };
}
