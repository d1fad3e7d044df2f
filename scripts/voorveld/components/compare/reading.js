// A practice or variant, read from its own page: what stands there, and nothing else, is compared.
//
// The page marks with data attributes what a comparison needs. On the page as a whole: `data-deel` (naam,
// kort, te-lezen), `data-feit`, `data-praktijken` (a number), `data-vragen`, `data-bronnen`, `data-afkortingen`. Per theme: `data-thema`,
// with `data-deel` (tekst, leeg); per characteristic: `data-kenmerk`. Of both `data-leeg` names the kind of
// empty, and `data-nergens` that no practice of a variant has it; `data-noot` must be said beside the counts of a theme. Per value `data-waarde`, per conflict `data-tegenspraak`. Per figure: `data-cijfer` with what
// decides whether it compares, `data-onderwerp`, and `data-cel` on its cells and on the remarks
// in the row below. Per source `data-kort`, its short title. No class or heading is read.
import { all, datum, wordsOf } from "../shared/elements.js";
import { fetchPage } from "../shared/fetching.js";
import { nameSources } from "./sources.js";

/**
 * @typedef {{ title: string, short: string, href: string, item: HTMLElement }} Source
 * @typedef {{ kind: string, sources: Source[] }} Empty
 * @typedef {{ content: HTMLElement, empty: Empty | null, values: string[], isNowhere: boolean }} Characteristic
 * @typedef {{ empty: Empty | null, text: HTMLElement | null, notes: string[], characteristics: Map<string, Characteristic> }} Theme
 *
 * @typedef {object} FigureRow
 * @property {import("./comparability.js").Figure} data
 * @property {string} subject
 * @property {string} short its value with its unit
 * @property {boolean} conflicts
 * @property {(cell: string) => HTMLElement | null} cell
 * @property {HTMLElement | null} remarks
 *
 * @typedef {object} Compared
 * @property {string} id
 * @property {string} address
 * @property {string} name
 * @property {string} short
 * @property {Map<string, string>} facts
 * @property {string} practices how many it has; empty for a practice
 * @property {string} toRead which part of the sources of its practices was not read in full
 * @property {Map<string, Theme>} themes
 * @property {FigureRow[]} figures
 * @property {string[]} questions
 * @property {Map<string, HTMLElement>} abbreviations
 * @property {Source[]} sources
 */

/**
 * The page at an address, as data.
 * @param {string} id
 * @param {string} folder where the pages of this sort are, from here
 * @returns {Promise<Compared>}
 */
export async function read(id, folder) {
  const address = new URL(`${folder}${encodeURIComponent(id)}/`, location.href);
  const page = (await fetchPage(address)).querySelector("main");
  if (!page) throw new Error(`no content at ${address}`);
  for (const link of all(page, "a[href]"))
    link.setAttribute("href", onThisSite(new URL(link.getAttribute("href") ?? "", address)));
  const sources = all(page, "[data-bronnen] > li").map((item) => sourceOf(item, address));
  nameSources(page, sources);
  return {
    id,
    address: address.pathname,
    name: wordsOf(page.querySelector("[data-deel=naam]")),
    short: wordsOf(page.querySelector("[data-deel=kort]")),
    facts: new Map(all(page, "[data-feit]").map((fact) => [datum(fact, "feit"), factOf(fact)])),
    practices: datum(all(page, "[data-praktijken]")[0] ?? page, "praktijken"),
    toRead: wordsOf(page.querySelector("[data-deel=te-lezen]")),
    themes: new Map(
      all(page, "[data-thema]").map((theme) => [datum(theme, "thema"), themeOf(theme, sources)]),
    ),
    figures: all(page, "[data-cijfer]").map(figureOf),
    questions: all(page, "[data-vragen] > li").map(wordsOf),
    abbreviations: new Map(
      all(page, "[data-afkortingen] > div").map((each) => [wordsOf(each.querySelector("dt")), each]),
    ),
    sources,
  };
}

/**
 * An address without the name of this site: on paper only an address elsewhere must stand in full.
 * @param {URL} address
 */
function onThisSite(address) {
  const here = address.origin === location.origin;
  return here ? address.pathname + address.search + address.hash : address.href;
}

/**
 * @param {HTMLElement} item
 * @param {URL} address of the page
 * @returns {Source}
 */
function sourceOf(item, address) {
  return {
    title: wordsOf(item.querySelector("[data-deel=titel]")),
    short: datum(item, "kort"),
    href: `${address.pathname}#${item.id}`,
    item,
  };
}

/**
 * A fact of the strip: first its value, then what stands below it.
 * @param {HTMLElement} fact
 */
function factOf(fact) {
  const below = all(fact, "[data-bij]").map((each) => {
    each.remove();
    return wordsOf(each);
  });
  return [wordsOf(fact), ...below].filter(Boolean).join("; ");
}

/**
 * @param {HTMLElement} theme
 * @param {Source[]} sources
 * @returns {Theme}
 */
function themeOf(theme, sources) {
  const rows = all(theme, "[data-kenmerk]").map((row) => {
    const content = row.querySelector("dd") ?? row;
    /** @type {Characteristic} */
    const found = {
      content,
      empty: emptyOf(row, content, sources),
      values: all(content, "[data-waarde]").map(wordsOf),
      isNowhere: "nergens" in row.dataset,
    };
    return /** @type {const} */ ([datum(row, "kenmerk"), found]);
  });
  return {
    empty: emptyOf(theme, theme.querySelector("[data-deel=leeg]"), sources),
    text: all(theme, "[data-deel=tekst]")[0] ?? null,
    notes: all(theme, "[data-noot]").map(wordsOf),
    characteristics: new Map(rows),
  };
}

/**
 * The kind of empty, with the sources that are cited for it.
 * @param {HTMLElement} marked
 * @param {Element | null} words
 * @param {Source[]} sources
 * @returns {Empty | null}
 */
function emptyOf(marked, words, sources) {
  const kind = datum(marked, "leeg");
  const cited = words ? all(words, "a[href]").map((link) => link.getAttribute("href")) : [];
  return kind ? { kind, sources: sources.filter(({ href }) => cited.includes(href)) } : null;
}

/**
 * @param {HTMLElement} row
 * @returns {FigureRow}
 */
function figureOf(row) {
  /** @param {string} name */
  const cell = (name) => /** @type {HTMLElement | null} */ (row.querySelector(`[data-cel=${name}]`));
  return {
    data: JSON.parse(datum(row, "cijfer")),
    subject: datum(row, "onderwerp"),
    short: wordsOf(cell("kort")),
    conflicts: "tegenspraak" in row.dataset,
    cell,
    remarks: row.nextElementSibling?.querySelector("[data-cel=noot]") ?? null,
  };
}
