// Words: how a question falls apart, which words of the site belong to it, and which resemble it.
// All this only reckons; nothing is fetched and nothing is shown.
import { distance } from "../shared/distance.js";
import { lettersOf, piecesOf } from "../shared/folding.js";

/**
 * A word of a question: as typed, its letters only, and its separate pieces.
 * @typedef {{ text: string, letters: string, pieces: string[] }} Word
 *
 * What is searched as one: a word, a sentence between quotation marks, or a known name of several words.
 * @typedef {{ text: string, words: Word[], literal: boolean }} Unit
 *
 * Per name, in letters only, the other names for it.
 * @typedef {Map<string, string[]>} Meanings
 */

/**
 * The list of words unpacked: per word the number of letters it shares with the one before, and the rest.
 * @param {string} text
 */
export function unpacked(text) {
  /** @type {string[]} */
  const words = [];
  let before = "";
  for (const part of text.match(/[0-9A-Z][^0-9A-Z]*/g) ?? []) {
    before = before.slice(0, parseInt(part[0], 36)) + part.slice(1);
    words.push(before);
  }
  return words;
}

// How the build writes rising numbers: a sign per step from here, and one for so many more.
const NEXT = 35;
const MORE = 91;

/**
 * Rising numbers unpacked.
 * @param {string} text
 */
export function countedOn(text) {
  /** @type {number[]} */
  const numbers = [];
  let at = -1;
  for (const sign of text) {
    const step = sign.charCodeAt(0) - NEXT;
    at += step === MORE ? MORE : step + 1;
    if (step < MORE) numbers.push(at);
  }
  return numbers;
}

/**
 * Numbers of which each is a sign, unpacked.
 * @param {string} text
 */
export function numbersIn(text) {
  return countedOn(text).map((at, n, all) => at - (all[n - 1] ?? -1) - 1);
}

/**
 * Words with a mark at every border in them: without marks, and per compound where its borders are.
 * @param {string[]} marked
 */
export function unmarked(marked) {
  /** @type {Map<string, number[]>} */
  const borders = new Map();
  const words = marked.map((each) => {
    const parts = each.split("+");
    const word = parts.join("");
    if (parts.length > 1) {
      let end = 0;
      borders.set(
        word,
        parts.slice(0, -1).map((part) => (end += part.length)),
      );
    }
    return word;
  });
  return { words, borders };
}

/**
 * @param {string} question
 * @param {boolean} exact whether every word must stand there as typed
 * @returns {Unit[]}
 */
export function unitsOf(question, exact) {
  const parts = question.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|([^\s"]+)/g);
  return [...parts].flatMap(([, sentence, single]) => {
    const text = sentence ?? single;
    const words = text
      .split(/\s+/)
      .filter((word) => lettersOf(word))
      .map((word) => ({ text: word, letters: lettersOf(word), pieces: piecesOf(word) }));
    return words.length ? [{ text: text.trim(), words, literal: sentence !== undefined || exact }] : [];
  });
}

/**
 * Words beside each other that together are a known name ("den haag") become one unit.
 * @param {Unit[]} units
 * @param {Meanings} meanings
 */
export function merged(units, meanings) {
  /** @type {Unit[]} */
  const out = [];
  for (let i = 0; i < units.length; ) {
    let count = Math.min(6, units.length - i);
    while (count > 1 && !isName(units.slice(i, i + count), meanings)) count -= 1;
    out.push(count === 1 ? units[i] : joined(units.slice(i, i + count)));
    i += count;
  }
  return out;
}

/**
 * @param {Unit[]} units
 * @param {Meanings} meanings
 */
function isName(units, meanings) {
  return units.every(({ literal }) => !literal) && meanings.has(units.map(keyOf).join(""));
}

/**
 * @param {Unit[]} units
 * @returns {Unit}
 */
function joined(units) {
  return {
    text: units.map(({ text }) => text).join(" "),
    words: units.flatMap(({ words }) => words),
    literal: false,
  };
}

/** @param {Unit} unit */
function keyOf({ words }) {
  return words.map(({ letters }) => letters).join("");
}

/**
 * @param {string[][]} groups
 * @param {import("../shared/places.js").Places} places
 * @returns {Meanings}
 */
export function meaningsOf(groups, places) {
  /** @type {Meanings} */
  const out = new Map();
  /** @param {string} name @param {string[]} others */
  const add = (name, others) => {
    const key = lettersOf(name);
    const known = out.get(key) ?? [];
    for (const other of others) if (lettersOf(other) !== key && !known.includes(other)) known.push(other);
    out.set(key, known);
  };
  for (const group of groups) for (const name of group) add(name, group);
  for (const { name, also, former } of places.all) {
    for (const other of [name, ...also]) add(other, [name, ...also]);
    for (const old of former) add(old, [name]);
  }
  return out;
}

/**
 * The other names of a unit, without those that hold what is sought or a shorter other name already.
 * @param {Unit} unit
 * @param {Meanings} meanings
 */
export function otherNames(unit, meanings) {
  if (unit.literal) return [];
  const names = (meanings.get(keyOf(unit)) ?? []).map((name) => ({ name, pieces: piecesOf(name) }));
  const seen = [` ${unit.words.flatMap(({ pieces }) => pieces).join(" ")} `];
  /** @type {string[]} */
  const out = [];
  for (const { name, pieces } of names.sort((a, b) => a.pieces.length - b.pieces.length)) {
    const row = ` ${pieces.join(" ")} `;
    if (seen.some((earlier) => row.includes(earlier))) continue;
    seen.push(row);
    out.push(name);
  }
  return out;
}

/**
 * The words of the site that start with this one. A word of one letter stands for itself only.
 * @param {string} word
 * @param {string[]} words in order
 */
export function startingWith(word, words) {
  if (word.length < 2) return [];
  const low = placeOf(word, words);
  let end = low;
  while (end < words.length && words[end].startsWith(word)) end += 1;
  return words.slice(low, end);
}

/**
 * @param {string} word
 * @param {string[]} words in order
 */
export function isWord(word, words) {
  return words[placeOf(word, words)] === word;
}

/**
 * Where a word stands in the list, or would stand.
 * @param {string} word
 * @param {string[]} words in order
 */
function placeOf(word, words) {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

// What may stand between two words that are made one, or behind a word: gezin(s)werker, consulent(en).
const LINK = /^(?:s|e|n|en)?$/;

/**
 * The compounds of the site with this word before or after a real border: consulent gives jeugdconsulent,
 * but ouders never gives wethouders.
 * A compound that ends with the word is a kind of it; one that begins with it often means something else.
 * @param {string} word
 * @param {Map<string, number[]>} borders
 * @param {boolean} [isKind] only those that end with it
 */
export function compoundsWith(word, borders, isKind = false) {
  if (word.length < 4) return [];
  return [...borders]
    .filter(([each, places]) =>
      places.some((place) => {
        const head = each.slice(0, place);
        const tail = each.slice(place);
        return (
          (!isKind && head.startsWith(word) && LINK.test(head.slice(word.length))) ||
          (tail.startsWith(word) && LINK.test(tail.slice(word.length)))
        );
      }),
    )
    .map(([each]) => each);
}

/**
 * Words that differ by one or two typing mistakes, the nearest first, three at most.
 * @param {string} word
 * @param {string[]} words
 */
export function resembling(word, words) {
  if (word.length < 4) return [];
  const room = word.length < 6 ? 1 : 2;
  return words
    .filter((other) => Math.abs(other.length - word.length) <= room && other !== word)
    .map((other) => ({ other, far: distance(word, other, room), start: other[0] === word[0] ? 0 : 1 }))
    .filter(({ far }) => far <= room)
    .sort((a, b) => a.far - b.far || a.start - b.start || (a.other < b.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);
}
