// Searching in the index, word by word: per word all forms together, then only what every word has.
import { lettersOf } from "../shared/folding.js";
import { emptyPlaceCalled, namesOfPlace, placesNamed } from "../shared/places.js";
import { withoutKind } from "../shared/place_names.js";
import { corrected } from "./correcting.js";
import { matched } from "./matching.js";
import { closeness, isNear, rarity, span, titleBonus } from "./ranking.js";
import { pageWords, spotsOf } from "./text.js";
import { asked } from "./loading.js";
import { merged, unitsOf } from "./words.js";

const AT_ONCE = 24;
// What a word weighs that a page need not have.
const LITTLE = 0.15;

/**
 * @typedef {import("./loading.js").Index} Index
 * @typedef {import("./loading.js").IndexedPage} IndexedPage
 * @typedef {import("./matching.js").Matched} Matched
 *
 * A page that has everything that was asked. `isApart`: but only far from each other.
 * @typedef {object} PageHit
 * @property {string} id
 * @property {import("./ranking.js").Kind} kind
 * @property {string} address
 * @property {string | undefined} title
 * @property {number} score
 * @property {import("./ranking.js").Measures} measures
 * @property {boolean} isApart
 * @property {() => Promise<import("./loading.js").PageText>} text
 *
 * @typedef {object} Outcome
 * @property {PageHit[]} hits the best first, whatever their kind
 * @property {Matched[]} units
 * @property {string[]} also what more was searched
 * @property {{ word: string, like: string[] }[]} unknown words that stand nowhere, with what resembles them
 * @property {{ word: string, other: string }[]} corrected words that were taken for typing mistakes
 * @property {{ word: string, rest: string, count: number }[]} without what there is when a word is left out
 * @property {boolean} isApart the words stand on pages, but nowhere near each other
 * @property {import("../shared/places.js").Place[]} places those that the question names
 */

/**
 * What the site has for a question. Words that stand nowhere are taken for typing mistakes when they
 * resemble one that does. Between commas stand questions of their own.
 * @param {Index} index
 * @param {string} question
 * @param {boolean} exact
 * @returns {Promise<Outcome>}
 */
export async function searched(index, question, exact) {
  const first = await answered(index, question, exact);
  if (exact || first.hits.length || first.places.length) return first;
  const changes = await corrected(index, question, first);
  if (!changes.length) return first;
  const better = changes.reduce((now, { word, other }) => now.replace(word, () => other), question);
  const second = await answered(index, better, exact);
  return second.hits.length || second.places.length ? { ...second, corrected: changes } : first;
}

/**
 * @param {Index} index
 * @param {string} question
 * @param {boolean} exact
 * @returns {Promise<Outcome>}
 */
async function answered(index, question, exact) {
  const parts = question.includes('"') ? [question] : question.split(",").filter((part) => lettersOf(part));
  const perPart = await Promise.all(parts.map((part) => partAnswered(index, part, exact)));
  const units = perPart.flatMap((part) => part.units);
  /** @type {Map<string, PageHit>} */
  const hits = new Map();
  for (const hit of perPart.flatMap((part) => part.hits)) {
    const known = hits.get(hit.id);
    hits.set(hit.id, known ? { ...hit, score: known.score + hit.score } : hit);
  }
  const empty = units
    .map(({ text }) => emptyPlaceCalled(index.places, text))
    .filter((place) => place !== undefined);
  const places = [...new Set([...perPart.flatMap((part) => part.places), ...empty])];
  /** @param {import("./words.js").Word} word */
  const isNamed = ({ letters }) =>
    places.some((place) => namesOfPlace(place).some((name) => lettersOf(name).includes(letters)));
  const inOrder = byScore([...hits.values()]);
  return {
    hits: inOrder,
    units,
    also: [...new Set(units.flatMap(({ also }) => also))],
    unknown: units
      .flatMap((unit) => (unit.hits.size ? [] : unit.unknown.filter((word) => !isNamed(word))))
      .map(({ text }) => ({ word: text, like: [] })),
    corrected: [],
    without: hits.size || units.length < 2 ? [] : await leavingOut(index, units),
    isApart: inOrder.length > 0 && inOrder.every((hit) => hit.isApart),
    places,
  };
}

/**
 * @param {Index} index
 * @param {string} question
 * @param {boolean} exact
 */
async function partAnswered(index, question, exact) {
  const sought = merged(unitsOf(question, exact), index.meanings);
  const units = await Promise.all(sought.map((unit) => matched(index, unit, sought.length === 1)));
  const { found: places } = placesNamed(index.places, question);
  if (places.length && withoutKind(question, index.places.kinds) !== question) units[0].little = true;
  return { units, places, hits: await together(index, units) };
}

/**
 * @param {Index} index
 * @param {Matched[]} units
 */
async function leavingOut(index, units) {
  const out = [];
  for (const unit of units) {
    const rest = units.filter((each) => each !== unit);
    // A word that is left alone finds more compounds than beside others.
    const left = rest.length === 1 ? [await matched(index, rest[0], true)] : rest;
    const count = (await together(index, left)).length;
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
  const large = units.filter(({ little }) => !little);
  const needed = large.length ? large : units;
  const [first, ...rest] = needed;
  if (!first) return [];
  let ids = [...first.hits.keys()].filter((id) => rest.every(({ hits }) => hits.has(id)));
  for (const unit of needed) if (unit.literal) ids = await withSentence(index, ids, piecesIn(unit));
  return byScore(ids.map((id) => hitOf(index, id, units, needed)));
}

/**
 * @param {Index} index
 * @param {string} id
 * @param {Matched[]} units
 * @param {Matched[]} needed
 * @returns {PageHit}
 */
function hitOf(index, id, units, needed) {
  const page = /** @type {IndexedPage} */ (index.pages.get(id));
  const kind = /** @type {import("./ranking.js").Kind} */ (index.kinds.find((each) => each.id === page.kind));
  /** @param {Matched} unit */
  const weight = (unit) => {
    const share = needed.length > 1 ? rarity(unit.hits.size, index.pages.size) : 1;
    return (unit.hits.get(id)?.weight ?? 0) * (needed.includes(unit) ? share : LITTLE);
  };
  const own = needed.map(({ hits }) => /** @type {import("./matching.js").Hit} */ (hits.get(id)));
  const rows = own.map(({ places }) => places);
  const words = rows.length > 1 ? span(rows) : 0;
  const sum = units.reduce((all, unit) => all + weight(unit), 0) + Math.min(...needed.map(weight)) / 2;
  const inTitle = rows.some((places) => places.some((place) => place < page.measures.lead));
  return {
    id,
    kind,
    address: page.address,
    title: page.title,
    measures: page.measures,
    score:
      (sum + titleBonus(page.measures, own) + (rows.length > 1 ? closeness(words, rows.length) : 0)) *
      kind.weight,
    isApart: !inTitle && rows.every((places) => places.length) && !isNear(words),
    text: () => textOf(index, page),
  };
}

/** @param {PageHit[]} hits */
function byScore(hits) {
  return hits.sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
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
    await asked(index, longest);
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
