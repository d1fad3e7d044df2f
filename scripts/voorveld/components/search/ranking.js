// How well a page answers: by where on the page the words stand, whatever kind of page it is. Only reckons.

/**
 * Up to which word of a page its title goes, its lead, its own headings; and how many words it has.
 * @typedef {{ title: number, lead: number, headings: number, length: number }} Measures
 *
 * A kind of page: its names, and what a place in it weighs between answers that are equally good.
 * @typedef {{ id: string, name: string, single: string, weight: number }} Kind
 */

const TITLE = 6;
const WHOLE_TITLE = 4;
const LEAD = 4;
const HEADING = 3;
const TEXT = 1.5;
const USUAL_LENGTH = 800;
const FEW_HEADINGS = 200;
// Words that stand further apart have nothing to do with each other.
const NEAR = 25;

/**
 * What it weighs that something stands at these places.
 * @param {Measures} page
 * @param {Iterable<number>} places
 */
export function weightOf({ title, lead, headings, length }, places) {
  const different = [...new Set(places)];
  /** @param {number} from @param {number} to */
  const between = (from, to) => different.filter((place) => place >= from && place < to).length;
  const inText = between(headings, Infinity);
  const density = inText / (inText + 1 + length / USUAL_LENGTH);
  const known = Math.min(1, FEW_HEADINGS / Math.max(1, headings - lead));
  return (
    Math.max(
      between(0, title) ? TITLE : 0,
      between(title, lead) ? LEAD : 0,
      between(lead, headings) ? HEADING * (0.5 + known / 2) : 0,
    ) +
    TEXT * density
  );
}

/**
 * What it adds that a title is little else than what was asked, and holds all of it.
 * @param {Measures} page
 * @param {{ places: number[], quality: number }[]} units
 */
export function titleBonus({ title }, units) {
  const inTitle = units.map(({ places }) => places.filter((place) => place < title));
  const holding = inTitle.filter((places) => places.length).length;
  if (!holding) return 0;
  const covered = new Set(inTitle.flat()).size / title;
  const quality = Math.min(...units.filter((_, n) => inTitle[n].length).map((each) => each.quality));
  return WHOLE_TITLE * covered * (holding / units.length) * quality;
}

/**
 * What a word weighs among the others of a question: one that few pages have tells more.
 * @param {number} having
 * @param {number} all
 */
export function rarity(having, all) {
  return 0.5 + Math.log(all / Math.max(1, having)) / Math.log(Math.max(2, all));
}

/**
 * The fewest words of text that hold one place of every row.
 * @param {number[][]} rows
 */
export function span(rows) {
  const spots = rows.flatMap((places, row) => places.map((place) => ({ place, row })));
  spots.sort((a, b) => a.place - b.place);
  const inside = rows.map(() => 0);
  let missing = rows.length;
  let begin = 0;
  let best = Infinity;
  for (const { place, row } of spots) {
    if (inside[row] === 0) missing -= 1;
    inside[row] += 1;
    while (missing === 0) {
      const first = spots[begin];
      best = Math.min(best, place - first.place + 1);
      inside[first.row] -= 1;
      if (inside[first.row] === 0) missing += 1;
      begin += 1;
    }
  }
  return best;
}

/**
 * What it adds that the words of a question stand together.
 * @param {number} words over how many words they are spread
 * @param {number} rows how many were asked
 */
export function closeness(words, rows) {
  if (words <= rows * 2) return 3;
  return words <= NEAR ? 1.5 : 0;
}

/** @param {number} words */
export function isNear(words) {
  return words <= NEAR;
}
