// Figures side by side: a table per subject, and once why two of them stand apart.
import { link, make, wordsOf } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";
import { bySubject } from "./same_line.js";
import { copyOf } from "./table.js";

/**
 * @typedef {import("./characteristics.js").Frame} Frame
 * @typedef {import("./reading.js").FigureRow} FigureRow
 * @typedef {import("./same_line.js").Owned<FigureRow>} Owned
 * @typedef {import("./same_line.js").Subject<FigureRow>} Subject
 * @typedef {import("./same_line.js").Apart<FigureRow>} Apart
 */

const CELLS = ["waarde", "context", "zeker", "bron"];

/**
 * @param {Frame} frame
 * @returns {Subject[]}
 */
export function subjectsOf({ chosen, reasons }) {
  return bySubject(
    chosen.map((each) => each.figures),
    reasons,
  );
}

/** @param {Frame} frame */
export function figures(frame) {
  return frame.ofVariants ? ofVariants(frame) : ofPractices(frame);
}

/** @param {Frame} frame */
function ofVariants({ chosen, say }) {
  const links = chosen.flatMap(({ address, name }, n) => [n ? ", " : "", link(`${address}#cijfers`, name)]);
  return make(
    "section",
    {},
    make("h3", {}, say("figures")),
    make("p", {}, ...withLinks(say("figuresOfVariants"), ...links)),
  );
}

/** @param {Frame} frame */
function ofPractices(frame) {
  const { say } = frame;
  const subjects = subjectsOf(frame);
  const together = subjects.filter(({ lines }) => lines.length);
  const apart = subjects.filter(({ apart }) => apart.some(({ reasons }) => reasons));
  const alone = subjects.flatMap((subject) => subject.apart.filter(({ reasons }) => !reasons));
  return make(
    "section",
    { class: "naast__cijfers" },
    make("h3", {}, say("figures")),
    make("p", { class: "uitleg" }, say("figuresExplained")),
    make("h4", {}, say("onOneLine")),
    ...(together.length
      ? together.map((subject) => figureTable(subject.subject, subject.lines.flat(), frame))
      : [make("p", {}, say("noneOnOneLine"))]),
    apart.length ? make("h4", {}, say("apart")) : "",
    ...apart.map((subject) => apartPart(subject, frame)),
    ...(alone.length ? [make("h4", {}, say("alone")), figureTable(say("alone"), alone, frame, true)] : []),
  );
}

/**
 * @param {Subject} subject
 * @param {Frame} frame
 */
function apartPart({ subject, apart }, frame) {
  const why = whyApart(apart, frame);
  return make(
    "div",
    { class: "naast__apart" },
    figureTable(
      subject,
      apart.filter(({ reasons }) => reasons),
      frame,
    ),
    make("ul", {}, ...why.map((words) => make("li", {}, words))),
  );
}

/**
 * Each pair once, and pairs with the same reasons together.
 * @param {Apart[]} apart
 * @param {Frame} frame
 * @returns {string[]}
 */
export function whyApart(apart, { chosen, say }) {
  /** @param {Owned} owned */
  const named = ({ of, figure }) => say("valueOf", { value: figure.short, name: chosen[of].name });
  /** @param {Owned} owned */
  const key = ({ of, figure }) => `${of} ${figure.data.cijfer}`;
  const seen = new Set();
  /** @type {Map<string, string[]>} */
  const pairs = new Map();
  for (const each of apart) {
    if (!each.reasons || !each.nearest) continue;
    const pair = [key(each), key(each.nearest)].sort().join("\u0000");
    if (seen.has(pair)) continue;
    seen.add(pair);
    const reasons = each.reasons.join(" ");
    const words = say("beside", { one: named(each), other: named(each.nearest) });
    pairs.set(reasons, [...(pairs.get(reasons) ?? []), words]);
  }
  return [...pairs].map(([reasons, of]) => say("whyApart", { pairs: of.join("; "), reasons }));
}

/**
 * @param {string} caption
 * @param {Owned[]} rows
 * @param {Frame} frame
 * @param {boolean} [areMixed] whether each row has a subject of its own
 */
function figureTable(caption, rows, frame, areMixed = false) {
  const { say } = frame;
  const heads = [say("practice"), say("value"), say("context"), say("certainty"), say("sourceColumn")];
  return make(
    "div",
    { class: "tabel", role: "region", "aria-label": caption, tabindex: "0" },
    make(
      "table",
      { class: "cijfers" },
      make("caption", areMixed ? { class: "onzichtbaar" } : {}, caption),
      make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
      make("tbody", {}, ...rows.flatMap((row) => figureRows(row, heads, frame, areMixed))),
    ),
  );
}

/**
 * The row of a figure as its own page has it, and the row below with its remarks.
 * @param {Owned} owned
 * @param {string[]} heads
 * @param {Frame} frame
 * @param {boolean} isMixed
 */
function figureRows({ of, figure }, heads, { chosen, form, say }, isMixed) {
  const { id, address, name } = chosen[of];
  const detail = [isMixed ? figure.subject : "", wordsOf(figure.cell("detail"))].filter(Boolean).join(": ");
  const looks = figure.conflicts ? "tegenspraak" : "";
  const row = make(
    "tr",
    looks ? { class: looks } : {},
    make(
      "th",
      { scope: "row", "data-kop": heads[0] },
      link(`${address}#cijfer-${figure.data.cijfer}`, name),
      detail ? make("span", { class: "klein" }, detail) : "",
      make(
        "a",
        {
          class: "verbeter",
          href: `${form}?voorbeeld=${id}&veld=cijfers.${figure.data.cijfer}`,
          "aria-label": say("improveFigure", { what: figure.subject, value: figure.short, name }),
        },
        say("improve"),
      ),
    ),
    ...CELLS.map((cell, n) => make("td", { "data-kop": heads[n + 1] }, ...copyOf(figure.cell(cell)))),
  );
  if (!figure.remarks) return [row];
  const remarks = make("td", { colspan: "5" }, ...copyOf(figure.remarks));
  return [row, make("tr", { class: `noot ${looks}`.trim() }, remarks)];
}
