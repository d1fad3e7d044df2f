import assert from "node:assert/strict";
import test from "node:test";
import { best, placed, topOf, turns } from "../../scripts/voorveld/components/decision/tally.js";

const FITS = { fits: true, weight: 2 };
const HALF = { fits: true, weight: 1 };
const NOT = { fits: false, weight: 2 };
const saying = (said) => new Map(Object.entries(said));
const shares = ({ groups }) =>
  groups.map(({ share, members }) => [share, members.map(({ variant }) => variant)]);

test("the share is of what is known, and what nobody knows is no nought", () => {
  const given = [
    saying({ a: FITS, b: FITS, c: NOT }),
    saying({ a: FITS, b: FITS }),
    saying({ a: NOT, c: FITS }),
  ];
  assert.deepEqual(shares(placed(given, ["a", "b", "c"])), [
    [100, ["b"]],
    [67, ["a"]],
    [50, ["c"]],
  ]);
});

test("known for half of the answers is too little to be placed", () => {
  const given = [saying({ a: FITS, b: FITS }), saying({ a: FITS })];
  const placing = placed(given, ["a", "b", "c"]);
  assert.deepEqual(shares(placing), [[100, ["a"]]]);
  assert.deepEqual(
    placing.unplaced.map(({ variant }) => variant),
    ["b", "c"],
  );
});

test("what is known of one place weighs half, and a tie begins with what is known most broadly", () => {
  assert.deepEqual(shares(placed([saying({ a: HALF, b: FITS }), saying({ a: NOT, b: NOT })], ["a", "b"])), [
    [50, ["b"]],
    [33, ["a"]],
  ]);
  assert.deepEqual(shares(placed([saying({ a: HALF, b: FITS })], ["a", "b"])), [[100, ["b", "a"]]]);
});

test("nobody is on top when nothing fits", () => {
  assert.deepEqual(topOf(placed([saying({ a: NOT })], ["a", "b"])), []);
  assert.deepEqual(topOf(placed([], ["a"])), []);
});

test("what is on top is compared only when lots need not be drawn", () => {
  const group = (share, ...names) => ({ share, members: names.map((variant) => ({ variant })) });
  assert.deepEqual(best([group(90, "a"), group(80, "b", "c"), group(10, "d")], 4), ["a", "b", "c"]);
  assert.deepEqual(best([group(90, "a"), group(80, "b", "c", "d", "e")], 4), []);
  assert.deepEqual(best([group(90, "a"), group(0, "b")], 4), []);
  assert.deepEqual(best([], 4), []);
});

test("another answer is told when it puts somebody else on top", () => {
  const [one, two, open] = [saying({ a: FITS, b: NOT }), saying({ a: NOT, b: FITS }), undefined].map(
    (said) => ({
      saying: said,
    }),
  );
  assert.deepEqual(turns([{ options: [one, two, open], chosen: one }], ["a", "b"]), [
    { place: 0, option: two, top: ["b"] },
    { place: 0, option: open, top: [] },
  ]);
  assert.deepEqual(turns([{ options: [one, open], chosen: undefined }], ["a", "b"]), [
    { place: 0, option: one, top: ["a"] },
  ]);
});
