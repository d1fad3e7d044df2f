import assert from "node:assert/strict";
import test from "node:test";
import {
  fieldAt,
  groupsOf,
  pathIn,
  pathOf,
  saidIn,
  samePaths,
  startsWith,
} from "../../scripts/voorveld/components/checking/fields.js";

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
  is_key: false,
});

/** @param {string} group @param {(string | number)[]} path */
const card = (group, path) => ({ path, group, name: "", grows: true });

test("cards stand under their group, what belongs to the whole file last", () => {
  const cards = [card("", []), card("a", ["a"]), card("b", ["b"]), card("a", ["a", 0])];
  assert.deepEqual(groupsOf(cards), [
    { name: "a", cards: [1, 3] },
    { name: "b", cards: [2] },
    { name: "", cards: [0] },
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
  const rest = { inside: [0], cards: [card("a", ["a"])], lists: {}, long_lists: [] };
  const form = { ...rest, fields: [field("a", 1, 1)] };
  assert.ok(samePaths(form, { ...rest, fields: [{ ...form.fields[0], value: "x", line: 9 }] }));
  assert.ok(!samePaths(form, { ...rest, fields: [{ ...form.fields[0], path: ["b"] }] }));
  assert.ok(!samePaths(form, { ...form, cards: [] }));
});

test("a path in an address has dots, and numbers are places in a list", () => {
  assert.deepEqual(pathIn("cijfers.2.waarde"), ["cijfers", 2, "waarde"]);
  assert.deepEqual(pathIn(""), []);
  assert.ok(startsWith(["a", 0, "b"], ["a", 0]) && !startsWith(["a"], ["a", 0]));
});

test("in a list an address may name what is meant, so that it still arrives when its number changed", () => {
  const known = { ...field("cijfers", 1, 1), path: ["cijfers", 1, "id"], value: "behandeld" };
  const year = { ...field("cijfers", 2, 1), path: ["cijfers", 4, "id"], value: "2020" };
  const fields = [known, year];
  assert.deepEqual(pathOf(fields, pathIn("cijfers.behandeld.waarde")), ["cijfers", 1, "waarde"]);
  assert.deepEqual(pathOf(fields, pathIn("cijfers.2020")), ["cijfers", 4]);
  assert.deepEqual(pathOf(fields, pathIn("cijfers.1.id")), ["cijfers", 1, "id"]);
  assert.deepEqual(pathOf(fields, pathIn("bronnen.behandeld")), ["bronnen", "behandeld"]);
});

/** @param {string} name @param {boolean} [many] */
const blank = (name, many = false) => ({
  ...{ name, many, label: "", hint: "", example: "", options: "" },
  ...{ long: false, required: false, usual: true },
});

test("what was filled in is one value, or a group without what stayed empty", () => {
  assert.deepEqual(saidIn([blank("")], [" een "]), { key: "", said: "een" });
  const blanks = [blank("*"), blank("titel"), blank("url"), blank("bronnen", true)];
  assert.deepEqual(saidIn(blanks, ["b-1", "Titel", " ", "a"]), {
    key: "b-1",
    said: { titel: "Titel", bronnen: ["a"] },
  });
});
