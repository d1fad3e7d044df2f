// Searching in the index, word by word: per word all forms together, then only what every word has.
import { lettersOf } from "../shared/folding.js";
import { asked } from "./loading.js";
import { matched } from "./matching.js";
import { pageWords, spotsOf } from "./text.js";
import { merged, resembling, unitsOf } from "./words.js";

const AT_ONCE = 24;

/**
 * @typedef {import("./loading.js").Index} Index
 * @typedef {import("./loading.js").IndexedPage} IndexedPage
 * @typedef {import("./matching.js").Matched} Matched
 *
 * A page that has everything that was asked.
 * @typedef {object} PageHit
 * @property {string} id
 * @property {string} kind
 * @property {string} address
 * @property {string | undefined} title
 * @property {number} score
 * @property {() => Promise<import("./loading.js").PageText>} text
 *
 * @typedef {object} Outcome
 * @property {number} total
 * @property {Matched[]} units
 * @property {{ id: string, name: string, hits: PageHit[] }[]} kinds
 * @property {string[]} also what more was searched
 * @property {{ word: string, like: string[] }[]} unknown words that stand nowhere, with what resembles them
 * @property {{ word: string, rest: string, count: number }[]} without what there is when a word is left out
 * @property {{ name: string, province: string, address: string }[]} municipalities those without a practice
 */

/**
 * @param {Index} index
 * @param {string} question
 * @param {boolean} exact
 * @returns {Promise<Outcome>}
 */
export async function searched(index, question, exact) {
  const asked = merged(unitsOf(question, exact), index.meanings);
  const units = await Promise.all(asked.map((unit) => matched(index, unit)));
  const hits = await together(index, units);
  const municipalities = withoutPractice(index, question, units);
  /** @param {import("./words.js").Word} word */
  const isNamed = ({ letters }) => municipalities.some(({ name }) => lettersOf(name).includes(letters));
  return {
    total: hits.length,
    units,
    kinds: index.kinds
      .map((kind) => ({ ...kind, hits: hits.filter((hit) => hit.kind === kind.id) }))
      .filter((kind) => kind.hits.length),
    also: [...new Set(units.flatMap(({ also }) => also))],
    unknown: units
      .flatMap((unit) => (unit.hits.size ? [] : unit.unknown.filter((word) => !isNamed(word))))
      .map(({ text, letters }) => ({ word: text, like: resembling(letters, index.words) })),
    without: hits.length || units.length < 2 ? [] : await leavingOut(index, units),
    municipalities,
  };
}

/**
 * @param {Index} index
 * @param {Matched[]} units
 */
async function leavingOut(index, units) {
  const out = [];
  for (const unit of units) {
    const rest = units.filter((each) => each !== unit);
    const count = (await together(index, rest)).length;
    if (count) out.push({ word: unit.text, rest: rest.map(asTyped).join(" "), count });
  }
  return out;
}

/** @param {Matched} unit */
function asTyped({ literal, words, text }) {
  return literal && words.length > 1 ? `"${text}"` : text;
}

/** @param {Matched} unit */
function piecesIn({ words }) {
  return words.flatMap(({ pieces }) => pieces);
}

/**
 * The pages that have every unit, the best first; what must be literal is read in their text.
 * @param {Index} index
 * @param {Matched[]} units
 * @returns {Promise<PageHit[]>}
 */
async function together(index, units) {
  const [first, ...rest] = units;
  if (!first) return [];
  let ids = [...first.hits.keys()].filter((id) => rest.every(({ hits }) => hits.has(id)));
  for (const unit of units) if (unit.literal) ids = await withSentence(index, ids, piecesIn(unit));
  return ids
    .map((id) => {
      const page = /** @type {IndexedPage} */ (index.pages.get(id));
      const score = units.reduce((sum, { hits }) => sum + (hits.get(id)?.score ?? 0), 0);
      const { kind, address, title } = page;
      return { id, kind, address, title, score, text: () => textOf(index, page) };
    })
    .sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
}

/**
 * @param {Index} index
 * @param {string[]} ids
 * @param {string[]} sentence
 */
async function withSentence(index, ids, sentence) {
  /** @type {string[]} */
  const out = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const group = ids.slice(i, i + AT_ONCE);
    const texts = await Promise.all(
      group.map((id) => textOf(index, /** @type {IndexedPage} */ (index.pages.get(id)))),
    );
    out.push(...group.filter((_, n) => spotsOf(texts[n].words, sentence).length > 0));
  }
  return out;
}

/**
 * The text of a page; fetched once.
 * @param {Index} index
 * @param {IndexedPage} page
 */
function textOf(index, page) {
  page.text ??= fetchText(index, page).then(({ content, meta, anchors }) => ({
    title: meta.title,
    words: pageWords(content),
    anchors: [...anchors].sort((a, b) => a.location - b.location),
  }));
  return page.text;
}

/**
 * Pagefind gives a text only with a hit: a page found by a name is asked for with a word of that name.
 * @param {Index} index
 * @param {IndexedPage} page
 */
async function fetchText(index, page) {
  const number = index.order.indexOf(page.id);
  for (const [name, numbers] of Object.entries(index.names)) {
    if (page.data) break;
    if (!numbers.includes(number)) continue;
    const pieces = name.split(" ").slice(0, -1);
    const longest = pieces.reduce((long, piece) => (piece.length > long.length ? piece : long));
    await asked(index, `"${longest}"`);
  }
  if (!page.data) throw new Error(`no text of ${page.address}`);
  return page.data();
}

/**
 * Where what was sought stands on a page.
 * @param {import("./text.js").PageWord[]} words
 * @param {Matched[]} units
 * @param {string} id
 */
export function foundIn(words, units, id) {
  return units.flatMap((unit, number) => {
    const places = new Set(unit.literal ? [] : (unit.hits.get(id)?.places ?? []));
    if (!unit.literal) {
      words.forEach(({ forms }, place) => {
        if (forms.some((form) => unit.forms.has(form))) places.add(place);
      });
    }
    for (const sentence of unit.literal ? [piecesIn(unit)] : unit.sentences)
      for (const spot of spotsOf(words, sentence, !unit.literal)) for (const place of spot) places.add(place);
    return [...places].filter((place) => place < words.length).map((place) => ({ place, unit: number }));
  });
}

/**
 * The municipalities that the question names and that have no practice yet.
 * @param {Index} index
 * @param {string} question
 * @param {Matched[]} units
 */
function withoutPractice(index, question, units) {
  const asked = new Set([lettersOf(question), ...units.map(({ text }) => lettersOf(text))]);
  return index.without.flatMap(([province, address, names]) =>
    names.filter((name) => asked.has(lettersOf(name))).map((name) => ({ name, province, address })),
  );
}
