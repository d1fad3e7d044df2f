// Text: which words of a page fit the question, and which piece of text shows that best.
import { lettersOf, piecesOf } from "../shared/folding.js";

const LENGTH = 34;

/**
 * A word of a page with the forms it may be found by.
 * @typedef {{ text: string, pieces: string[], forms: string[] }} PageWord
 *
 * A place in the text where a unit of the question was found.
 * @typedef {{ place: number, unit: number }} Found
 *
 * A heading or other element with an id, at a place in the text.
 * @typedef {{ element: string, id: string, text?: string, location: number }} Anchor
 *
 * @typedef {object} Excerpt
 * @property {{ text: string, found: boolean }[]} parts
 * @property {Anchor | undefined} heading under which it stands
 * @property {string | undefined} anchor
 * @property {Anchor[]} also other headings under which something was found
 */

/**
 * The words of a page, with their forms.
 * @param {string} content
 * @returns {PageWord[]}
 */
export function pageWords(content) {
  return content.split(/\s+/).map((text) => {
    const pieces = piecesOf(text);
    return { text, pieces, forms: [lettersOf(text), ...pieces] };
  });
}

/**
 * All spots (as a row of places) where these pieces stand beside each other. With `longer` the last
 * piece may be longer in the text when it has four letters or more.
 * @param {PageWord[]} words
 * @param {string[]} row
 * @param {boolean} [longer]
 */
export function spotsOf(words, row, longer = false) {
  const stream = words.flatMap(({ pieces }, place) => pieces.map((piece) => ({ piece, place })));
  const last = longer && row[row.length - 1].length >= 4 ? row.length - 1 : -1;
  /** @type {number[][]} */
  const out = [];
  for (let i = 0; i + row.length <= stream.length; i += 1) {
    const here = row.every((piece, j) => {
      const found = stream[i + j].piece;
      return j === last ? found.startsWith(piece) : found === piece;
    });
    if (here) out.push([...new Set(stream.slice(i, i + row.length).map(({ place }) => place))]);
  }
  return out;
}

/**
 * The best piece of text of a page: never its title, and not the headings that stand between lead and text.
 * @param {PageWord[]} words
 * @param {Anchor[]} anchors in order of place
 * @param {Found[]} found
 * @param {import("./ranking.js").Measures} measures
 * @returns {Excerpt}
 */
export function excerpt(words, anchors, found, { title, lead, headings: body }) {
  const inText = found.filter(({ place }) => place >= title && (place < lead || place >= body));
  const spots = inText.sort((a, b) => a.place - b.place);
  const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text);
  /** @param {number} place */
  const headingOf = (place) => headings.filter(({ location }) => location <= place).at(-1);
  const main = spots.length ? bestWindow(spots) : lead > title ? title : body;
  const inLead = main < lead;
  const heading = spots.length && !inLead ? headingOf(main) : undefined;
  const first = inLead ? title : Math.max(heading?.location ?? body, body);
  const next = headings.find(({ location }) => location > (heading?.location ?? main));
  const limit = inLead ? lead : (next?.location ?? words.length);
  const begin = Math.max(first, main - 10, 0);
  const end = Math.min(limit, begin + LENGTH);
  const hit = new Set(found.map(({ place }) => place));
  const also = [...new Set(spots.map(({ place }) => headingOf(place)))].filter((each) => each !== undefined);
  return {
    parts: partsOf(words, begin, end, hit, begin > first, end < limit),
    heading,
    anchor:
      anchors.filter(({ location, element }) => location <= main && element !== "main").at(-1)?.id ??
      heading?.id,
    also: also.filter((each) => each !== heading).slice(0, 3),
  };
}

/**
 * @param {PageWord[]} words
 * @param {number} begin
 * @param {number} end
 * @param {Set<number>} hit
 * @param {boolean} cutBefore
 * @param {boolean} cutAfter
 */
function partsOf(words, begin, end, hit, cutBefore, cutAfter) {
  /** @type {{ text: string, found: boolean }[]} */
  const parts = [];
  /** @param {string} text @param {boolean} found */
  const add = (text, found) => {
    const last = parts.at(-1);
    if (last?.found === found) last.text += text;
    else if (text) parts.push({ text, found });
  };
  if (cutBefore) add("… ", false);
  for (let i = begin; i < end; i += 1) {
    const [, before, core, after] = words[i].text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u) ?? [];
    if (hit.has(i) && core) {
      add(before, false);
      add(core, true);
      add(`${after} `, false);
    } else add(`${words[i].text} `, false);
  }
  if (cutAfter) add("…", false);
  return parts;
}

/**
 * The place where the most different units stand together.
 * @param {Found[]} spots
 */
function bestWindow(spots) {
  let best = { points: -1, main: 0 };
  for (const [number, { place }] of spots.entries()) {
    let end = number;
    while (end < spots.length && spots[end].place < place + LENGTH - 10) end += 1;
    const near = spots.slice(number, end);
    const points = new Set(near.map(({ unit }) => unit)).size * 100 + Math.min(near.length, 2);
    if (points > best.points) best = { points, main: place };
  }
  return best.main;
}
