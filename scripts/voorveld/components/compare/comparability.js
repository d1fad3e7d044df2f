// May two figures stand on one line? Walks the table of reasons that the build made and the page carries;
// `facts/comparability.py` walks the same rows in the same order.

/**
 * A figure as the page carries it; what is empty is left out. The keys of the reasons are among them.
 * @typedef {{ [key: string]: unknown, met?: string[], vraagt?: string[] }} Figure
 *
 * A row of the table: the key of a fact, how it is tested, when it counts, and a sentence per outcome.
 * @typedef {object} Reason
 * @property {string} sleutel
 * @property {string} toets
 * @property {string} [waarde]
 * @property {string} [gevraagd_door]
 * @property {boolean} [ook_als_gezegd]
 * @property {boolean} [binnen_eigenaar]
 * @property {string} [even_lang_voor]
 * @property {Record<string, string>} zinnen
 *
 * What a test gives: an outcome and the two words that its sentence names; null when the figures agree.
 * @typedef {{ outcome: string, words: [string, string] } | null} Finding
 * @typedef {(row: Reason, one: Figure, other: Figure) => Finding} Test
 */

const DAY = 86_400_000;
const FEW_DAYS = 3;
const SMALL_PART = 100;

/**
 * Why two figures may not stand on one line, as sentences; empty when they may.
 * @param {Reason[]} reasons
 * @param {Figure} one
 * @param {Figure} other
 */
export function objections(reasons, one, other) {
  const [first, second] = [one, other].sort((a, b) => byCode(order(a), order(b)));
  if (JSON.stringify(first) === JSON.stringify(second)) return [];
  return reasons.map((row) => sentence(row, first, second)).filter(Boolean);
}

/**
 * @param {Reason} row
 * @param {Figure} one
 * @param {Figure} other
 */
function sentence(row, one, other) {
  if (!isAsked(row, one, other)) return "";
  const test = TESTS[row.toets];
  if (!test) throw new Error(`no test ${row.toets}`);
  const found = test(row, one, other);
  const [first, second] = found?.words ?? ["", ""];
  const text = found ? (row.zinnen[found.outcome] ?? "") : "";
  return text.replace(/\{(een|ander)\}/g, (_, place) => (place === "een" ? first : second));
}

/** @type {Test extends (...given: infer Given) => unknown ? (...given: Given) => boolean : never} */
function isAsked({ gevraagd_door: asked, ook_als_gezegd: whenStated, sleutel }, one, other) {
  if (!asked || asks(one, other).includes(asked)) return true;
  return Boolean(whenStated && (fact(one, sleutel) || fact(other, sleutel)));
}

/** @type {Record<string, Test>} */
const TESTS = {
  getal(_, one, other) {
    const without = [one, other].filter((figure) => !figure.getal).length;
    return without ? finding(without === 2 ? "beide" : "een") : null;
  },
  verwant(_, one, other) {
    return related(one, other) ? null : finding("anders");
  },
  gelijk({ sleutel }, one, other) {
    const [first, second] = [fact(one, sleutel), fact(other, sleutel)];
    return first === second ? null : finding("anders", byAlphabet(first, second));
  },
  "een-is"({ sleutel, waarde }, one, other) {
    const [first, second] = [one, other].map((figure) => fact(figure, sleutel) === waarde);
    return first === second ? null : finding("anders");
  },
  tekst({ sleutel, binnen_eigenaar: withinOwner }, one, other) {
    const [first, second] = [fact(one, sleutel), fact(other, sleutel)];
    if (!first && !second) return withinOwner && isOneAccount(one, other) ? null : finding("beide");
    if (!first || !second) return finding("een", [first || second, ""]);
    return alike(first, second) ? null : finding("anders", byAlphabet(first, second));
  },
  periode({ even_lang_voor: equalLength }, one, other) {
    if (isOnePeriod(one, other)) return null;
    const [first, second] = [days(one), days(other)];
    if (first === null || second === null) return finding(first === second ? "beide" : "een");
    const longest = Math.max(first, second);
    if (Math.abs(first - second) <= Math.max(FEW_DAYS, Math.floor(longest / SMALL_PART))) return null;
    /** @type {[string, string]} */
    const words = [fact(one, "periodewoorden"), fact(other, "periodewoorden")];
    if (equalLength && asks(one, other).includes(equalLength)) return finding("lengte", words);
    const overlap = fact(one, "van") <= fact(other, "tot") && fact(other, "van") <= fact(one, "tot");
    return overlap ? null : finding("anders", words);
  },
};

/**
 * Whether two figures are about one subject: the same indicator, or one that names the other.
 * @param {Figure} one
 * @param {Figure} other
 */
export function related(one, other) {
  const [first, second] = [fact(one, "indicator"), fact(other, "indicator")];
  return first === second || (one.met ?? []).includes(second) || (other.met ?? []).includes(first);
}

/**
 * @param {string} outcome
 * @param {[string, string]} [words]
 * @returns {Finding}
 */
function finding(outcome, words = ["", ""]) {
  return { outcome, words };
}

/**
 * @param {Figure} figure
 * @param {string} key
 */
function fact(figure, key) {
  return String(figure[key] ?? "");
}

/**
 * @param {Figure} one
 * @param {Figure} other
 */
function asks(one, other) {
  return [...(one.vraagt ?? []), ...(other.vraagt ?? [])];
}

/**
 * Two figures of one owner with the same description: what one leaves out, the other leaves out alike.
 * @param {Figure} one
 * @param {Figure} other
 */
function isOneAccount(one, other) {
  return (
    fact(one, "eigenaar") === fact(other, "eigenaar") && alike(fact(one, "detail"), fact(other, "detail"))
  );
}

/**
 * @param {Figure} one
 * @param {Figure} other
 */
function isOnePeriod(one, other) {
  const [first, second] = [fact(one, "periode"), fact(other, "periode")];
  if (first || second) return first === second;
  const words = fact(one, "periodewoorden") === fact(other, "periodewoorden");
  return fact(one, "eigenaar") === fact(other, "eigenaar") && words;
}

/** @param {Figure} figure */
function days(figure) {
  const [first, last] = [fact(figure, "van"), fact(figure, "tot")];
  return first && last ? Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1 : null;
}

/** @param {Figure} figure */
function order(figure) {
  const parts = [
    fact(figure, "van") || "9999",
    ...["periodewoorden", "eigenaar", "cijfer"].map((key) => fact(figure, key)),
  ];
  return parts.join("\u0000");
}

/**
 * @param {string} one
 * @param {string} other
 */
function alike(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {[string, string]}
 */
function byAlphabet(one, other) {
  return byCode(one.toLowerCase(), other.toLowerCase()) > 0 ? [other, one] : [one, other];
}

/**
 * @param {string} one
 * @param {string} other
 */
function byCode(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
