import assert from "node:assert/strict";
import test from "node:test";
import { objections, related } from "../../scripts/voorveld/components/compare/comparability.js";
import { bySubject } from "../../scripts/voorveld/components/compare/same_line.js";

const TABLE = [
  { sleutel: "waarde", toets: "getal", zinnen: { een: "one has no number", beide: "no numbers" } },
  { sleutel: "indicator", toets: "verwant", zinnen: { anders: "other things" } },
  { sleutel: "eenheid", toets: "gelijk", zinnen: { anders: "units {een} and {ander}" } },
  { sleutel: "aard", toets: "een-is", waarde: "prognose", zinnen: { anders: "one is a forecast" } },
  {
    sleutel: "noemer",
    toets: "tekst",
    gevraagd_door: "noemer",
    ook_als_gezegd: true,
    binnen_eigenaar: true,
    zinnen: { een: "one is silent on {een}", beide: "both are silent", anders: "{een} is not {ander}" },
  },
  {
    sleutel: "periode",
    toets: "periode",
    even_lang_voor: "even-lang",
    zinnen: {
      een: "one unknown",
      beide: "both unknown",
      lengte: "lengths {een}, {ander}",
      anders: "{een} or {ander}",
    },
  },
];
const year = (number) => ({
  periode: String(number),
  van: `${number}-01-01`,
  tot: `${number}-12-31`,
  periodewoorden: String(number),
});
const base = { eigenaar: "a", cijfer: "x", indicator: "i", getal: true, eenheid: "uur", ...year(2020) };
const against = (one, other) => objections(TABLE, { ...base, ...one }, { ...base, eigenaar: "b", ...other });

test("alike figures share a line, and reasons come in the order of the table", () => {
  assert.deepEqual(against({}, {}), []);
  assert.deepEqual(against({ getal: false, eenheid: "dag" }, { indicator: "j", aard: "prognose" }), [
    "one has no number",
    "other things",
    "units dag and uur",
    "one is a forecast",
  ]);
  assert.deepEqual(against({ getal: false }, { getal: false }), ["no numbers"]);
});

test("the words come by alphabet from both sides, whatever they hold", () => {
  const one = { eenheid: "$& {ander}" };
  assert.deepEqual(against(one, { eenheid: "Zak" }), ["units $& {ander} and Zak"]);
  assert.deepEqual(against({ eenheid: "Zak" }, one), ["units $& {ander} and Zak"]);
});

test("a row counts only when a kind asks for it or someone states it", () => {
  assert.deepEqual(against({}, {}), []);
  assert.deepEqual(against({ vraagt: ["noemer"] }, {}), ["both are silent"]);
  assert.deepEqual(against({ noemer: "gezinnen" }, {}), ["one is silent on gezinnen"]);
  assert.deepEqual(against({ noemer: "Gezinnen" }, { noemer: "gezinnen" }), []);
  assert.deepEqual(against({ vraagt: ["noemer"] }, { eigenaar: "a" }), []);
});

test("periods must be as long where that is asked, else they must overlap", () => {
  assert.deepEqual(against({}, year(2021)), []);
  const half = { periode: "half", van: "2020-01-01", tot: "2020-06-30", periodewoorden: "half" };
  assert.deepEqual(against({}, half), []);
  assert.deepEqual(against({ vraagt: ["even-lang"] }, half), ["lengths 2020, half"]);
  const later = { ...half, van: "2023-01-01", tot: "2023-06-30" };
  assert.deepEqual(against({}, later), ["2020 or half"]);
  assert.deepEqual(against({ van: "", periode: "" }, later), ["one unknown"]);
});

test("a hundredth of the longest period is no difference in length", () => {
  const long = { vraagt: ["even-lang"], periode: "long", van: "2010-01-01", tot: "2019-12-31" };
  assert.deepEqual(against(long, { ...long, periode: "other", van: "2010-01-20" }), []);
  assert.equal(against(long, { ...long, periode: "other", van: "2010-03-20" }).length, 1);
});

test("a table with a test that the script does not know is a mistake", () => {
  assert.throws(
    () => objections([{ sleutel: "x", toets: "nieuw", zinnen: {} }], base, { ...base, cijfer: "y" }),
    /nieuw/,
  );
});

test("one indicator that names the other is one subject", () => {
  assert.ok(related({ indicator: "i", met: ["j"] }, { indicator: "j" }));
  assert.ok(!related({ indicator: "i" }, { indicator: "j" }));
});

test("a line needs figures of two, and what stands apart says why", () => {
  const figure = (data, subject = "Uren") => ({ data: { ...base, ...data }, subject });
  const [subject, other] = bySubject(
    [
      [figure({ eigenaar: "a" }), figure({ eigenaar: "a", cijfer: "y", eenheid: "dag" })],
      [figure({ eigenaar: "b" }), figure({ eigenaar: "b", indicator: "z" }, "Geld")],
    ],
    TABLE,
  );
  assert.equal(subject.subject, "Uren");
  assert.deepEqual(
    subject.lines.map((line) => line.map(({ of }) => of)),
    [[0, 1]],
  );
  assert.deepEqual(
    subject.apart.map(({ of, reasons }) => [of, reasons]),
    [[0, ["units dag and uur"]]],
  );
  assert.deepEqual([other.subject, other.lines, other.apart[0].reasons], ["Geld", [], null]);
});
