// Characteristics side by side: first in short, then theme by theme.
import { link, make } from "../shared/elements.js";
import { mending } from "./mending.js";
import { emptyCell, sharedNotes } from "./rows.js";
import { copyOf, emptyMark, group, hasWords, row, table } from "./table.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * @typedef {import("./reading.js").Compared} Compared
 * @typedef {import("./rows.js").ThemeRows} ThemeRows
 * @typedef {import("./table.js").Letters} Letters
 *
 * What the parts of a comparison share.
 * @typedef {object} Frame
 * @property {Compared[]} chosen
 * @property {string[]} heads their names
 * @property {ThemeRows[]} parts
 * @property {import("./rows.js").EmptyKind[]} kinds
 * @property {import("./comparability.js").Reason[]} reasons
 * @property {boolean} ofVariants
 * @property {string} form the address of the form in which examples are corrected
 * @property {import("../shared/phrases.js").Say} say
 *
 * @typedef {{ onlyDifferences: boolean, texts: boolean, mends: boolean }} Wish
 */

/**
 * @param {Frame} frame
 * @param {Wish} wish
 */
export function characteristics(frame, wish) {
  const letters = lettersOf(frame);
  const [shown, without] = split(
    frame.parts,
    ({ rows }) => wish.texts || rows.some((each) => !hides(each, wish)),
  );
  const themes = shown.map((part) => themeGroup(part, frame, letters, wish));
  if (without.length) themes.push(withoutDifference(without, frame));
  const short = inShort(frame, letters, mending(frame, wish.mends));
  return table(frame.say("sideBySide"), frame.heads, frame.say("what"), [short, ...themes]);
}

/**
 * Per chosen the sources that are still to be read, each with a letter.
 * @param {Frame} frame
 * @returns {Letters[]}
 */
function lettersOf({ chosen, parts }) {
  return chosen.map((_, n) => {
    const empties = parts.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[n].empty ?? []));
    const sources = empties.filter(({ kind }) => kind.te_lezen).flatMap((empty) => empty.sources);
    const different = new Map(sources.map((source) => [source.title, source]));
    return new Map(
      [...different.values()].map((source, place) => [
        source.title,
        { source, letter: ALPHABET[place] ?? String(place + 1) },
      ]),
    );
  });
}

/**
 * @param {Frame} frame
 * @param {Letters[]} letters
 * @param {import("./mending.js").Mend} mend
 */
function inShort({ chosen, heads, ofVariants, say }, letters, mend) {
  const facts = [
    ["plaats", say("place"), "gebied"],
    ["stand", say("stand"), "status"],
    ["cijfers", say("figures"), "cijfers"],
    ["bronnen", say("sources"), "bronnen"],
  ];
  const rows = ofVariants
    ? [
        row(
          say("short"),
          chosen.map(({ short }) => short),
          heads,
        ),
        row(
          say("practices"),
          chosen.map(({ practices }) => practices),
          heads,
        ),
        row(
          say("figures"),
          chosen.map(({ facts }) => facts.get("cijfers") ?? say("notKnown")),
          heads,
        ),
        row(
          say("money"),
          chosen.map(({ facts }) => facts.get("geld") ?? say("notKnown")),
          heads,
        ),
      ]
    : facts
        .filter(([id]) => chosen.some((each) => each.facts.has(id)))
        .map(([id, name, at]) =>
          row(
            name,
            chosen.map((each, n) => [each.facts.get(id) ?? say("notKnown"), ...mend(n, at, name)]),
            heads,
          ),
        );
  if (ofVariants)
    rows.push(
      row(
        say("toRead"),
        chosen.map(({ toRead }) => toRead || say("noExamples")),
        heads,
      ),
    );
  else if (letters.some((list) => list.size))
    rows.push(
      row(
        say("toRead"),
        letters.map((list) => (list.size ? toRead(list) : say("nothingToRead"))),
        heads,
      ),
    );
  return group(heads, { id: "in-het-kort" }, [say("inShort")], rows);
}

/** @param {Letters} letters */
function toRead(letters) {
  return [...letters.values()].map(({ letter, source }) =>
    make("span", { class: "naast__deel" }, `${letter}: `, link(source.href, source.title)),
  );
}

/**
 * Whether a row is left out: who asks for differences only gets those of which two sides are known.
 * @param {import("./rows.js").Row} row
 * @param {Wish} wish
 */
function hides({ verdict }, { onlyDifferences }) {
  return onlyDifferences && verdict !== "different";
}

/**
 * @template T
 * @param {T[]} all
 * @param {(each: T) => boolean} fits
 * @returns {[T[], T[]]}
 */
function split(all, fits) {
  return [all.filter(fits), all.filter((each) => !fits(each))];
}

/**
 * The themes of which no difference is known, in one line.
 * @param {ThemeRows[]} parts
 * @param {Frame} frame
 */
function withoutDifference(parts, { heads, say }) {
  const names = parts.map(({ theme }) => theme.naam.toLowerCase()).join(", ");
  return group(heads, {}, [say("otherThemes")], [], say("noDifference", { names }));
}

/** The classes that styles and tests know the verdicts by. @type {Record<import("./rows.js").Verdict, string>} */
const CLASSES = { equal: "gelijk", different: "verschilt", unsure: "onzeker", unknown: "onbekend" };

/**
 * @param {ThemeRows} part
 * @param {Frame} frame
 * @param {Letters[]} letters
 * @param {Wish} wish
 */
function themeGroup({ theme, rows, nowhere }, frame, letters, wish) {
  const { chosen, heads, kinds, say } = frame;
  const mend = mending(frame, wish.mends);
  const at = `themas.${theme.id}`;
  /** @type {Record<string, string>} */
  const told = { equal: say("equal"), different: say("different") };
  const shown = rows
    .filter((each) => !hides(each, wish))
    .map(({ id, name, cells, verdict }) =>
      row(
        name,
        cells.map(({ content, empty }, n) => [
          ...(empty ? emptyMark(empty, say, letters[n]) : copyOf(content)),
          ...mend(n, `${at}.kenmerken.${id}`, name, Boolean(empty)),
        ]),
        heads,
        { className: CLASSES[verdict], verdict: told[verdict] },
      ),
    );
  if (wish.texts)
    shown.push(
      row(
        say("inWords"),
        chosen.map(({ themes }, n) => {
          const text = themes.get(theme.id);
          const links = mend(n, `${at}.tekst`, theme.naam, !hasWords(text?.text ?? null));
          return [...themeText(text, kinds, say), ...links];
        }),
        heads,
        { className: "in-woorden" },
      ),
    );
  const hidden = rows.filter((each) => hides(each, wish));
  const equal = hidden.filter(({ verdict }) => verdict === "equal");
  const unknown = hidden.filter(({ verdict }) => verdict === "unknown");
  const unsure = hidden.filter(({ verdict }) => verdict === "unsure");
  const notes = [
    equal.length ? say("hiddenEqual", { names: namesOf(equal) }) : "",
    unknown.length ? say("hiddenUnknown", { names: namesOf(unknown) }) : "",
    unsure.length ? say("hiddenUnsure", { names: namesOf(unsure) }) : "",
    nowhere.length && !wish.onlyDifferences ? say("nowhere", { names: namesOf(nowhere) }) : "",
    ...sharedNotes(chosen.map(({ name, themes }) => ({ name, notes: themes.get(theme.id)?.notes ?? [] }))),
  ];
  const number = make("span", { class: "thema__nr", "aria-hidden": "true" }, String(theme.nummer));
  const words = notes.filter(Boolean).join(" ");
  const marks = { class: `thema-${theme.nummer}`, id: `naast-${theme.id}` };
  return group(heads, marks, [number, theme.naam], shown, words);
}

/** @param {{ name: string }[]} rows */
function namesOf(rows) {
  return rows.map(({ name }) => name.toLowerCase()).join(", ");
}

/**
 * @param {import("./reading.js").Theme | undefined} theme
 * @param {import("./rows.js").EmptyKind[]} kinds
 * @param {import("../shared/phrases.js").Say} say
 */
function themeText(theme, kinds, say) {
  const text = theme?.text ?? null;
  return hasWords(text) ? copyOf(text) : emptyMark(emptyCell(theme?.empty, kinds), say);
}
