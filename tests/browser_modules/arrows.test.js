import assert from "node:assert/strict";
import test from "node:test";
import { inCircle, inLine } from "../../scripts/voorveld/components/shared/arrows.js";

test("a list of suggestions is a circle", () => {
  assert.equal(inCircle("ArrowDown", -1, 3), 0);
  assert.equal(inCircle("ArrowDown", 2, 3), 0);
  assert.equal(inCircle("ArrowUp", -1, 3), 2);
  assert.equal(inCircle("ArrowUp", 0, 3), 2);
  assert.equal(inCircle("ArrowUp", 2, 3), 1);
});

test("results of a search end below, and lead back to the field above", () => {
  assert.equal(inLine("ArrowDown", -1, 2), 0);
  assert.equal(inLine("ArrowDown", 1, 2), null);
  assert.equal(inLine("ArrowUp", 0, 2), -1);
  assert.equal(inLine("ArrowUp", -1, 2), null);
});

test("other keys and empty lists lead nowhere", () => {
  assert.equal(inCircle("Enter", 0, 3), null);
  assert.equal(inCircle("ArrowDown", -1, 0), null);
  assert.equal(inLine("a", 0, 3), null);
  assert.equal(inLine("ArrowDown", -1, 0), null);
});
