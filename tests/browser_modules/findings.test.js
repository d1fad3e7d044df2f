import assert from "node:assert/strict";
import test from "node:test";
import {
  answerIn,
  endOfLine,
  fileName,
  offsetOf,
} from "../../scripts/voorveld/components/checking/findings.js";

/** @param {string} severity @param {number} line */
const finding = (severity, line) => ({ ernst: severity, regel: line, zie_ook: [] });

test("the worst findings come first, of equals the first in the text", () => {
  const found = [finding("tip", 1), finding("fout", 2), finding("let op", 3), finding("fout", 4)];
  const { summary, findings } = answerIn(
    JSON.stringify({ meldingen: JSON.stringify(found), samenvatting: "1 bestand" }),
  );
  assert.equal(summary, "1 bestand");
  assert.deepEqual(
    findings.map(({ regel }) => regel),
    [2, 4, 3, 1],
  );
});

test("a place is counted in signs, as the checks count", () => {
  const text = "id: a\nnaam: 😀x: y\n";
  assert.equal(offsetOf(text, 1, 1), 0);
  assert.equal(offsetOf(text, 2, 1), 6);
  assert.equal(text.slice(offsetOf(text, 2, 8))[0], "x");
  assert.equal(offsetOf(text, 9, 9), text.length);
  assert.equal(endOfLine(text, 6), text.lastIndexOf("\n"));
  assert.equal(endOfLine("id: a", 0), 5);
});

test("a name is one that a file in the folder can have", () => {
  assert.equal(fileName(" voorbeeldstad-poh.yaml "), "voorbeeldstad-poh.yaml");
  assert.equal(fileName("practices/_lijsten/rollen.yaml"), "_lijsten/rollen.yaml");
  assert.equal(fileName("_bronnen.yaml"), "_bronnen.yaml");
  for (const wrong of ["", "a.yml", "../a.yaml", "/etc/a.yaml", "a/../b.yaml", "A.yaml", "_a/_b/c.yaml"]) {
    assert.equal(fileName(wrong), "", wrong);
  }
});
