import assert from "node:assert/strict";
import test from "node:test";
import { matching, queryOf, wishedIn } from "../../scripts/voorveld/components/compare/picking.js";
import { rowsOf, sharedNotes, verdictOf } from "../../scripts/voorveld/components/compare/rows.js";

const KINDS = [
  { id: "ongelezen", naam: "Ongelezen", taak: "Lees", antwoord: false, te_lezen: true, niets: false },
  { id: "geen", naam: "Is er niet", taak: "", antwoord: true, te_lezen: false, niets: false },
  { id: "past-niet", naam: "Past niet", taak: "", antwoord: false, te_lezen: false, niets: false },
  { id: "niets", naam: "Niets", taak: "Vul in", antwoord: false, te_lezen: false, niets: true },
];
const [UNREAD, NONE, UNFIT] = KINDS;
const value = (...values) => ({ content: null, values, empty: null });
const empty = (kind) => ({ content: null, values: [], empty: { kind, sources: [] } });

test("unknown is never equal, and never different", () => {
  assert.equal(verdictOf([empty(UNREAD), empty(UNREAD)]), "unknown");
  assert.equal(verdictOf([value("a"), empty(UNREAD)]), "unsure");
  assert.equal(verdictOf([value("a", "b"), value("b", "a")]), "equal");
  assert.equal(verdictOf([value("a"), value("b"), empty(UNREAD)]), "different");
  assert.equal(verdictOf([empty(NONE), empty(NONE)]), "equal");
  assert.equal(verdictOf([empty(NONE), value("a")]), "different");
  assert.equal(verdictOf([empty(UNFIT), value("a")]), "unsure");
});

test("an empty theme empties its characteristics, and what nobody wrote stands apart", () => {
  const themes = [{ id: "t", nummer: 1, naam: "T", kenmerken: ["k", "l"].map((id) => ({ id, naam: id })) }];
  const found = { content: null, empty: null, values: ["x"] };
  const one = {
    themes: new Map([["t", { empty: null, text: null, characteristics: new Map([["k", found]]) }]]),
  };
  const read = {
    themes: new Map([
      ["t", { empty: { kind: "ongelezen", sources: [] }, text: null, characteristics: new Map() }],
    ]),
  };
  const none = { themes: new Map() };
  const kinds = (rows) =>
    rows.map(({ name, cells }) => [name, cells.map((cell) => cell.empty?.kind.id ?? cell.values[0])]);
  const [part] = rowsOf([one, read, none], themes, KINDS);
  assert.deepEqual(kinds(part.rows), [
    ["k", ["x", "ongelezen", "niets"]],
    ["l", ["niets", "ongelezen", "niets"]],
  ]);
  const [other] = rowsOf([one, none], themes, KINDS);
  assert.deepEqual(kinds(other.nowhere), [["l", ["niets", "niets"]]]);
});

const NAMES = {
  p: {
    names: new Map([
      ["a", "Den Haag"],
      ["b", "Haag en Hout"],
      ["c", "Haag"],
      ["d", "x"],
      ["e", "y"],
    ]),
  },
  v: { names: new Map([["poh", "POH"]]) },
};

test("the address says which sort, which four at most, and how", () => {
  const wish = wishedIn("?p=a&p=b,c&p=weg&p=d&p=e&verschil=1", NAMES);
  assert.deepEqual(wish, {
    sort: "p",
    ids: ["a", "b", "c", "d"],
    onlyDifferences: true,
    texts: false,
    mends: false,
  });
  assert.equal(queryOf(wish), "?p=a&p=b&p=c&p=d&verschil=1");
  assert.equal(wishedIn("?v=poh", NAMES).sort, "v");
  assert.equal(queryOf(wishedIn("", NAMES)), "");
});

test("the name itself before names that hold it", () => {
  assert.deepEqual(
    matching(NAMES.p.names, "haag").map(({ id }) => id),
    ["c", "a", "b"],
  );
  assert.deepEqual(matching(NAMES.p.names, "zzz"), []);
});

test("what must be said beside counts is said once, and of whom when not of all", () => {
  const [never, others] = ["Niemand telde.", "Anderen zeggen het."];
  const noted = [
    { name: "A", notes: [never, others] },
    { name: "B", notes: [never] },
    { name: "C", notes: [] },
  ];
  assert.deepEqual(sharedNotes(noted), [never, `A: ${others}`]);
  assert.deepEqual(sharedNotes([]), []);
});
