// A comparison as a spreadsheet, written from records: a row per value, numbers as numbers, days as days.
import { openOf } from "./asking.js";
import { subjectsOf, whyApart } from "./figures.js";

/**
 * @typedef {import("./characteristics.js").Frame} Frame
 * @typedef {import("./records.js").Recorded} Recorded
 * @typedef {import("../shared/worksheet.js").Sheet} Sheet
 * @typedef {import("../shared/worksheet.js").Row} Row
 * @typedef {import("../shared/worksheet.js").Cell} Cell
 * @typedef {{ nummer: number, leesbaar: { kort: string } }} PublishedSource
 */

/**
 * @param {Frame} frame
 * @param {Recorded[]} records
 * @param {{ site: string, day: string, licence: string, address: string }} from
 * @returns {Sheet[]}
 */
export function sheetsOf(frame, records, { site, day, licence, address }) {
  const { say } = frame;
  return [
    { name: say("characteristicSheet"), rows: characteristicRows(frame, records) },
    { name: say("figures"), rows: figureRows(frame, records) },
    { name: say("askSheet"), rows: askRows(frame) },
    { name: say("sources"), rows: sourceRows(frame, records) },
    {
      name: say("readMe"),
      rows: [
        [say("aboutFile"), ""],
        [say("from"), site],
        [say("day"), day],
        [say("comparisonAddress"), address],
        [say("licence"), licence],
        [say("beware"), say("bewareOf")],
        [say("characteristicSheet"), say("aboutCharacteristics")],
        [say("figures"), say("aboutFigures")],
      ],
    },
  ];
}

/**
 * @param {Frame} frame
 * @param {Recorded[]} records
 * @returns {Row[]}
 */
function characteristicRows({ ofVariants, parts, kinds, say }, records) {
  const head = [
    say("theme"),
    say("characteristic"),
    say("practice"),
    say("value"),
    say("from"),
    say("upTo"),
    say("unit"),
    say("holdsFor"),
    say("period"),
    say("emptyKind"),
    say("mayStandIn"),
    say("note"),
    say("conflict"),
    say("sources"),
  ];
  const rows = parts.flatMap(({ theme }) =>
    theme.kenmerken.flatMap((column) =>
      records.flatMap(({ group, practice }) => {
        const found = practice.themas[theme.id].kenmerken[column.id];
        const kind = kinds.find(({ id }) => id === found.leeg);
        const cited = sourcesIn(practice, found.bronnen);
        const where = [theme.naam, column.naam, practice.naam];
        const about = [found.toelichting?.plat, found.tegenspraak?.plat];
        const values = kind ? [null] : found.waarden;
        return values.map((/** @type {any} */ value) => [
          ...(ofVariants ? [group] : []),
          ...where,
          value?.woorden,
          value?.getal?.van,
          value?.getal?.tot,
          value?.getal ? (value.eenheid ?? column.eenheid) : "",
          value?.voor,
          (value?.periode ?? found.periode)?.woorden,
          kind?.naam,
          kind?.te_lezen ? cited : "",
          ...about,
          kind?.te_lezen ? "" : cited,
        ]);
      }),
    ),
  );
  return [[...(ofVariants ? [say("variant")] : []), ...head], ...rows];
}

/**
 * @param {Frame} frame
 * @param {Recorded[]} records
 * @returns {Row[]}
 */
function figureRows(frame, records) {
  const { ofVariants, say } = frame;
  const verdicts = ofVariants ? new Map() : verdictsOf(frame);
  const head = [
    say("practice"),
    say("subject"),
    say("detail"),
    say("value"),
    say("from"),
    say("upTo"),
    say("unit"),
    say("certainty"),
    say("told"),
    say("compared"),
    say("speaker"),
    say("period"),
    say("begin"),
    say("end"),
    say("numerator"),
    say("denominator"),
    say("counted"),
    say("partOf"),
    say("share"),
    say("against"),
    say("coverage"),
    say("per"),
    say("priceLevel"),
    say("conflict"),
    say("sourceSays"),
    say("note"),
    say("isOnOneLine"),
    say("sources"),
  ];
  const rows = records.flatMap(({ group, practice }) =>
    practice.cijfers.map((/** @type {any} */ figure) => {
      const words = figure.leesbaar;
      const amount = figure.waarde;
      const whole = practice.cijfers.find((/** @type {any} */ other) => other.id === figure.deel_van);
      const against = practice.cijfers.filter(
        (/** @type {any} */ other) => other.spreekt_tegen === figure.id || figure.spreekt_tegen === other.id,
      );
      return [
        ...(ofVariants ? [group] : []),
        practice.naam,
        words.wat,
        words.omschrijving,
        worded(figure),
        amount?.van,
        amount?.tot,
        words.eenheid || (amount ? signIn(words.waarde) : ""),
        [words.hoe_zeker, figure.voorlopig ? say("provisional") : ""].filter(Boolean).join(", "),
        figure.gemeld_door,
        words.vergelijking,
        words.wie_spreekt,
        figure.periode?.woorden ?? figure.periode_toelichting,
        dayOf(figure.periode?.van),
        dayOf(figure.periode?.tot),
        figure.teller?.van,
        figure.noemer?.van,
        figure.noemer_telt,
        whole ? worded(whole) : "",
        figure.aandeel?.tekst,
        figure.ten_opzichte_van,
        [words.gaat_over, figure.dekking?.toelichting].filter(Boolean).join(": "),
        figure.per,
        figure.prijspeil,
        against.map(worded).join("; "),
        figure.bronwoorden,
        figure.opmerking?.plat,
        against.length ? "" : (verdicts.get(`${practice.id} ${figure.id}`) ?? ""),
        sourcesIn(practice, figure.bronnen),
      ];
    }),
  );
  return [[...(ofVariants ? [say("variant")] : []), ...head], ...rows];
}

/**
 * Per figure whether it may stand on one line, and why not.
 * @param {Frame} frame
 * @returns {Map<string, string>}
 */
function verdictsOf(frame) {
  const { chosen, say } = frame;
  /** @param {import("./same_line.js").Owned<import("./reading.js").FigureRow>} owned */
  const key = ({ of, figure }) => `${chosen[of].id} ${figure.data.cijfer}`;
  return new Map(
    subjectsOf(frame).flatMap(({ lines, apart }) => [
      ...lines.flat().map((each) => /** @type {[string, string]} */ ([key(each), say("yes")])),
      ...apart.map(
        (each) =>
          /** @type {[string, string]} */ ([
            key(each),
            each.reasons ? say("no", { reasons: whyApart([each], frame).join(" ") }) : say("onlyHere"),
          ]),
      ),
    ]),
  );
}

/**
 * The unit of a number that carries it as a sign.
 * @param {string} words
 */
function signIn(words) {
  return words.match(/[%€]/)?.[0] ?? "";
}

/** @param {any} figure */
function worded({ leesbaar }) {
  return [leesbaar.waarde, leesbaar.eenheid].filter(Boolean).join(" ");
}

/**
 * @param {any} practice
 * @param {{ bron: string, plaats: string | null }[]} cited
 */
function sourcesIn({ bronnen }, cited) {
  return cited
    .map(({ bron, plaats }) => [bronnen[bron].leesbaar.kort, plaats].filter(Boolean).join(", "))
    .join("; ");
}

/**
 * A day for a spreadsheet; `yyyy-mm-dd` is read as midnight of Greenwich.
 * @param {string | null | undefined} day
 * @returns {Cell}
 */
function dayOf(day) {
  return day ? new Date(day) : "";
}

/**
 * @param {Frame} frame
 * @returns {Row[]}
 */
function askRows(frame) {
  const { say } = frame;
  return [
    [say("of"), say("question"), say("why")],
    ...openOf(frame).flatMap(({ each, open }) => [
      ...open.map(({ theme, name, empty }) => [each.name, `${theme}: ${name}`, empty.kind.naam]),
      ...each.questions.map((question) => [each.name, question, say("editors")]),
    ]),
  ];
}

/**
 * @param {Frame} frame
 * @param {Recorded[]} records
 * @returns {Row[]}
 */
function sourceRows({ say }, records) {
  const head = [
    say("practice"),
    say("number"),
    say("shortTitle"),
    say("sourceTitle"),
    say("publisher"),
    say("authors"),
    say("date"),
    say("dateInWords"),
    say("sourceKind"),
    say("read"),
    say("address"),
  ];
  const different = new Map(records.map(({ practice }) => [practice.id, practice]));
  const rows = [...different.values()].flatMap((practice) =>
    Object.values(practice.bronnen).map((/** @type {any} */ source) => [
      practice.naam,
      source.nummer,
      source.leesbaar.kort,
      source.titel,
      source.uitgever,
      source.auteurs,
      source.datum.van && source.datum.van === source.datum.tot ? dayOf(source.datum.van) : "",
      source.datum.woorden,
      source.leesbaar.soort,
      source.leesbaar.gelezen,
      source.url,
    ]),
  );
  return [head, ...rows];
}
