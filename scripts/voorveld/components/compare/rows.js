// The rows of a comparison: per theme and characteristic what each of the chosen has, and what that says.
import { wordsOf } from "../shared/elements.js";

/**
 * A kind of empty: its words, what a reader can ask when it may be filled, whether it is an answer by
 * itself, whether it names sources still to be read, and whether it stands for nothing written at all.
 * @typedef {object} EmptyKind
 * @property {string} id
 * @property {string} naam
 * @property {string} taak
 * @property {boolean} antwoord
 * @property {boolean} te_lezen
 * @property {boolean} niets
 *
 * @typedef {{ id: string, nummer: number, naam: string, kenmerken: { id: string, naam: string, eenheid: string }[] }} ThemeColumns
 *
 * @typedef {object} EmptyCell
 * @property {EmptyKind} kind
 * @property {import("./reading.js").Source[]} sources
 *
 * What stands in a cell: a value, or a kind of empty. Of a variant it is a count, of its practices
 * together; `isNowhere` says that none of them has a value.
 * @typedef {{ content: HTMLElement | null, values: string[], empty: EmptyCell | null, isNowhere: boolean }} Cell
 *
 * unknown: nowhere a value; equal: everywhere the same; different: two known values differ; unsure: too
 * little is known to say. Unknown is never equal.
 * @typedef {"unknown" | "equal" | "different" | "unsure"} Verdict
 *
 * @typedef {{ id: string, name: string, cells: Cell[], verdict: Verdict }} Row
 * @typedef {{ theme: ThemeColumns, rows: Row[], nowhere: Row[] }} ThemeRows
 */

/**
 * @param {import("./reading.js").Compared[]} chosen
 * @param {ThemeColumns[]} themes
 * @param {EmptyKind[]} kinds
 * @returns {ThemeRows[]}
 */
export function rowsOf(chosen, themes, kinds) {
  const areGroups = chosen.every(({ practices }) => Boolean(practices));
  const judge = areGroups ? verdictOfGroups : verdictOf;
  return themes.map((theme) => {
    const all = theme.kenmerken.map(({ id, naam }) => {
      const cells = chosen.map((each) => cellOf(each.themes.get(theme.id), id, kinds));
      return { id, name: naam, cells, verdict: judge(cells) };
    });
    const nowhere = all.filter(({ cells }) => cells.every(({ empty }) => empty?.kind.niets));
    return { theme, rows: all.filter((row) => !nowhere.includes(row)), nowhere };
  });
}

/**
 * A theme that is empty makes its characteristics empty for the same reason.
 * @param {import("./reading.js").Theme | undefined} theme
 * @param {string} characteristic
 * @param {EmptyKind[]} kinds
 * @returns {Cell}
 */
function cellOf(theme, characteristic, kinds) {
  const found = theme?.characteristics.get(characteristic);
  if (found && !found.empty) return { ...found, empty: null };
  const empty = emptyCell(found?.empty ?? theme?.empty, kinds);
  return { content: null, values: [], empty, isNowhere: false };
}

/**
 * @param {import("./reading.js").Empty | null | undefined} empty
 * @param {EmptyKind[]} kinds
 * @returns {EmptyCell}
 */
export function emptyCell(empty, kinds) {
  const kind = kinds.find(({ id, niets }) => (empty ? id === empty.kind : niets));
  if (!kind) throw new Error(`no kind of empty ${empty?.kind}`);
  return { kind, sources: empty?.sources ?? [] };
}

/**
 * @param {Cell[]} cells
 * @returns {Verdict}
 */
export function verdictOf(cells) {
  if (cells.every(({ empty }) => empty?.kind.taak)) return "unknown";
  if (new Set(cells.map(sealOf)).size === 1) return "equal";
  const known = cells.filter(({ empty }) => !empty || empty.kind.antwoord);
  return new Set(known.map(sealOf)).size > 1 ? "different" : "unsure";
}

/**
 * Counts of groups of unequal size always differ, and that says nothing: no word is given to it.
 * @param {Cell[]} cells
 * @returns {Verdict}
 */
export function verdictOfGroups(cells) {
  return cells.every(({ empty, isNowhere }) => empty || isNowhere) ? "unknown" : "unsure";
}

/**
 * What must be said beside the counts, once: with names when it does not hold for all that have such a note.
 * @param {{ name: string, notes: string[] }[]} noted
 */
export function sharedNotes(noted) {
  const having = noted.filter(({ notes }) => notes.length);
  return [...new Set(having.flatMap(({ notes }) => notes))].map((note) => {
    const whose = having.filter(({ notes }) => notes.includes(note));
    return whose.length === having.length ? note : `${whose.map(({ name }) => name).join(", ")}: ${note}`;
  });
}

/**
 * What two cells must share to be equal.
 * @param {Cell} cell
 */
function sealOf({ empty, values, content }) {
  return empty ? `leeg ${empty.kind.id}` : [...values].sort().join("|") || wordsOf(content);
}
