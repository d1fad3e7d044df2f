// Figures side by side: on one line where they may, and else with the reasons why not.
import { link, make } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";
import { emptyCell } from "./rows.js";
import { bySubject } from "./same_line.js";
import { copyOf, emptyMark, row, table } from "./table.js";

/**
 * @typedef {import("./characteristics.js").Frame} Frame
 * @typedef {import("./reading.js").FigureRow} FigureRow
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
  const { heads, say } = frame;
  const subjects = subjectsOf(frame);
  const lines = subjects.flatMap((subject) => linesOf(subject, frame));
  const apart = subjects.filter((subject) => subject.apart.some(({ reasons }) => reasons));
  const alone = subjects.flatMap((subject) =>
    subject.apart.filter(({ reasons }) => !reasons).map((each) => apartItem(each, frame, subject.subject)),
  );
  return make(
    "section",
    { class: "naast__cijfers" },
    make("h3", {}, say("figures")),
    make("p", { class: "uitleg" }, say("figuresExplained")),
    lines.length
      ? table(say("onOneLine"), heads, say("what"), [make("tbody", {}, ...lines)])
      : make("p", {}, say("noneOnOneLine")),
    apart.length ? make("h4", {}, say("apart")) : "",
    ...apart.map((subject) =>
      make(
        "div",
        { class: "naast__apart" },
        make("p", {}, make("strong", {}, subject.subject)),
        make("ul", {}, ...subject.apart.map((each) => apartItem(each, frame))),
      ),
    ),
    ...(alone.length ? [make("h4", {}, say("alone")), make("ul", {}, ...alone)] : []),
  );
}

/**
 * @param {Subject} subject
 * @param {Frame} frame
 */
function linesOf({ subject, lines }, { chosen, heads, kinds, say }) {
  return lines.map((line) => {
    const cells = chosen.map((_, n) => {
      const here = line.filter(({ of }) => of === n).map(({ figure }) => figureContent(figure, say));
      return here.length ? here : emptyMark(emptyCell(null, kinds), say);
    });
    return row(subject, cells, heads);
  });
}

/**
 * @param {FigureRow} figure
 * @param {import("../shared/phrases.js").Say} say
 */
function figureContent(figure, say) {
  const parts = CELLS.map((cell) => make("span", { class: "naast__deel" }, ...copyOf(figure.cell(cell))));
  return make(
    "div",
    { class: figure.conflicts ? "naast__cijfer tegenspraak" : "naast__cijfer" },
    ...parts,
    figure.conflicts ? make("span", { class: "tegenspraak__woord" }, say("conflict")) : "",
  );
}

/**
 * @param {Apart} apart
 * @param {Frame} frame
 * @param {string} [subject]
 */
function apartItem({ of, figure, reasons }, { chosen, say }, subject = "") {
  const { address, name } = chosen[of];
  return make(
    "li",
    {},
    link(address, name),
    subject ? `, ${subject.toLowerCase()}: ` : ": ",
    make("span", {}, ...copyOf(figure.cell("waarde"))),
    "; ",
    make("span", {}, ...copyOf(figure.cell("context"))),
    reasons ? make("span", { class: "klein" }, say("whyApart", { reasons: reasons.join(" ") })) : "",
  );
}
