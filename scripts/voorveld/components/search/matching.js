// One unit of a question in the index: all its forms together, and the other names for it.
import { lettersOf, piecesOf } from "../shared/folding.js";
import { asked } from "./loading.js";
import { endingOn, otherNames, startingWith } from "./words.js";

/**
 * @typedef {import("./loading.js").Index} Index
 * @typedef {import("./loading.js").Hits} Hits
 * @typedef {Pick<import("./words.js").Word, "letters" | "pieces">} Sought
 *
 * A unit with what was found for it.
 * @typedef {object} Matching
 * @property {Hits} hits
 * @property {Set<string>} forms to mark
 * @property {string[][]} sentences to mark, as pieces
 * @property {string[]} also what more was searched
 * @property {import("./words.js").Word[]} unknown words that stand nowhere
 *
 * @typedef {import("./words.js").Unit & Matching} Matched
 */

/**
 * @param {Index} index
 * @param {import("./words.js").Unit} unit
 * @returns {Promise<Matched>}
 */
export async function matched(index, unit) {
  /** @type {Matched} */
  const out = { ...unit, hits: new Map(), forms: new Set(), sentences: [], also: [], unknown: [] };
  const perWord = await Promise.all(unit.words.map((word) => withWord(index, word, out)));
  out.unknown = unit.words.filter((_, place) => perWord[place].size === 0);
  const [first, ...rest] = perWord;
  for (const [id, hit] of first) {
    const others = rest.map((hits) => hits.get(id)).filter((each) => each !== undefined);
    if (others.length < rest.length) continue;
    const hits = [hit, ...others];
    const score = hits.reduce((sum, each) => sum + each.score, 0);
    add(
      out.hits,
      id,
      score,
      hits.flatMap(({ places }) => places),
    );
  }
  const names = otherNames(unit, index.meanings);
  const perName = await Promise.all(names.map((name) => withName(index, name, out)));
  for (const [place, hits] of perName.entries()) {
    if (hits.size) out.also.push(names[place]);
    for (const [id, { score, places }] of hits) add(out.hits, id, score * 0.6, places);
  }
  return out;
}

/**
 * The pages with a word of the question: all that starts with it, and compounds that end on it.
 * @param {Index} index
 * @param {import("./words.js").Word} word
 * @param {Matched} unit
 */
async function withWord(index, word, unit) {
  if (unit.literal) return withForms(index, word, []);
  const compounds = endingOn(word.letters, index.words);
  unit.also.push(...compounds);
  return withForms(index, word, [...starting(index, word.letters), ...compounds], unit);
}

/**
 * The pages with another name: one word and what starts with it, or several beside each other (looked up before).
 * @param {Index} index
 * @param {string} name
 * @param {Matched} unit
 * @returns {Promise<Hits>}
 */
async function withName(index, name, unit) {
  const pieces = piecesOf(name);
  if (pieces.length > 1) {
    unit.sentences.push(pieces);
    const numbers = index.names[pieces.join(" ")] ?? [];
    return new Map(numbers.map((number) => [index.order[number], { score: 0.5, places: [] }]));
  }
  const word = { letters: lettersOf(name), pieces };
  return withForms(index, word, word.letters.length < 5 ? [] : starting(index, word.letters), unit);
}

/**
 * @param {Index} index
 * @param {string} start
 */
function starting(index, start) {
  return [...startingWith(start, index.words), ...startingWith(start, index.hyphens)];
}

/**
 * The pages with one of these forms; a word with a hyphen may also stand there in separate pieces.
 * @param {Index} index
 * @param {Sought} word
 * @param {string[]} others
 * @param {Matched} [unit]
 */
async function withForms(index, word, others, unit) {
  const forms = [...new Set([word.letters, ...others])];
  const questions = forms.map((form) => `"${form}"`);
  for (const form of forms) unit?.forms.add(form);
  if (word.pieces.length > 1 && word.pieces.every((piece) => piece.length > 1)) {
    questions.push(`"${word.pieces.join(" ")}"`);
    unit?.sentences.push(word.pieces);
  }
  const [weighed, ...lists] = await Promise.all(
    [word.letters, ...questions].map((question) => asked(index, question)),
  );
  /** @type {Hits} */
  const out = new Map();
  for (const list of lists) {
    for (const [id, { places }] of list) add(out, id, weighed.get(id)?.score ?? 0.1, places);
  }
  return out;
}

/**
 * @param {Hits} hits
 * @param {string} id
 * @param {number} score
 * @param {number[]} places
 */
function add(hits, id, score, places) {
  const known = hits.get(id);
  if (known) {
    known.score = Math.max(known.score, score);
    known.places.push(...places);
  } else hits.set(id, { score, places: [...places] });
}
