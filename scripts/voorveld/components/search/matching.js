// One unit of a question in the index: all its forms together, and the other names for it.
import { lettersOf, piecesOf } from "../shared/folding.js";
import { asked } from "./loading.js";
import { weightOf } from "./ranking.js";
import { compoundsWith, isWord, otherNames, startingWith } from "./words.js";

// What a hit weighs by how it came: as typed, as the beginning of a word, under another name, in a compound.
const BEGUN = 0.8;
const OTHER_NAME = 0.7;
const COMPOUND = 0.55;
const APART = 0.4;

/**
 * @typedef {import("./loading.js").Index} Index
 * @typedef {import("./loading.js").Places} Places
 *
 * How well a page fits a unit, and where in its text; `quality` is that of what weighs most.
 * @typedef {{ weight: number, quality: number, places: number[] }} Hit
 *
 * A unit with what was found for it.
 * @typedef {object} Matching
 * @property {Map<string, Hit>} hits
 * @property {boolean} little whether a page need not have it
 * @property {Set<string>} forms to mark
 * @property {string[][]} sentences to mark, as pieces
 * @property {string[]} also what more was searched
 * @property {import("./words.js").Word[]} unknown words that stand nowhere
 *
 * @typedef {import("./words.js").Unit & Matching} Matched
 */

/**
 * Only a word that stands alone brings what begins with it: "eigen bijdrage" has nothing to do with eigennamen.
 * @param {Index} index
 * @param {import("./words.js").Unit} unit
 * @param {boolean} isAlone whether the question is this unit
 * @returns {Promise<Matched>}
 */
export async function matched(index, unit, isAlone) {
  const little = !unit.literal && unit.words.length === 1 && index.little.has(unit.words[0].letters);
  /** @type {Matched} */
  const out = { ...unit, hits: new Map(), little, forms: new Set(), sentences: [], also: [], unknown: [] };
  if (unit.words.length === 1) await withWord(index, unit.words[0], out, isAlone);
  else await withWords(index, out);
  const names = otherNames(unit, index.meanings);
  await Promise.all(names.map((name) => withName(index, name, out)));
  // Asked at the same time, told in one order.
  out.also.sort((a, b) => order(names, a) - order(names, b) || (a < b ? -1 : 1));
  return out;
}

/** @param {string[]} names @param {string} name */
function order(names, name) {
  return names.includes(name) ? names.indexOf(name) : names.length;
}

/**
 * The pages with a word as typed, or begun so while it is no word yet, and with its compounds. Of a word that
 * most pages have, compounds bring nothing new, and would be fetched for nothing.
 * @param {Index} index
 * @param {import("./words.js").Word} word
 * @param {Matched} unit
 * @param {boolean} isAlone
 */
async function withWord(index, word, unit, isAlone) {
  const { letters, pieces } = word;
  const begun = unit.literal || isWord(letters, index.words) ? [] : startingWith(letters, index.words);
  const compounds = unit.literal
    ? []
    : compoundsWith(letters, index.borders, !isAlone).filter((each) => !begun.includes(each));
  const own = compounds.length > 0 && (await withForm(index, letters, unit, 1));
  if (unit.hits.size > index.pages.size / 2) return;
  unit.also.push(...compounds);
  const found = await Promise.all([
    own || withForm(index, letters, unit, 1),
    ...(pieces.length > 1 && pieces.every((piece) => piece.length > 1)
      ? [withSentence(index, pieces, unit, 1)]
      : []),
    ...begun.map((form) => withForm(index, form, unit, BEGUN)),
    ...compounds.map((form) => withForm(index, form, unit, COMPOUND)),
  ]);
  if (!found.some(Boolean)) unit.unknown.push(word);
}

/**
 * Several words that are one name, or must stand there so. When they never stand beside each other: apart.
 * @param {Index} index
 * @param {Matched} unit
 */
async function withWords(index, unit) {
  const pieces = unit.words.flatMap((word) => word.pieces);
  if (!unit.literal && (await withSentence(index, pieces, unit, 1))) return;
  const perWord = await Promise.all(unit.words.map(({ letters }) => asked(index, letters)));
  unit.unknown.push(...unit.words.filter((_, place) => perWord[place].size === 0));
  for (const { letters } of unit.words) unit.forms.add(letters);
  const [first, ...rest] = perWord;
  for (const [id, places] of first) {
    const others = rest.map((found) => found.get(id) ?? []);
    if (others.every((found) => found.length))
      add(index, unit, id, [...places, ...others.flat()], unit.literal ? 1 : APART);
  }
}

/**
 * The pages with another name: one word, or several beside each other (looked up before).
 * @param {Index} index
 * @param {string} name
 * @param {Matched} unit
 */
async function withName(index, name, unit) {
  const pieces = piecesOf(name);
  if (pieces.length === 1) {
    // Not asked when no word of the site begins so: that would fetch a part of the index for nothing.
    if (!startingWith(lettersOf(name), index.words).length) return;
    if (await withForm(index, lettersOf(name), unit, OTHER_NAME)) unit.also.push(name);
    return;
  }
  const sentence = pieces.join(" ");
  const numbers = index.names[sentence] ?? [];
  if (numbers.length) unit.also.push(name);
  unit.sentences.push(pieces);
  for (const number of numbers) {
    const id = index.order[number];
    const { title = "", measures } = /** @type {import("./loading.js").IndexedPage} */ (index.pages.get(id));
    const inTitle = ` ${piecesOf(title).join(" ")} `.includes(` ${sentence} `);
    // Where in the text it stands is not known, only that it does.
    if (inTitle)
      add(
        index,
        unit,
        id,
        pieces.map((_, place) => place),
        OTHER_NAME,
      );
    else add(index, unit, id, [], OTHER_NAME, [measures.headings]);
  }
}

/**
 * @param {Index} index
 * @param {string} form
 * @param {Matched} unit
 * @param {number} quality
 */
async function withForm(index, form, unit, quality) {
  const found = await asked(index, form);
  unit.forms.add(form);
  for (const [id, places] of found) add(index, unit, id, places, quality);
  return found.size > 0;
}

/**
 * @param {Index} index
 * @param {string[]} pieces
 * @param {Matched} unit
 * @param {number} quality
 */
async function withSentence(index, pieces, unit, quality) {
  const found = await asked(index, pieces.join(" "));
  unit.sentences.push(pieces);
  for (const [id, places] of found) add(index, unit, id, places, quality);
  return found.size > 0;
}

/**
 * @param {Index} index
 * @param {Matched} unit
 * @param {string} id
 * @param {number[]} places
 * @param {number} quality
 * @param {number[]} [weighed] places that tell the weight, when others do
 */
function add(index, unit, id, places, quality, weighed = places) {
  const { measures } = /** @type {import("./loading.js").IndexedPage} */ (index.pages.get(id));
  const weight = quality * weightOf(measures, weighed);
  const known = unit.hits.get(id) ?? { weight: 0, quality, places: [] };
  const best = weight > known.weight ? { weight, quality } : known;
  unit.hits.set(id, { weight: best.weight, quality: best.quality, places: [...known.places, ...places] });
}
