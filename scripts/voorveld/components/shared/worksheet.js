// Files to take along, made in the browser. Nothing goes to a server.
import { link } from "./elements.js";

/**
 * A day is a Date at midnight of Greenwich.
 * @typedef {string | number | Date | null | undefined} Cell
 * @typedef {Cell[]} Row
 * @typedef {{ name: string, rows: Row[] }} Sheet the first row of a sheet is its head
 */

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?[0-9]+(?:,[0-9]+)?$/;

/**
 * CSV as a Dutch Excel reads it: semicolon, UTF-8 with BOM, lines with CRLF. Several tables stand below
 * each other with an empty line between; every line has as many cells as the widest.
 * @param {Row[][]} tables
 */
export function asCsv(tables) {
  const rows = tables.filter((rows) => rows.length).flatMap((rows, place) => (place ? [[], ...rows] : rows));
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => Array.from({ length: width }, (_, n) => csvCell(row[n])).join(";"));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/**
 * One cell. A text that a spreadsheet might run gets an apostrophe in front; a number does not.
 * The build has the same rule: `guarded` in `open_data/cells.py`.
 * @param {Cell} value
 */
export function csvCell(value) {
  const text =
    typeof value === "number"
      ? String(value).replace(".", ",")
      : value instanceof Date
        ? dayIn(value)
        : guarded(value ?? "");
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {Date} day */
function dayIn(day) {
  return day.toISOString().slice(0, 10);
}

/** @param {string} text */
export function guarded(text) {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/**
 * @param {string} name
 * @param {Row[][]} tables
 */
export function saveCsv(name, tables) {
  save(new Blob([asCsv(tables)], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
}

/**
 * @param {string} name
 * @param {Sheet[]} sheets
 */
export async function saveXlsx(name, sheets) {
  const { default: write } = await import("../vendor/write-excel-file.js");
  const content = await write(
    sheets.map(({ name: sheet, rows }) => ({
      sheet,
      stickyRowsCount: 1,
      columns: widths(rows),
      data: rows.map((row, number) => row.map((value) => xlsxCell(value, number === 0))),
    })),
  );
  save(content, `${name}.xlsx`);
}

/**
 * @param {Blob} content
 * @param {string} name
 */
export function save(content, name) {
  const made = link(URL.createObjectURL(content));
  made.download = name;
  made.click();
  setTimeout(() => URL.revokeObjectURL(made.href), 60_000);
}

/**
 * @param {Cell} value
 * @param {boolean} isHead
 */
function xlsxCell(value, isHead) {
  const looks = { alignVertical: /** @type {const} */ ("top"), wrap: true };
  const weight = isHead ? { fontWeight: /** @type {const} */ ("bold") } : {};
  if (value instanceof Date) return { ...looks, ...weight, value, type: Date, format: "yyyy-mm-dd" };
  return typeof value === "number"
    ? { ...looks, ...weight, value, type: Number }
    : { ...looks, ...weight, value: literal(value ?? ""), type: String };
}

/** @param {Row[]} rows */
function widths(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, n) => {
    const longest = Math.max(...rows.map((row) => csvCell(row[n]).length));
    return { width: Math.min(Math.max(longest + 2, 10), 50) };
  });
}

/**
 * Excel reads `_x0041_` in a text as the letter A: such a text escapes its own first sign.
 * @param {string} text
 */
export function literal(text) {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
