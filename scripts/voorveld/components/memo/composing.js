// A memo as blocks of text, in as many words as there is room for. Knows no page: what stands here is
// shown, printed, and written as Markdown and for Word.

/**
 * @typedef {import("./subjects.js").Subject} Subject
 * @typedef {import("../shared/phrases.js").Say} Say
 *
 * @typedef {{ kind: "heading", level: 1 | 2, text: string }} Heading
 * @typedef {{ kind: "paragraph", text: string, quiet?: boolean }} Paragraph
 * @typedef {{ kind: "list", items: string[], checked?: boolean }} List
 * @typedef {{ kind: "sources", items: { text: string, href: string }[] }} Sources
 * @typedef {{ kind: "table", name: string, head: string[], rows: string[][][], first?: number }} Table a cell is its
 *   lines; `first` is how wide the first column is in a document, in percents
 * @typedef {Heading | Paragraph | List | Sources | Table} Block
 *
 * @typedef {object} Memo
 * @property {Subject[]} subjects
 * @property {{ id: string, name: string, theme: string }[]} asked
 * @property {string} place
 * @property {string[]} surroundings what the site knows of the place
 * @property {string} notes
 * @property {string[]} questions start questions, for when the examples have too few of their own
 * @property {() => import("./citing.js").Source[]} sources
 * @property {string} origin whose it is, and of when
 *
 * @typedef {object} Room
 * @property {number} results
 * @property {number} costs
 * @property {boolean} whole whether what it is may take more than a sentence
 * @property {number} unknown
 * @property {boolean} titles whether a source has its publisher
 * @property {number} rows how many characteristics
 * @property {number} values how many values a variant shows of a characteristic
 */

const QUESTIONS = 5;

/** From all there is to the least that is still a memo. @type {Room[]} */
export const ROOMS = [
  { results: 99, costs: 99, whole: true, unknown: 99, titles: true, rows: 99, values: 5 },
  { results: 6, costs: 4, whole: true, unknown: 20, titles: true, rows: 99, values: 4 },
  { results: 4, costs: 3, whole: true, unknown: 12, titles: true, rows: 99, values: 3 },
  { results: 3, costs: 2, whole: true, unknown: 8, titles: false, rows: 99, values: 3 },
  { results: 3, costs: 2, whole: false, unknown: 8, titles: false, rows: 99, values: 3 },
  { results: 2, costs: 1, whole: false, unknown: 5, titles: false, rows: 99, values: 2 },
  { results: 1, costs: 1, whole: false, unknown: 3, titles: false, rows: 99, values: 1 },
  { results: 1, costs: 1, whole: false, unknown: 3, titles: false, rows: 8, values: 1 },
  { results: 1, costs: 1, whole: false, unknown: 3, titles: false, rows: 4, values: 1 },
];

/**
 * The blocks of a memo that fit in a room, with what was left out told at the end.
 * @param {Memo} memo
 * @param {Room} room
 * @param {Say} say
 * @returns {Block[]}
 */
export function composed(memo, room, say) {
  const { subjects, place, notes, surroundings } = memo;
  const names = subjects.map(({ name }) => name);
  const title = place
    ? say("titleFor", { place, names: names.join("; ") })
    : say("title", { names: names.join("; ") });
  const table = tableOf(memo, room, say);
  const unknown = unknownOf(memo, room, say);
  const questions = questionsOf(memo, say);
  const known = memo.sources();
  const cite = inOrder(known.length);
  const rows = table.rows.map((row) => row.map((lines) => lines.map(cite.renumbered)));
  const open = unknown.items.map(cite.renumbered);
  const toAsk = questions.map(cite.renumbered);
  const sources = cite.order.map((number, n) => {
    const { title, from, short, href } = known[number - 1];
    return { text: `[${n + 1}] ${room.titles ? `${title} (${from})` : short}`, href };
  });
  const left = leftOut(memo, room, unknown.more, say);
  return [
    { kind: "heading", level: 1, text: title },
    { kind: "paragraph", text: memo.origin, quiet: true },
    ...surroundings.map((text) => /** @type {Block} */ ({ kind: "paragraph", text })),
    { ...table, rows },
    { kind: "heading", level: 2, text: say("unknown") },
    { kind: "list", items: open },
    { kind: "heading", level: 2, text: say("toAsk") },
    { kind: "list", items: toAsk, checked: true },
    ...notesOf(notes, say),
    ...(sources.length
      ? [
          /** @type {Block} */ ({ kind: "heading", level: 2, text: say("sources") }),
          /** @type {Block} */ ({ kind: "sources", items: sources }),
        ]
      : []),
    ...(left ? [/** @type {Block} */ ({ kind: "paragraph", text: left, quiet: true })] : []),
  ];
}

/**
 * @param {Memo} memo
 * @param {Room} room
 * @param {Say} say
 * @returns {Table}
 */
function tableOf({ subjects, asked }, room, say) {
  const rows = asked.slice(0, room.rows).map(({ name }, n) => {
    const cells = subjects.map(({ answers, isCounted }) =>
      isCounted ? [answers[n].slice(0, room.values).join("; ")] : answers[n],
    );
    return [[name], ...cells];
  });
  /** @param {string} name @param {(one: Subject) => string[]} lines */
  const row = (name, lines) => [[name], ...subjects.map(lines)];
  return {
    kind: "table",
    name: say("sideBySide"),
    head: [say("what"), ...subjects.map(({ name }) => name)],
    rows: [
      row(say("whatItIs"), ({ what, about }) => [room.whole ? what : firstSentence(what), about]),
      ...rows,
      row(say("results"), (one) => [
        say("proven", { words: one.proven }),
        ...textsIn(one, one.results, room.results, room),
      ]),
      row(say("costs"), (one) =>
        one.costs.length ? textsIn(one, one.costs, room.costs, room) : [say("noCosts")],
      ),
    ],
  };
}

/**
 * As many texts as there is room for, and of what a variant says in words as much; a figure stays whole.
 * @param {Subject} subject
 * @param {string[]} texts
 * @param {number} most
 * @param {Room} room
 */
export function textsIn({ isCounted }, texts, most, { whole }) {
  const shown = texts.slice(0, most);
  return whole || !isCounted ? shown : shown.map(firstSentence);
}

/**
 * What none of them tells, and what the editors say is not known.
 * @param {Memo} memo
 * @param {Room} room
 * @param {Say} say
 */
export function unknownOf({ subjects }, room, say) {
  const withColumns = subjects.filter(({ told, unknown }) => unknown.length || !told.length);
  const [first, ...others] = withColumns;
  const shared = first
    ? first.unknown.filter((name) => others.every(({ unknown }) => unknown.includes(name)))
    : [];
  const shown = shared.slice(0, room.unknown);
  const more = shared.length - shown.length;
  const names = shown.map((name) => name.toLowerCase()).join(", ");
  const isOne = withColumns.length === 1;
  const line = isOne ? say("unknownOfOne", { name: first.name, names }) : say("unknownOfAll", { names });
  const isAmong = subjects.length > 1;
  const told = subjects.flatMap((one) =>
    textsIn(one, one.told, one.told.length, room).map((text) =>
      isAmong ? say("of", { name: one.name, question: text }) : text,
    ),
  );
  const noResults = subjects
    .filter(({ results }) => !results.length)
    .map(({ name }) => say("noResults", { name }));
  return { items: [...(shown.length ? [line] : []), ...told, ...noResults], more };
}

/**
 * Five questions: of every example in turn, then of the start questions.
 * @param {Memo} memo
 * @param {Say} say
 */
export function questionsOf({ subjects, questions }, say) {
  const longest = Math.max(0, ...subjects.map((one) => one.questions.length));
  const own = Array.from({ length: longest }, (_, n) =>
    subjects.flatMap(({ name, questions }) => {
      const question = questions[n];
      return question ? [subjects.length > 1 ? say("of", { name, question }) : question] : [];
    }),
  );
  return [...own.flat(), ...questions].slice(0, QUESTIONS);
}

/**
 * @param {string} notes
 * @param {Say} say
 * @returns {Block[]}
 */
function notesOf(notes, say) {
  const lines = notes.split("\n").filter((line) => line.trim());
  if (!lines.length) return [];
  return [
    { kind: "heading", level: 2, text: say("notes") },
    ...lines.map((text) => /** @type {Block} */ ({ kind: "paragraph", text })),
  ];
}

/**
 * What there was no room for, in one sentence; empty when all is there.
 * @param {Memo} memo
 * @param {Room} room
 * @param {number} unknown
 * @param {Say} say
 */
function leftOut({ subjects, asked }, room, unknown, say) {
  /** @param {(one: Subject) => string[]} lines @param {number} most */
  const beyond = (lines, most) =>
    subjects.reduce((sum, one) => sum + Math.max(0, lines(one).length - most), 0);
  const results = beyond(({ results }) => results, room.results);
  const costs = beyond(({ costs }) => costs, room.costs);
  const texts = room.whole
    ? 0
    : cutShort(subjects.flatMap(({ what }) => what)) +
      cutShort(
        subjects
          .filter(({ isCounted }) => isCounted)
          .flatMap(({ told, results, costs }) => [
            ...told,
            ...results.slice(0, room.results),
            ...costs.slice(0, room.costs),
          ]),
      );
  const values = subjects
    .filter(({ isCounted }) => isCounted)
    .flatMap(({ answers }) => answers.slice(0, room.rows))
    .reduce((sum, lines) => sum + Math.max(0, lines.length - room.values), 0);
  const dropped = asked.slice(room.rows).map(({ name }) => name.toLowerCase());
  const parts = [
    results ? say("moreResults", { count: results }) : "",
    costs ? say("moreCosts", { count: costs }) : "",
    values ? say("moreValues", { count: values }) : "",
    texts ? say("moreText", { count: texts }) : "",
    unknown ? say("moreUnknown", { count: unknown }) : "",
    dropped.length ? say("moreRows", { names: dropped.join(", ") }) : "",
  ].filter(Boolean);
  return parts.length ? say("leftOut", { parts: parts.join("; ") }) : "";
}

/** @param {string[]} texts */
export function cutShort(texts) {
  return texts.filter((text) => firstSentence(text) !== text).length;
}

/**
 * The first sentence with the citation behind it.
 * @param {string} text
 */
export function firstSentence(text) {
  return /^.+?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}

/**
 * Numbers in the order in which a sheet cites them: what it has no room for, leaves no gap.
 * @param {number} most the highest number of a source
 */
export function inOrder(most) {
  /** @type {number[]} */
  const order = [];
  /** @param {string} text */
  const renumbered = (text) =>
    text.replace(/\[(\d+)(, [^\]]*)?\]/g, (whole, digits, at = "") => {
      const number = Number(digits);
      if (number < 1 || number > most) return whole;
      if (!order.includes(number)) order.push(number);
      return `[${order.indexOf(number) + 1}${at}]`;
    });
  return { order, renumbered };
}
