// The formulas of the calculator, without a page. Every outcome grows or shrinks with each number by itself, so its
// least and most are at the ends of the spans that were filled in.

/** @typedef {import("./amounts.js").Span} Span */

/** @typedef {Record<string, number>} Numbers */

/** What may be left empty, and then counts as nought. */
export const OPTIONAL = ["overig"];

/** @param {Numbers} n */
const hours = (n) => n.huisartsenpraktijken * n.uren_per_praktijk;
/** @param {Numbers} n */
const children = (n) => (n.jongeren * n.aandeel) / 100;
/** Hours of talking for one child. @param {Numbers} n */
const talking = (n) => (n.gesprekken * n.minuten) / 60;
/** Hours of talking in a year, for every hour per week. @param {Numbers} n */
const available = (n) => (n.werkweken * n.gesprekstijd) / 100;
/** @param {Numbers} n */
const asked = (n) => (children(n) * talking(n)) / available(n);
/** @param {Numbers} n */
const room = (n) => (hours(n) * available(n)) / talking(n);
/**
 * @param {Numbers} n
 * @param {number} fte
 */
const cost = (n, fte) => fte * n.salaris * 12 * (1 + n.werkgeverslasten / 100) + n.overig;

const PER = 10;
const PRACTICES = ["huisartsenpraktijken", "uren_per_praktijk"];
const CHILDREN = ["jongeren", "aandeel"];
const WORK = ["gesprekken", "minuten", "gesprekstijd", "werkweken"];
const PAY = ["salaris", "werkgeverslasten", "overig"];

/** Per outcome the fields it needs, in the order of the page, and how it follows from them.
 * @type {Record<string, { needs: string[], of: (n: Numbers) => number }>} */
export const OUTCOMES = {
  uren: { needs: PRACTICES, of: hours },
  fte: { needs: [...PRACTICES, "uren_per_fte"], of: (n) => hours(n) / n.uren_per_fte },
  kinderen: { needs: CHILDREN, of: children },
  uren_kinderen: { needs: [...CHILDREN, ...WORK], of: asked },
  fte_kinderen: { needs: ["uren_per_fte", ...CHILDREN, ...WORK], of: (n) => asked(n) / n.uren_per_fte },
  ruimte: { needs: [...PRACTICES, ...WORK], of: room },
  kosten: { needs: [...PRACTICES, "uren_per_fte", ...PAY], of: (n) => cost(n, hours(n) / n.uren_per_fte) },
  kosten_kinderen: {
    needs: ["uren_per_fte", ...CHILDREN, ...WORK, ...PAY],
    of: (n) => cost(n, asked(n) / n.uren_per_fte),
  },
  per_kind: {
    needs: [...PRACTICES, "uren_per_fte", ...WORK, ...PAY],
    of: (n) => cost(n, hours(n) / n.uren_per_fte) / room(n),
  },
  per_kind_kinderen: {
    needs: ["uren_per_fte", ...CHILDREN, ...WORK, ...PAY],
    of: (n) => cost(n, asked(n) / n.uren_per_fte) / children(n),
  },
  fte_per_tien: {
    needs: ["uren_per_praktijk", "uren_per_fte"],
    of: (n) => (PER * n.uren_per_praktijk) / n.uren_per_fte,
  },
};

/**
 * An outcome, or the fields that it still needs.
 * @param {string} name
 * @param {Map<string, Span>} given
 * @returns {{ span: Span, missing: never[] } | { span: null, missing: string[] }}
 */
export function outcome(name, given) {
  const { needs, of } = OUTCOMES[name];
  const missing = needs.filter((field) => !given.has(field) && !OPTIONAL.includes(field));
  if (missing.length) return { span: null, missing };
  /** @type {Numbers[]} */
  let corners = [{}];
  for (const field of needs) {
    const { least, most } = given.get(field) ?? { least: 0, most: 0 };
    const ends = least === most ? [least] : [least, most];
    corners = corners.flatMap((corner) => ends.map((end) => ({ ...corner, [field]: end })));
  }
  const found = corners.map(of);
  return { span: { least: Math.min(...found), most: Math.max(...found) }, missing: [] };
}
