import assert from "node:assert/strict";
import test from "node:test";
import { fieldAt, groupsOf, samePaths } from "../../scripts/voorveld/components/checking/fields.js";

/** @param {string} group @param {number} line @param {number} column @param {number} last */
const field = (group, line, column, last = line) => ({
  path: [group, line, column],
  group,
  label: "",
  hint: "",
  value: "",
  options: "",
  long: false,
  line,
  column,
  last_line: last,
});

test("fields stand under their group, in the order of the text", () => {
  const fields = [field("a", 1, 1), field("b", 2, 1), field("a", 3, 1)];
  assert.deepEqual(groupsOf(fields), [
    { name: "a", fields: [0, 2] },
    { name: "b", fields: [1] },
  ]);
});

test("a place belongs to the last field that begins before it, if it goes on as far", () => {
  const fields = [field("a", 1, 5), field("b", 2, 5, 4), field("c", 6, 5), field("c", 6, 20)];
  assert.equal(fieldAt(fields, 1, 5), 0);
  assert.equal(fieldAt(fields, 1, 1), -1);
  assert.equal(fieldAt(fields, 3, 9), 1);
  assert.equal(fieldAt(fields, 5, 1), -1);
  assert.equal(fieldAt(fields, 6, 19), 2);
  assert.equal(fieldAt(fields, 6, 24), 3);
});

test("a form is the same when only values differ", () => {
  const form = { fields: [field("a", 1, 1)], lists: {} };
  assert.ok(samePaths(form, { fields: [{ ...form.fields[0], value: "x", line: 9 }], lists: {} }));
  assert.ok(!samePaths(form, { fields: [{ ...form.fields[0], path: ["b"] }], lists: {} }));
  assert.ok(!samePaths(form, { fields: [], lists: {} }));
});
