import assert from "node:assert/strict";
import test from "node:test";
import { LETTERS, SLIDE_ROOMS, slidesOf } from "../../scripts/voorveld/components/memo/telling.js";

const say = (key, slots = {}) => [key, ...Object.values(slots)].join("|");
const all = () => true;
const none = () => false;

const subject = (name, more = {}) => ({
  name,
  about: `about ${name}`,
  what: `${name} is this [2]. And more [1].`,
  isCounted: false,
  answers: [[`${name} pays`], [`${name} hires`], ["file"], ["consent"]],
  proven: "some",
  results: ["one [3]", "two", "three"],
  costs: ["10 euro [4]"],
  unknown: ["Same", `Only ${name}`],
  told: [],
  questions: [],
  ...more,
});
const source = (n) => ({
  title: `Title ${n}`,
  short: `Short ${n}`,
  from: "of, 2020",
  href: `https://example.nl/${n}`,
});
const memo = (subjects) => ({
  subjects,
  asked: ["Pays", "Hires", "File", "Consent"].map((name) => ({ id: name, name, theme: "t" })),
  place: "",
  surroundings: [],
  notes: "",
  questions: [],
  sources: () => [1, 2, 3, 4, 5].map(source),
  origin: "origin",
});
const told = (slides) => JSON.stringify(slides);

test("there are five slides, whatever fits", () => {
  for (const fits of [all, none])
    for (const count of [1, 2, 4]) {
      const subjects = Array.from({ length: count }, (_, n) => subject(`S${n}`));
      const slides = slidesOf(memo(subjects), "", fits, say);
      assert.deepEqual(
        slides.map(({ title }) => title),
        ["slidesQuestion", "whatItIs", "slidesArranged", "results", "slidesUnknown"],
      );
    }
});

test("a question of the reader's own stands on the first slide, with each that is compared", () => {
  const [first] = slidesOf(memo([subject("A"), subject("B")]), "What now?", all, say);
  assert.equal(first.title, "What now?");
  assert.deepEqual(first.blocks[1].items, ["of|A|about A", "of|B|about B"]);
});

test("all there is stands in the largest letter in which it fits", () => {
  const slides = slidesOf(memo([subject("A")]), "", ({ letter }) => letter <= 1.25, say);
  assert.deepEqual(
    slides.slice(1).map(({ letter }) => letter),
    [1.25, 1.25, 1.25, 1.25],
  );
  assert.ok(!told(slides).includes("slideLeftOut"));
  assert.equal(LETTERS[0], Math.max(...LETTERS));
});

test("what has no room is counted on the slide, and never dropped without a word", () => {
  const slides = slidesOf(memo([subject("A"), subject("B")]), "", none, say);
  const left = slides.map(({ blocks }) => blocks.at(-1).text ?? "");
  assert.equal(left[1], "slideLeftOut|moreText|2");
  assert.equal(left[2], "slideLeftOut|moreRows|file, consent");
  assert.equal(left[3], "slideLeftOut|moreResults|4; moreCosts|2");
  const { results } = SLIDE_ROOMS.at(-1);
  assert.equal(slides[3].blocks[0].rows[0][1].length, 1 + results);
});

test("sources are numbered in the order of the slides, and each that is cited is listed once", () => {
  const slides = slidesOf(memo([subject("A")]), "", all, say);
  assert.ok(told(slides[1]).includes("A is this [1]. And more [2]."));
  assert.ok(told(slides[3]).includes("one [3]"));
  assert.ok(told(slides[3]).includes("10 euro [4]"));
  const { items } = slides[4].blocks.find(({ kind }) => kind === "sources");
  assert.deepEqual(
    items.map(({ text }) => text),
    ["[1] Title 2 (of, 2020)", "[2] Title 1 (of, 2020)", "[3] Title 3 (of, 2020)", "[4] Title 4 (of, 2020)"],
  );
});

test("what nobody knows is what none of them tells", () => {
  const slides = slidesOf(memo([subject("A"), subject("B", { results: [] })]), "", all, say);
  assert.deepEqual(slides[4].blocks[0].items, ["unknownOfAll|same", "noResults|B"]);
});
