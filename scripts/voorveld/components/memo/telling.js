// Five slides of a comparison, as blocks of text like those of a memo. Knows no page: whether a slide fits, it asks.
import { cutShort, firstSentence, inOrder, textsIn, unknownOf } from "./composing.js";

/**
 * @typedef {import("./composing.js").Block} Block
 * @typedef {import("./composing.js").Memo} Memo
 * @typedef {import("./composing.js").Room} Room
 * @typedef {import("./composing.js").Table} Table
 * @typedef {import("./subjects.js").Subject} Subject
 * @typedef {import("../shared/phrases.js").Say} Say
 *
 * @typedef {{ title: string, blocks: Block[], letter: number }} Slide its letter is one of LETTERS
 * @typedef {(slide: Slide) => boolean} Fits
 * @typedef {Room & { sources: number }} SlideRoom
 */

/** How many times as large as the smallest the letter is, from the largest. */
export const LETTERS = [1.7, 1.45, 1.25, 1.1, 1];
const SMALL = LETTERS.slice(-2);
const SMALLEST = 1;

/** From all there is to the least that is still a slide. @type {SlideRoom[]} */
export const SLIDE_ROOMS = [
  { results: 99, costs: 99, whole: true, unknown: 99, titles: true, rows: 99, values: 5, sources: 999 },
  { results: 6, costs: 4, whole: true, unknown: 20, titles: true, rows: 99, values: 4, sources: 999 },
  { results: 4, costs: 3, whole: true, unknown: 12, titles: false, rows: 99, values: 3, sources: 999 },
  { results: 3, costs: 2, whole: true, unknown: 12, titles: false, rows: 99, values: 2, sources: 999 },
  { results: 3, costs: 1, whole: false, unknown: 8, titles: false, rows: 99, values: 2, sources: 999 },
  { results: 2, costs: 1, whole: false, unknown: 8, titles: false, rows: 99, values: 1, sources: 999 },
  { results: 1, costs: 1, whole: false, unknown: 5, titles: false, rows: 3, values: 1, sources: 40 },
  { results: 1, costs: 0, whole: false, unknown: 3, titles: false, rows: 3, values: 1, sources: 24 },
  { results: 1, costs: 0, whole: false, unknown: 3, titles: false, rows: 2, values: 1, sources: 12 },
];

/**
 * The five slides: what was compared, what it is, how it is arranged, what came of it, and what nobody knows with
 * the sources. Every slide has as much as fits on it, and says what it had no room for.
 * @param {Memo} memo
 * @param {string} question the reader's own
 * @param {Fits} fits
 * @param {Say} say
 * @returns {Slide[]}
 */
export function slidesOf(memo, question, fits, say) {
  const told = [whatItIs, arranged, results].map((made) => roomiest((room) => made(memo, room, say), fits));
  const last = roomiest((room) => closing(memo, told, room, say).last, fits);
  const { before } = closing(memo, told, last.room, say);
  return [opening(memo, question, say), ...before, last];
}

/**
 * All there is in the largest letter in which it fits, or as much as fits in a small one.
 * @template {Slide} T
 * @param {(room: SlideRoom) => T} make
 * @param {Fits} fits
 * @returns {T & { room: SlideRoom }}
 */
function roomiest(make, fits) {
  const [all, ...less] = SLIDE_ROOMS;
  const tried = [
    ...LETTERS.map((letter) => ({ room: all, letter })),
    ...less.flatMap((room) => SMALL.map((letter) => ({ room, letter }))),
  ];
  for (const { room, letter } of tried) {
    const slide = { ...make(room), room, letter };
    if (fits(slide)) return slide;
  }
  const room = less[less.length - 1];
  return { ...make(room), room, letter: SMALLEST };
}

/**
 * @param {Memo} memo
 * @param {string} question
 * @param {Say} say
 * @returns {Slide}
 */
function opening({ subjects, origin }, question, say) {
  return {
    title: question || say("slidesQuestion"),
    letter: SMALLEST,
    blocks: [
      { kind: "paragraph", text: say("slidesOf", { count: subjects.length }) },
      { kind: "list", items: subjects.map(({ name, about }) => say("of", { name, question: about })) },
      { kind: "paragraph", text: origin, quiet: true },
    ],
  };
}

/** @param {Memo} memo @param {SlideRoom} room @param {Say} say @returns {Slide} */
function whatItIs({ subjects }, room, say) {
  const cut = room.whole ? 0 : cutShort(subjects.map(({ what }) => what));
  return slide(say("whatItIs"), say, [cut ? say("moreText", { count: cut }) : ""], {
    kind: "table",
    name: say("whatItIs"),
    head: headOf(subjects, say),
    rows: [[[say("short")], ...subjects.map(({ what }) => [room.whole ? what : firstSentence(what)])]],
  });
}

/** @param {Memo} memo @param {SlideRoom} room @param {Say} say @returns {Slide} */
function arranged({ subjects, asked }, room, say) {
  const rows = asked.slice(0, room.rows).map(({ name }, n) => {
    const cells = subjects.map(({ answers, isCounted }) =>
      isCounted ? answers[n].slice(0, room.values) : answers[n],
    );
    return [[name], ...cells];
  });
  const counted = subjects.filter(({ isCounted }) => isCounted);
  const values = counted
    .flatMap(({ answers }) => answers.slice(0, room.rows))
    .reduce((sum, lines) => sum + Math.max(0, lines.length - room.values), 0);
  const dropped = asked.slice(room.rows).map(({ name }) => name.toLowerCase());
  const more = [
    values ? say("moreValues", { count: values }) : "",
    dropped.length ? say("moreRows", { names: dropped.join(", ") }) : "",
  ];
  const title = say("slidesArranged");
  return slide(title, say, more, { kind: "table", name: title, head: headOf(subjects, say), rows });
}

/** @param {Memo} memo @param {SlideRoom} room @param {Say} say @returns {Slide} */
function results({ subjects }, room, say) {
  /** @param {(one: Subject) => string[]} lines @param {number} most */
  const beyond = (lines, most) =>
    subjects.reduce((sum, one) => sum + Math.max(0, lines(one).length - most), 0);
  const outcomes = beyond((one) => one.results, room.results);
  const costs = beyond((one) => one.costs, room.costs);
  const counted = subjects.filter(({ isCounted }) => isCounted);
  const texts = room.whole
    ? 0
    : cutShort(
        counted.flatMap((one) => [...one.results.slice(0, room.results), ...one.costs.slice(0, room.costs)]),
      );
  const more = [
    outcomes ? say("moreResults", { count: outcomes }) : "",
    costs ? say("moreCosts", { count: costs }) : "",
    texts ? say("moreText", { count: texts }) : "",
  ];
  const title = say("results");
  const proven = subjects.map((one) => [
    say("proven", { words: one.proven }),
    ...textsIn(one, one.results, room.results, room),
  ]);
  const money = subjects.map((one) =>
    one.costs.length ? textsIn(one, one.costs, room.costs, room) : [say("noCosts")],
  );
  /** @type {Table} */
  const table = {
    kind: "table",
    name: title,
    head: headOf(subjects, say),
    rows: [[[say("outcomes")], ...proven], ...(room.costs ? [[[say("costs")], ...money]] : [])],
  };
  return slide(title, say, more, table);
}

/**
 * The last slide, and those before it with the numbers of their sources in the order in which they are read.
 * @param {Memo} memo
 * @param {Slide[]} told
 * @param {SlideRoom} room
 * @param {Say} say
 * @returns {{ before: Slide[], last: Slide }}
 */
function closing(memo, told, room, say) {
  const unknown = unknownOf(memo, room, say);
  const known = memo.sources();
  const cite = inOrder(known.length);
  const before = told.map((slide) => ({ ...slide, blocks: slide.blocks.map(renumbered(cite.renumbered)) }));
  const items = unknown.items.map(cite.renumbered);
  const sources = cite.order.map((number, n) => {
    const { title, from, short, href } = known[number - 1];
    return { text: `[${n + 1}] ${room.titles ? `${title} (${from})` : short}`, href };
  });
  const beyond = Math.max(0, sources.length - room.sources);
  const more = [
    unknown.more ? say("moreUnknown", { count: unknown.more }) : "",
    beyond ? say("moreSources", { count: beyond }) : "",
  ];
  /** @type {Block[]} */
  const cited = sources.length
    ? [
        { kind: "heading", level: 2, text: say("sources") },
        { kind: "sources", items: sources.slice(0, room.sources) },
      ]
    : [];
  return { before, last: slide(say("slidesUnknown"), say, more, { kind: "list", items }, ...cited) };
}

/**
 * @param {(text: string) => string} number
 * @returns {(block: Block) => Block}
 */
function renumbered(number) {
  return (block) =>
    block.kind === "table"
      ? { ...block, rows: block.rows.map((row) => row.map((lines) => lines.map(number))) }
      : block;
}

/**
 * @param {string} title
 * @param {Say} say
 * @param {string[]} more what there was no room for
 * @param {...Block} blocks
 * @returns {Slide}
 */
function slide(title, say, more, ...blocks) {
  const parts = more.filter(Boolean).join("; ");
  /** @type {Block[]} */
  const left = parts ? [{ kind: "paragraph", text: say("slideLeftOut", { parts }), quiet: true }] : [];
  return { title, blocks: [...blocks, ...left], letter: SMALLEST };
}

/** @param {Subject[]} subjects @param {Say} say */
function headOf(subjects, say) {
  return [say("what"), ...subjects.map(({ name }) => name)];
}
