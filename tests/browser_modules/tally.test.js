import assert from "node:assert/strict";
import test from "node:test";
import { best, grouped, tallied } from "../../scripts/voorveld/components/decision/tally.js";

test("an answer counts once per variant, and a remark decides nothing", () => {
  assert.deepEqual(tallied([["voor", "voor", "let-op"], ["let-op"], [], ["tegen"]]), {
    says: ["voor", "niets", "niets", "tegen"],
    inFavour: 1,
    against: 1,
    silent: 2,
  });
});

const variant = (name, inFavour, against) => ({ name, inFavour, against });

test("most in favour first, and ties keep the order of the list", () => {
  const groups = grouped([variant("a", 1, 1), variant("b", 2, 0), variant("c", 0, 0), variant("d", 0, 2)]);
  assert.deepEqual(
    groups.map(({ balance, members }) => [balance, members.map(({ name }) => name)]),
    [
      [2, ["b"]],
      [0, ["a", "c"]],
      [-2, ["d"]],
    ],
  );
});

test("what is on top is compared only when lots need not be drawn", () => {
  const group = (balance, ...members) => ({ balance, members });
  assert.deepEqual(best([group(3, "a"), group(2, "b", "c"), group(1, "d")], 4), ["a", "b", "c"]);
  assert.deepEqual(best([group(3, "a"), group(2, "b", "c", "d", "e")], 4), []);
  assert.deepEqual(best([group(3, "a"), group(0, "b")], 4), []);
  assert.deepEqual(best([], 4), []);
});
