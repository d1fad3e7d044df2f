// Numbers as readers type them, and outcomes as they may be told. Knows no page.

/** From the least to the most; equal for one number. @typedef {{ least: number, most: number }} Span */

/** What is wrong with what was typed. @typedef {"form" | "order" | "nought" | "high"} Fault */

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,4})?`;
const TYPED = new RegExp(`^(${NUMBER})(?:\\s*(?:tot|-|–|\\.\\.)\\s*(${NUMBER}))?$`);
const PLAIN = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 4 });
const ROUND = new Intl.NumberFormat("nl-NL", { maximumSignificantDigits: 2 });
const DIGITS = 2;

/**
 * `12`, `3,5`, `1.895`, or a span such as `4 tot 8`; nothing for an empty field. A point only parts thousands.
 * @param {string} typed
 * @param {{ most: number, zero: boolean }} bounds
 * @returns {Span | Fault | null}
 */
export function amountIn(typed, { most, zero }) {
  const text = typed.replace(/[€%]/g, "").trim().toLowerCase();
  if (!text) return null;
  const found = TYPED.exec(text);
  if (!found) return "form";
  const span = { least: numberOf(found[1]), most: numberOf(found[2] ?? found[1]) };
  if (span.least > span.most) return "order";
  if (span.most > most) return "high";
  return span.least > 0 || zero ? span : "nought";
}

/** @param {string} text */
function numberOf(text) {
  return Number(text.replaceAll(".", "").replace(",", "."));
}

/**
 * Whether a span lies wholly outside another.
 * @param {Span} span
 * @param {Span} known
 * @returns {"above" | "below" | ""}
 */
export function beyond(span, known) {
  if (span.least > known.most) return "above";
  return span.most < known.least ? "below" : "";
}

/**
 * A number that was typed, as it was typed.
 * @param {number} number
 */
export function plain(number) {
  return PLAIN.format(number);
}

/**
 * An outcome in two figures: of a span the least rounded down and the most up, so that nothing that is possible
 * falls out of it. `about` tells that one number was rounded.
 * @param {Span} span
 * @returns {{ least: string, most: string, about: boolean }}
 */
export function told({ least, most }) {
  if (isSame(least, most)) {
    const near = rounded(least, Math.round);
    return { least: ROUND.format(near), most: ROUND.format(near), about: !isSame(near, least) };
  }
  const ends = [rounded(least, Math.floor), rounded(most, Math.ceil)].map((end) => ROUND.format(end));
  return { least: ends[0], most: ends[1], about: false };
}

/**
 * @param {number} number
 * @param {(number: number) => number} way
 */
function rounded(number, way) {
  if (number === 0) return 0;
  const step = Math.floor(Math.log10(number)) + 1 - DIGITS;
  // Of 0,1 + 0,2 the last figures are no part of the number.
  const parts = Number((step < 0 ? number * 10 ** -step : number / 10 ** step).toPrecision(12));
  return step < 0 ? way(parts) / 10 ** -step : way(parts) * 10 ** step;
}

/**
 * @param {number} one
 * @param {number} other
 */
function isSame(one, other) {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
}
