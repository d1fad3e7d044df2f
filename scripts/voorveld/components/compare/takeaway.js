// A comparison as a spreadsheet: the same cells as on the page, in words.
import { wordsOf } from "../shared/elements.js";
import { openOf } from "./asking.js";
import { subjectsOf } from "./figures.js";

/**
 * @typedef {import("./characteristics.js").Frame} Frame
 * @typedef {import("../shared/worksheet.js").Sheet} Sheet
 */

/**
 * @param {Frame} frame
 * @param {{ site: string, day: string, licence: string, address: string }} from
 * @returns {Sheet[]}
 */
export function sheetsOf(frame, { site, day, licence, address }) {
  const { say } = frame;
  return [
    { name: say("characteristicSheet"), rows: characteristicRows(frame) },
    { name: say("figures"), rows: figureRows(frame) },
    { name: say("askSheet"), rows: askRows(frame) },
    { name: say("sources"), rows: sourceRows(frame) },
    {
      name: say("readMe"),
      rows: [
        [say("aboutFile"), ""],
        [say("from"), site],
        [say("day"), day],
        [say("comparisonAddress"), address],
        [say("licence"), licence],
        [say("beware"), say("bewareOf")],
      ],
    },
  ];
}

/** @param {Frame} frame */
function characteristicRows({ heads, parts, say }) {
  /** @param {import("./rows.js").Cell} cell */
  const words = ({ content, empty }) =>
    empty
      ? [empty.kind.naam, ...empty.sources.map(({ title }) => say("mayStandIn", { title }))].join("; ")
      : wordsOf(content);
  return [
    [say("theme"), say("characteristic"), ...heads],
    ...parts.flatMap(({ theme, rows, nowhere }) =>
      [...rows, ...nowhere].map(({ name, cells }) => [theme.naam, name, ...cells.map(words)]),
    ),
  ];
}

/** @param {Frame} frame */
function figureRows(frame) {
  const { heads, say } = frame;
  const head = [
    say("subject"),
    say("practice"),
    say("value"),
    say("context"),
    say("certainty"),
    say("isOnOneLine"),
  ];
  const rows = subjectsOf(frame).flatMap(({ subject, lines, apart }) => {
    const together = lines.flat().map((each) => ({ each, verdict: say("yes") }));
    const others = apart.map((each) => ({
      each,
      verdict: each.reasons ? say("no", { reasons: each.reasons.join(" ") }) : say("onlyHere"),
    }));
    return [...together, ...others].map(({ each: { of, figure }, verdict }) => [
      subject,
      heads[of],
      ...["waarde", "context", "zeker"].map((cell) => wordsOf(figure.cell(cell))),
      verdict,
    ]);
  });
  return [head, ...rows];
}

/** @param {Frame} frame */
function askRows(frame) {
  const { say } = frame;
  return [
    [say("of"), say("question"), say("why")],
    ...openOf(frame).flatMap(({ each, open }) => [
      ...open.map(({ theme, name, empty }) => [each.name, `${theme}: ${name}`, empty.kind.naam]),
      ...each.questions.map((question) => [each.name, question, say("editors")]),
    ]),
  ];
}

/** @param {Frame} frame */
function sourceRows({ chosen, say }) {
  return [
    [say("of"), say("number"), say("sourceColumn"), say("address")],
    ...chosen.flatMap(({ name, sources }) =>
      sources.map(({ number, words, url }) => [name, number, words, url]),
    ),
  ];
}
