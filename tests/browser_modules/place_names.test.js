import assert from "node:assert/strict";
import test from "node:test";
import { named, searched, withoutKind } from "../../scripts/voorveld/components/shared/place_names.js";

const places = ["Den Haag", "Zeist", "Súdwest-Fryslân", "Utrecht", "Utrechtse Heuvelrug"].map((name) => ({
  name,
}));
const names = [
  ...places.map((place) => named(place.name, "", place)),
  named("'s-Gravenhage", "andere naam", places[0]),
  named("Driebergen", "deel", places[4]),
];
const found = (text) => searched(names, text).hits.map(({ text: name }) => name);

test("equal before start, start before middle, every municipality once", () => {
  assert.deepEqual(found("utrecht"), ["Utrecht", "Utrechtse Heuvelrug"]);
  assert.deepEqual(found("heuvel"), ["Utrechtse Heuvelrug"]);
  assert.deepEqual(found("recht"), ["Utrecht", "Utrechtse Heuvelrug"]);
  assert.deepEqual(found("fryslan"), ["Súdwest-Fryslân"]);
});

test("any name leads there, however it is written", () => {
  for (const typed of ["s gravenhage", "’s-Gravenhage", "SGRAVENHAGE"]) {
    assert.deepEqual(found(typed), ["'s-Gravenhage"]);
    assert.ok(searched(names, typed).exact);
  }
});

test("what resembles is offered and never called exact", () => {
  const { hits, near, exact } = searched(names, "Ziest");
  assert.deepEqual([hits.map(({ text }) => text), near, exact], [["Zeist"], true, false]);
});

test("nothing resembles nonsense, and nothing is typed when only signs are", () => {
  assert.deepEqual(searched(names, "Qxqxqxqx").hits, []);
  assert.deepEqual(searched(names, " -? "), { hits: [], near: false, exact: false });
});

test("apostrophes, accents, spaces and ij are no difference, and a word for a kind of place is none", () => {
  const towns = ["IJsselstein", "Fryslân"].map((name) => named(name, "", { name }));
  for (const typed of ["ysselstein", "ĲSSELSTEIN", "ijssel stein"])
    assert.ok(searched(towns, typed).exact, typed);
  assert.equal(withoutKind("gemeente Den Haag", ["gemeente"]), "Den Haag");
  assert.equal(withoutKind("gemeente", ["gemeente"]), "gemeente");
});

test("what is longer than any name is no name, and is compared with none", () => {
  let read = 0;
  const watched = names.map((name) => ({
    ...name,
    get key() {
      read += 1;
      return name.key;
    },
  }));
  assert.deepEqual(searched(watched, "x".repeat(60_000)), { hits: [], near: false, exact: false });
  assert.equal(read, 0);
});
