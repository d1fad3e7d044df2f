import assert from "node:assert/strict";
import test from "node:test";
import { distance } from "../../scripts/voorveld/components/shared/distance.js";

test("a letter more, less, different or two swapped is one step", () => {
  assert.equal(distance("zeist", "zeist"), 0);
  assert.equal(distance("zeist", "zeistt"), 1);
  assert.equal(distance("zeist", "zeis"), 1);
  assert.equal(distance("zeist", "zeost"), 1);
  assert.equal(distance("ziest", "zeist"), 1);
  assert.equal(distance("", "abc"), 3);
  assert.equal(distance("abc", ""), 3);
});

test("it is the same from both sides", () => {
  const words = ["jeugd", "jeudg", "jegud", "ouders", "", "huisarts", "huisarst"];
  for (const one of words)
    for (const other of words) assert.equal(distance(one, other), distance(other, one));
});

test("above the limit it stops counting", () => {
  assert.equal(distance("samenwerking", "toestemming", 2), 3);
  assert.equal(distance("huisarst", "huisarts", 2), 1);
});
