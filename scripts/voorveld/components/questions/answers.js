// What readers answer to start questions: how it stands in the address, and as blocks for a document. Knows no page.

/**
 * @typedef {{ place: string, given: Map<string, string> }} Answers an answer by the key of its question
 * @typedef {{ theme: string, questions: { key: string, text: string }[] }} Theme
 */

const PLACE = "voor";

/**
 * What the address holds behind `#`; nothing when that is a place on the page.
 * @param {string} hash
 * @returns {Answers}
 */
export function answersIn(hash) {
  const given = new Map(hash.includes("=") ? [...new URLSearchParams(hash.slice(1))] : []);
  const place = given.get(PLACE) ?? "";
  given.delete(PLACE);
  return { place, given };
}

/**
 * @param {Answers} answers
 * @returns {string} empty when nothing is answered
 */
export function hashOf({ place, given }) {
  const parts = new URLSearchParams([...given].filter(([, text]) => text.trim()));
  if (place) parts.set(PLACE, place);
  const text = parts.toString();
  return text ? `#${text}` : "";
}

/**
 * The form as blocks: a table for every theme, with room to write where nothing was answered.
 * @param {Theme[]} themes
 * @param {Answers} answers
 * @param {{ title: string, origin: string, question: string, answer: string, changed: string }} words
 * @returns {import("../memo/composing.js").Block[]}
 */
export function blocksOf(themes, { given }, { title, origin, question, answer, changed }) {
  const room = ["", "", ""];
  const known = new Set(themes.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const gone = [...given].filter(([key, text]) => !known.has(key) && text.trim()).map(([, text]) => text);
  /** @type {import("../memo/composing.js").Block[]} */
  const left = gone.length
    ? [
        { kind: "heading", level: 2, text: changed },
        { kind: "list", items: gone },
      ]
    : [];
  return [
    { kind: "heading", level: 1, text: title },
    { kind: "paragraph", text: origin, quiet: true },
    ...themes.flatMap(({ theme, questions }) => {
      const rows = questions.map(({ key, text }) => [[text], given.get(key)?.trim().split("\n") ?? room]);
      /** @type {import("../memo/composing.js").Block[]} */
      const made = [
        { kind: "heading", level: 2, text: theme },
        { kind: "table", name: theme, head: [question, answer], rows, first: 45 },
      ];
      return made;
    }),
    ...left,
  ];
}
