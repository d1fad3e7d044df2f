import assert from "node:assert/strict";
import test from "node:test";
import { excerpt, pageWords, spotsOf } from "../../scripts/voorveld/components/search/text.js";

const words = (text) => pageWords(text);
const shown = ({ parts }) => parts.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

test("a sentence is found across signs, and its last word may go on when asked", () => {
  const page = words("De POH-jeugd werkt samen. Samen werken wij.");
  assert.deepEqual(spotsOf(page, ["poh", "jeugd"]), [[1]]);
  assert.deepEqual(spotsOf(page, ["samen", "werk"]), []);
  assert.deepEqual(spotsOf(page, ["samen", "werk"], true), [[4, 5]]);
  assert.deepEqual(spotsOf(page, ["samen", "wer"], true), []);
});

test("the best piece marks what was found, keeps signs outside, and skips the title", () => {
  const page = words("Over samenwerking Dit gaat over (samenwerking), en hoe.");
  const found = [
    { place: 1, unit: 0 },
    { place: 5, unit: 0 },
  ];
  assert.equal(
    shown(excerpt(page, [], found, { title: 2, lead: 2, headings: 2, length: 8 })),
    "Dit gaat over ([samenwerking]), en hoe. ",
  );
});

test("it stands under its heading and stops at the next", () => {
  const page = words("Titel Eerste kop een twee drie Tweede kop vier vijf");
  const anchors = [
    { element: "main", id: "inhoud", location: 0 },
    { element: "h2", id: "eerste", text: "Eerste kop", location: 1 },
    { element: "h2", id: "tweede", text: "Tweede kop", location: 6 },
  ];
  const out = excerpt(
    page,
    anchors,
    [
      { place: 4, unit: 0 },
      { place: 8, unit: 0 },
    ],
    { title: 1, lead: 1, headings: 1, length: 10 },
  );
  assert.equal(out.heading.id, "eerste");
  assert.equal(out.anchor, "eerste");
  assert.deepEqual(
    out.also.map(({ id }) => id),
    ["tweede"],
  );
  assert.equal(shown(out), "Eerste kop een [twee] drie ");
});

test("where most different words stand together wins from where one stands often", () => {
  const page = words(`aap aap aap ${"x ".repeat(60)}aap noot`);
  const found = [0, 1, 2, 63].map((place) => ({ place, unit: 0 })).concat({ place: 64, unit: 1 });
  assert.match(
    shown(excerpt(page, [], found, { title: 0, lead: 0, headings: 0, length: 65 })),
    /\[aap\] \[noot\]/,
  );
});

test("what stands in the lead is shown from the lead, and headings before the text are never shown", () => {
  const page = words("Titel Wie betaalt het Wie kiest Wie kiest Tekst over kiezen");
  const measures = { title: 1, lead: 4, headings: 6, length: 11 };
  const at = (...places) => places.map((place) => ({ place, unit: 0 }));
  assert.equal(shown(excerpt(page, [], at(2), measures)), "Wie [betaalt] het ");
  assert.equal(shown(excerpt(page, [], at(5, 7), measures)), "Wie [kiest] Tekst over kiezen ");
});
