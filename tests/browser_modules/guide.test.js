import assert from "node:assert/strict";
import test from "node:test";
import { awaitsKey, guideOf } from "../../scripts/voorveld/components/checking/guide.js";

test("a key comes where nothing stands before it, or in a group between braces", () => {
  for (const before of ["", "  ", "  - ", "  - {", "  - {id: a, ", "a: {b: [c, d], ", "a: {b: {c: d}, "])
    assert.ok(awaitsKey(before), before);
  for (const before of [
    "naam: ",
    "  - {id: ",
    "varianten: [",
    "varianten: [a, ",
    "a: {b: [c, ",
    "a: {b: c}, ",
  ])
    assert.ok(!awaitsKey(before), before);
});

/** @param {(string | number)[]} path @param {number} line @param {number} column */
const field = (path, line, column) => ({
  ...{
    path,
    line,
    column,
    last_line: line,
    group: "",
    label: "",
    hint: "",
    value: "",
    options: "",
    is_key: false,
  },
  long: false,
});

test("what may come is that of the part before it, and at the edge that of the whole file", async () => {
  const form = {
    fields: [field(["naam"], 1, 7), field(["cijfers", 0, "id"], 3, 10)],
    inside: [0, 1],
    cards: [[], ["cijfers", 0]].map((path) => ({ path, group: "", name: "", grows: true })),
    ...{ lists: {}, long_lists: [] },
  };
  /** @type {unknown[]} */
  const asked = [];
  const guide = guideOf(
    () => form,
    async (path) => {
      asked.push(path);
      return { offers: [], blanks: {}, lists: {}, long_lists: [] };
    },
  );
  await guide.keys(3, 16);
  await guide.keys(3, 5);
  await guide.keys(4, 1);
  assert.deepEqual(asked, [["cijfers", 0], [], []]);
});
