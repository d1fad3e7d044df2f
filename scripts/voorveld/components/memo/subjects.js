// An example or variant as a memo tells of it, made of its published record. Knows no page.
import { cited, marks } from "./citing.js";

/**
 * @typedef {import("../shared/phrases.js").Say} Say
 * @typedef {import("./citing.js").Numbering} Numbering
 * @typedef {{ id: string, naam: string, eenheid: string }} Column
 * @typedef {{ id: string, naam: string, kenmerken: Column[] }} Theme
 * @typedef {{ id: string, naam: string, taak: string }} Kind
 * @typedef {{ id: string, name: string, theme: string }} Asked
 * @typedef {{ outcome: string, outcomes: string[], money: string[] }} Topics what an indicator tells of
 * @typedef {{ themes: Theme[], kinds: Kind[], topics: Topics, say: Say, numbers: Numbering }} Frame
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} address
 * @property {string} about where it is and how it stood
 * @property {string} what
 * @property {boolean} isCounted whether its answers tell how many examples say so, the most first
 * @property {string[][]} answers per characteristic that is asked, in that order
 * @property {string} proven what its figures prove
 * @property {string[]} results
 * @property {string[]} costs
 * @property {string[]} unknown names of all characteristics without an answer that one can ask for
 * @property {string[]} told what the editors say is not known
 * @property {string[]} questions
 */

/**
 * @param {any} practice
 * @param {Asked[]} asked
 * @param {Frame} frame
 * @returns {Subject}
 */
export function practiceSubject(practice, asked, frame) {
  const { numbers, say, topics } = frame;
  // Of two figures that contradict each other one line tells both.
  const figures = practice.cijfers.filter((/** @type {any} */ figure) => !figure.spreekt_tegen);
  const isMoney = (/** @type {any} */ figure) => topics.money.includes(figure.indicator);
  const isOutcome = (/** @type {any} */ figure) =>
    figure.telt_als ? figure.telt_als === topics.outcome : topics.outcomes.includes(figure.indicator);
  const isDisputed = (/** @type {any} */ figure) => againstIn(practice, figure).length > 0;
  const results = figures.filter(
    (/** @type {any} */ figure) => !isMoney(figure) && (isDisputed(figure) || isOutcome(figure)),
  );
  /** @param {any[]} chosen what is disputed first, so that there is always room for it */
  const lines = (chosen) =>
    [...chosen.filter(isDisputed), ...chosen.filter((each) => !isDisputed(each))].map((figure) =>
      figureLine(practice, figure, frame),
    );
  return {
    name: practice.naam,
    address: practice.adres,
    about: say("about", { place: practice.plaats.woorden, stand: practice.stand_nu.woorden }),
    what: cited(practice.samenvatting, practice.bronnen, numbers),
    isCounted: false,
    answers: asked.map(({ id, theme }) => answer(practice, theme, id, frame)),
    proven: practice.bewijs.woorden,
    results: lines(results),
    costs: lines(figures.filter(isMoney)),
    unknown: columnsOf(frame)
      .filter(({ theme, column }) => kindOf(practice, theme.id, column.id, frame)?.taak)
      .map(({ column }) => column.naam),
    told: [],
    questions: (practice.inschatting?.vragen ?? []).map((/** @type {any} */ text) =>
      cited(text, practice.bronnen, numbers),
    ),
  };
}

/**
 * A variant has no figures of its own: it says in words what its examples show, and how many say what.
 * @param {any} variant
 * @param {(theme: string, id: string) => string[]} counted how many of its examples have which value
 * @param {Asked[]} asked
 * @param {Frame} frame
 * @returns {Subject}
 */
export function variantSubject(variant, counted, asked, { numbers, say }) {
  const short = variant.samengevat ?? {};
  /** @param {string} part @returns {string[]} */
  const said = (part) => {
    const lines = [short[part] ?? []].flat();
    return lines.map((/** @type {any} */ line) => {
      const words = cited(line.tekst, variant.bronnen, numbers);
      return line.herkomst ? say("byEditors", { words }) : words;
    });
  };
  return {
    name: variant.naam,
    address: variant.adres,
    about: say("ofVariant", { count: variant.praktijken.length }),
    what: variant.kort,
    isCounted: true,
    answers: asked.map(({ id, theme }) => counted(theme, id)),
    proven: variant.bewijs.woorden,
    results: said("resultaten"),
    costs: said("geld"),
    unknown: [],
    told: said("onbekend"),
    questions: [],
  };
}

/** @param {Frame} frame */
export function columnsOf({ themes }) {
  return themes.flatMap((theme) => theme.kenmerken.map((column) => ({ theme, column })));
}

/**
 * The kind of empty of a characteristic; none when it has a value.
 * @param {any} practice
 * @param {string} theme
 * @param {string} id
 * @param {Frame} frame
 */
function kindOf(practice, theme, id, { kinds }) {
  const { leeg } = practice.themas[theme].kenmerken[id];
  return leeg ? kinds.find((kind) => kind.id === leeg) : undefined;
}

/**
 * @param {any} practice
 * @param {string} theme
 * @param {string} id
 * @param {Frame} frame
 */
function answer(practice, theme, id, frame) {
  const found = practice.themas[theme].kenmerken[id];
  const kind = kindOf(practice, theme, id, frame);
  const { numbers, say } = frame;
  if (kind) return [kind.naam];
  const unit = columnsOf(frame).find(({ column }) => column.id === id)?.column.eenheid;
  const words = found.waarden.map((/** @type {any} */ value) => {
    const amount = [value.woorden, value.getal ? (value.eenheid ?? unit) : ""].filter(Boolean).join(" ");
    const limits = [value.voor, value.periode?.woorden].filter(Boolean).join("; ");
    return limits ? `${amount} (${limits})` : amount;
  });
  const all = words.join(found.een_van ? say("or") : ", ");
  const period = found.periode ? ` (${found.periode.woorden})` : "";
  const against = found.tegenspraak
    ? [say("differ", { words: cited(found.tegenspraak, practice.bronnen, numbers) })]
    : [];
  return [all + period + marks(found.bronnen, practice.bronnen, numbers), ...against];
}

/**
 * A figure with how sure it is, of when, who tells it and what contradicts it.
 * @param {any} practice
 * @param {any} figure
 * @param {Frame} frame
 */
function figureLine(practice, figure, { numbers, say }) {
  const { wat, omschrijving, hoe_zeker, vergelijking, wie_spreekt, gaat_over } = figure.leesbaar;
  const when = figure.periode?.woorden ?? figure.periode_toelichting ?? say("noPeriod");
  const sure = [hoe_zeker, figure.voorlopig ? say("provisional") : "", vergelijking, wie_spreekt];
  const about = [
    ...sure,
    when,
    figure.prijspeil ? say("priceLevel", { year: figure.prijspeil }) : "",
    gaat_over,
  ];
  const line = say("figure", {
    what: [wat, omschrijving].filter(Boolean).join(", "),
    value: worded(figure),
    about: about.filter(Boolean).join("; "),
  });
  const others = againstIn(practice, figure).map(
    (/** @type {any} */ other) => worded(other) + marks(other.bronnen, practice.bronnen, numbers),
  );
  const conflict = others.length ? say("against", { values: others.join("; ") }) : "";
  return line + marks(figure.bronnen, practice.bronnen, numbers) + conflict;
}

/**
 * The figures that contradict this one.
 * @param {any} practice
 * @param {any} figure
 * @returns {any[]}
 */
function againstIn({ cijfers }, figure) {
  return cijfers.filter(
    (/** @type {any} */ other) => other.spreekt_tegen === figure.id || figure.spreekt_tegen === other.id,
  );
}

/** @param {any} figure */
function worded({ leesbaar }) {
  return [leesbaar.waarde, leesbaar.eenheid].filter(Boolean).join(" ");
}
