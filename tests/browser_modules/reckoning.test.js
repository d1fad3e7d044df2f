import assert from "node:assert/strict";
import test from "node:test";
import { OUTCOMES, outcome } from "../../scripts/voorveld/components/calculator/reckoning.js";

const one = (number) => ({ least: number, most: number });
// 10 practices of 6 hours: 60 hours, of 30 hours a job: 2 fte. 1,000 children of whom 6 in a hundred: 60 children,
// each 5 talks of 60 minutes: 300 hours, in half of the time of 40 weeks: 15 hours per week, half a job.
const GIVEN = {
  huisartsenpraktijken: 10,
  uren_per_praktijk: 6,
  uren_per_fte: 30,
  jongeren: 1000,
  aandeel: 6,
  gesprekken: 5,
  minuten: 60,
  gesprekstijd: 50,
  werkweken: 40,
  salaris: 4000,
  werkgeverslasten: 25,
  overig: 3000,
};
const BY_HAND = {
  uren: 60,
  fte: 2,
  kinderen: 60,
  uren_kinderen: 15,
  fte_kinderen: 0.5,
  ruimte: 240,
  kosten: 123000,
  kosten_kinderen: 33000,
  per_kind: 512.5,
  per_kind_kinderen: 550,
  fte_per_tien: 2,
};
const given = (numbers) => new Map(Object.entries(numbers).map(([field, number]) => [field, one(number)]));

test("every outcome is what it is by hand", () => {
  assert.deepEqual(Object.keys(BY_HAND), Object.keys(OUTCOMES));
  for (const [name, value] of Object.entries(BY_HAND)) {
    const { span } = outcome(name, given(GIVEN));
    assert.ok(Math.abs(span.least - value) < 1e-9 && Math.abs(span.most - value) < 1e-9, name);
  }
});

test("an outcome without its numbers names those that it needs", () => {
  const { uren_per_fte: _, overig: __, ...some } = GIVEN;
  assert.deepEqual(outcome("fte", given(some)), { span: null, missing: ["uren_per_fte"] });
  assert.deepEqual(outcome("uren", given({})).missing, ["huisartsenpraktijken", "uren_per_praktijk"]);
  assert.equal(outcome("kosten", given({ ...some, uren_per_fte: 30 })).span.least, 120000);
});

test("no number within the spans gives an outcome outside the span", () => {
  let seed = 7;
  const chance = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const spans = new Map(
    Object.entries(GIVEN).map(([field, number]) => [field, { least: number * 0.6, most: number * 1.5 }]),
  );
  for (let round = 0; round < 200; round += 1) {
    const inside = given(
      Object.fromEntries(
        [...spans].map(([field, { least, most }]) => [field, least + chance() * (most - least)]),
      ),
    );
    for (const name of Object.keys(OUTCOMES)) {
      const { span } = outcome(name, spans);
      const { least } = outcome(name, inside).span;
      assert.ok(least >= span.least - 1e-9 && least <= span.most + 1e-9, name);
    }
  }
});

test("what stands above and below the line alike makes no span wider", () => {
  const practices = new Map([
    ...given(GIVEN),
    ["huisartsenpraktijken", { least: 5, most: 50 }],
    ["overig", one(0)],
  ]);
  const { span } = outcome("per_kind", practices);
  assert.ok(Math.abs(span.least - span.most) < 1e-6, "cost and room both grow with the number of practices");
});
