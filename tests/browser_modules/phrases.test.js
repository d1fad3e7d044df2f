import assert from "node:assert/strict";
import test from "node:test";
import { filled, phrase } from "../../scripts/voorveld/components/shared/phrases.js";

const TABLE = { greeting: "Dag {name}", found: { one: "1 praktijk", other: "{count} praktijken" } };

test("names and numbers come in their places", () => {
  assert.equal(filled("{a} en {b}, {a}", { a: "x", b: 2 }), "x en 2, x");
  assert.equal(filled("{typed}", { typed: "{a} <b> $&" }), "{a} <b> $&");
});

test("a number chooses between one and more", () => {
  assert.equal(phrase(TABLE, "found", { count: 1 }), "1 praktijk");
  assert.equal(phrase(TABLE, "found", { count: 0 }), "{count} praktijken");
});

test("words that the page does not have are a mistake, not an empty place", () => {
  assert.throws(() => phrase(TABLE, "farewell"), /no words for farewell/);
});
