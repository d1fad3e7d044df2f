import assert from "node:assert/strict";
import test from "node:test";
import {
  closeness,
  isNear,
  rarity,
  span,
  titleBonus,
  weightOf,
} from "../../scripts/voorveld/components/search/ranking.js";

const PAGE = { title: 2, lead: 10, headings: 20, length: 400 };

test("title before lead, lead before heading, heading before text, however often it stands there", () => {
  const often = Array.from({ length: 50 }, (_, place) => place + 20);
  const weights = [[0], [2], [10], often, [20]].map((places) => weightOf(PAGE, places));
  assert.deepEqual(
    weights,
    weights.toSorted((a, b) => b - a),
  );
  assert.equal(new Set(weights).size, weights.length);
  assert.equal(weightOf(PAGE, []), 0);
});

test("a title that is only what was asked weighs more, one that has half of the question less", () => {
  const whole = titleBonus(PAGE, [{ places: [0, 1], quality: 1 }]);
  const half = titleBonus(PAGE, [{ places: [0], quality: 1 }]);
  const other = titleBonus(PAGE, [{ places: [0, 1], quality: 0.7 }]);
  const one = titleBonus(PAGE, [
    { places: [0, 1], quality: 1 },
    { places: [30], quality: 1 },
  ]);
  assert.ok(whole > half && whole > other && whole > one);
  assert.equal(titleBonus(PAGE, [{ places: [30], quality: 1 }]), 0);
});

test("the fewest words that hold one place of each", () => {
  assert.equal(span([[1, 40], [42, 90], [44]]), 5);
  assert.equal(span([[3], [3]]), 1);
  assert.equal(span([[3], []]), Infinity);
  assert.ok(closeness(2, 2) > closeness(20, 2) && closeness(20, 2) > closeness(200, 2));
  assert.deepEqual([isNear(5), isNear(Infinity)], [true, false]);
});

test("a word that few pages have tells more than one that all have", () => {
  assert.ok(rarity(1, 300) > rarity(30, 300) && rarity(30, 300) > rarity(300, 300));
});
