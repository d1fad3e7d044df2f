import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { asCsv, csvCell, guarded, literal } from "../../scripts/voorveld/components/shared/worksheet.js";

const { cases, signs } = JSON.parse(
  readFileSync(new URL("../cases_csv_guard.json", import.meta.url), "utf8"),
);

test("the guard is that of the build, case by case", () => {
  assert.ok(cases.length > 20);
  for (const { text, cell } of cases) assert.equal(guarded(text), cell, JSON.stringify(text));
  for (const sign of signs) assert.equal(guarded(`${sign}x`), `'${sign}x`, JSON.stringify(sign));
});

test("cells are quoted when they must be, and numbers have a comma", () => {
  assert.equal(csvCell('zegt "ja"; en\nmeer'), '"zegt ""ja""; en\nmeer"');
  assert.equal(csvCell(17.5), "17,5");
  assert.equal(csvCell(-5), "-5");
  assert.equal(csvCell(undefined), "");
  assert.equal(csvCell("\n=1"), '"\'\n=1"');
});

test("tables below each other have rows of one length, with an empty line between", () => {
  const made = asCsv([
    [
      ["a", "b"],
      [1, 2],
    ],
    [],
    [["x"]],
    [["1", "2", "3"]],
  ]);
  assert.equal(made, "\ufeffa;b;\r\n1;2;\r\n;;\r\nx;;\r\n;;\r\n1;2;3\r\n");
});

test("a text that Excel would read as a letter keeps its own signs", () => {
  assert.equal(literal("_x0041_ en _x000D_"), "_x005F_x0041_ en _x005F_x000D_");
  assert.equal(literal("_x_ _x00_ x0041"), "_x_ _x00_ x0041");
});
