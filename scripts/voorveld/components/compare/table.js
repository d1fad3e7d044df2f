// The tables of a comparison, and what stands in their cells.
import { link, make, wordsOf } from "../shared/elements.js";

/** @typedef {string | Node | (string | Node)[]} Content */

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {string} first the head of the first column
 * @param {HTMLElement[]} parts
 */
export function table(caption, heads, first, parts) {
  const head = [first, ...heads].map((words) => make("th", { scope: "col" }, words));
  return make(
    "div",
    { class: "tabel naast__vak", role: "region", "aria-label": caption, tabindex: "0" },
    make(
      "table",
      { class: heads.length === 2 ? "naast naast--twee" : "naast" },
      make("caption", { class: "onzichtbaar" }, caption),
      make("thead", {}, make("tr", {}, ...head)),
      ...parts,
    ),
  );
}

/**
 * @param {string} name
 * @param {Content[]} cells
 * @param {string[]} heads
 * @param {{ className?: string, verdict?: string }} [looks]
 */
export function row(name, cells, heads, { className = "", verdict = "" } = {}) {
  return make(
    "tr",
    className ? { class: className } : {},
    make("th", { scope: "row" }, name, verdict ? make("span", { class: "naast__oordeel" }, verdict) : ""),
    ...cells.map((content, n) => make("td", { "data-kop": heads[n] }, ...[content].flat())),
  );
}

/**
 * @param {string[]} heads
 * @param {Record<string, string>} marks its class, and its id when the list of contents names it
 * @param {(string | Node)[]} head
 * @param {HTMLElement[]} rows
 * @param {string} [notes]
 */
export function group(heads, marks, head, rows, notes = "") {
  const colspan = String(heads.length + 1);
  return make(
    "tbody",
    marks,
    make("tr", { class: "naast__groep" }, make("th", { colspan, scope: "rowgroup" }, ...head)),
    ...rows,
    notes ? make("tr", { class: "naast__noot" }, make("td", { colspan }, notes)) : "",
  );
}

/**
 * The letter of each source that is still to be read, by its title.
 * @typedef {Map<string, { letter: string, source: import("./reading.js").Source }>} Letters
 */

/**
 * A kind of empty, with the letters of the sources in which it may stand.
 * @param {import("./rows.js").EmptyCell} empty
 * @param {import("../shared/phrases.js").Say} say
 * @param {Letters} [letters]
 * @returns {(string | Node)[]}
 */
export function emptyMark({ kind, sources }, say, letters = new Map()) {
  const sign = make("span", { class: "leeg__teken", "aria-hidden": "true" });
  const mark = make("span", { class: `leeg leeg--${kind.id}` }, sign, kind.naam);
  const links = sources.flatMap(({ title }) => {
    const found = kind.te_lezen ? letters.get(title) : undefined;
    if (!found) return [];
    const made = link(found.source.href, found.letter);
    made.setAttribute("aria-label", say("source", { letter: found.letter, title }));
    return [made];
  });
  return links.length
    ? [mark, " (", ...links.flatMap((each, n) => (n ? [", ", each] : [each])), ")"]
    : [mark];
}

/**
 * A copy of what stands in an element, which itself stays in its own page.
 * @param {Element | null} element
 * @returns {Node[]}
 */
export function copyOf(element) {
  return element ? [...document.importNode(element, true).childNodes] : [];
}

/** @param {Element | null} element */
export function hasWords(element) {
  return wordsOf(element) !== "";
}
