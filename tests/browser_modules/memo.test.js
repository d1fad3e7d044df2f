import assert from "node:assert/strict";
import test from "node:test";
import { numbering } from "../../scripts/voorveld/components/memo/citing.js";
import { composed, firstSentence, ROOMS } from "../../scripts/voorveld/components/memo/composing.js";
import { markdownOf, plain } from "../../scripts/voorveld/components/memo/markdown.js";
import { practiceSubject } from "../../scripts/voorveld/components/memo/subjects.js";
import { hashOf, wishedIn } from "../../scripts/voorveld/components/memo/wish.js";

// What is said is its key with what was filled in, so that a test sees both.
const say = (key, slots = {}) => [key, ...Object.values(slots)].join("|");
const all = () => true;
const [ROOMY] = ROOMS;
const TIGHT = ROOMS[ROOMS.length - 1];

const source = (name) => ({
  titel: `Title ${name}`,
  uitgever: null,
  url: `https://example.nl/${name}`,
  datum: { woorden: "2020" },
  leesbaar: { kort: `Short ${name}` },
});
const cite = (bron) => ({ bron, plaats: null });
const figure = (id, more = {}) => ({
  id,
  indicator: "outcome",
  telt_als: null,
  periode: { woorden: "2019" },
  voorlopig: false,
  spreekt_tegen: null,
  bronnen: [cite("b")],
  leesbaar: { wat: `What ${id}`, waarde: "7", eenheid: "uur", hoe_zeker: "Geteld" },
  ...more,
});
const empty = { leeg: "ongelezen", waarden: [], bronnen: [] };
const value = (woorden) => ({ leeg: null, waarden: [{ woorden }], bronnen: [cite("a")] });
const practice = (more = {}) => ({
  naam: "One",
  adres: "one/",
  samenvatting: { met_bronnen: "First sentence [@a]. Second sentence [@b, p. 4]." },
  plaats: { woorden: "Place" },
  stand_nu: { woorden: "ran in 2020" },
  bewijs: { woorden: "some" },
  inschatting: null,
  bronnen: { a: source("a"), b: source("b") },
  themas: { t: { kenmerken: { pays: value("City"), hires: empty } } },
  cijfers: [],
  ...more,
});
const frame = () => ({
  say,
  numbers: numbering(),
  kinds: [{ id: "ongelezen", naam: "Unread", taak: "Read" }],
  topics: { outcome: "uitkomst", outcomes: ["outcome"], money: ["money"] },
  themes: [
    {
      id: "t",
      naam: "T",
      kenmerken: [
        { id: "pays", naam: "Pays", eenheid: "" },
        { id: "hires", naam: "Hires", eenheid: "" },
      ],
    },
  ],
});
const ASKED = [{ id: "pays", name: "Pays", theme: "t" }];
const memo = (subjects, { numbers }, more = {}) => ({
  subjects,
  asked: ASKED,
  place: "",
  surroundings: [],
  notes: "",
  questions: ["q1", "q2", "q3", "q4", "q5", "q6"],
  sources: numbers.list,
  origin: "origin",
  ...more,
});
const told = (practices, room, more) => {
  const given = frame();
  const subjects = practices.map((each) => practiceSubject(each, ASKED, given));
  return composed(memo(subjects, given, more), room, say);
};
const texts = (blocks) => JSON.stringify(blocks);

test("a wish stands behind the hash and comes back as it was", () => {
  const wish = {
    chosen: [
      { sort: "p", id: "a" },
      { sort: "v", id: "b" },
    ],
    asked: ["pays", "hires"],
    place: "Súdwest-Fryslân & co",
    notes: "a=b&c#d\nsecond % line",
  };
  assert.deepEqual(wishedIn({ hash: hashOf(wish), search: "?p=z" }, all), wish);
  assert.equal(hashOf({ chosen: [], asked: null, place: "", notes: "" }), "");
});

test("a link asks behind the question mark; what is unknown, double or too much is left out", () => {
  const { chosen, asked } = wishedIn(
    { hash: "", search: "?p=a&p=a&v=a&p=x&p=b&p=c&p=d&q=e" },
    ({ id }) => id !== "x",
  );
  assert.deepEqual(
    chosen.map(({ sort, id }) => sort + id),
    ["pa", "va", "pb", "pc"],
  );
  assert.equal(asked, null);
  assert.deepEqual(wishedIn({ hash: "#k=", search: "" }, all).asked, []);
});

test("a figure has its certainty, year, speaker and contradiction, also where there is little room", () => {
  const cijfers = [
    figure("x", {
      leesbaar: { wat: "X", waarde: "5", eenheid: "%", hoe_zeker: "Geteld", wie_spreekt: "eigen verslag" },
    }),
    figure("y", { spreekt_tegen: "x" }),
    figure("cost", { indicator: "money", periode: null, periode_toelichting: null }),
    figure("size", { telt_als: "omvang" }),
    figure("plain"),
    figure("doubted", { telt_als: "omvang" }),
    figure("doubts", { telt_als: "omvang", spreekt_tegen: "doubted" }),
  ];
  const given = frame();
  const one = practiceSubject(practice({ cijfers }), ASKED, given);
  assert.deepEqual(one.results, [
    "figure|X|5 %|Geteld; eigen verslag; 2019 [2]against|7 uur [2]",
    "figure|What doubted|7 uur|Geteld; 2019 [2]against|7 uur [2]",
    "figure|What plain|7 uur|Geteld; 2019 [2]",
  ]);
  assert.deepEqual(one.costs, ["figure|What cost|7 uur|Geteld; noPeriod [2]"]);
  assert.match(
    texts(composed(memo([one], given), TIGHT, say)),
    /eigen verslag; 2019 \[2\]against\|7 uur \[2\]/,
  );
});

test("what there is no room for is counted and named", () => {
  const cijfers = ["a", "b", "c"].map((id) => figure(id));
  const last = (room) => told([practice({ cijfers })], room).at(-1);
  assert.equal(last(TIGHT).text, "leftOut|moreResults|2; moreText|1");
  assert.equal(last(ROOMY).kind, "sources");
});

test("a row that goes is named", () => {
  const asked = Array.from({ length: 5 }, () => ASKED[0]).map((one, n) => ({ ...one, name: `Row ${n}` }));
  const given = frame();
  const blocks = composed(memo([practiceSubject(practice(), asked, given)], given, { asked }), TIGHT, say);
  assert.match(blocks.at(-1).text, /moreRows\|row 4/);
});

test("sources are numbered in the order of the sheet, without gaps", () => {
  const blocks = told([practice({ cijfers: [figure("x")] }), practice({ naam: "Two" })], TIGHT);
  assert.deepEqual(blocks.find(({ kind }) => kind === "sources").items, [
    { text: "[1] Short a", href: "https://example.nl/a" },
    { text: "[2] Short b", href: "https://example.nl/b" },
  ]);
});

test("notes are the reader's own: nothing in them is a source", () => {
  const blocks = told([practice()], ROOMY, { notes: "see [7] and [2]\n\nlast" });
  const place = blocks.findIndex(({ text }) => text === "notes");
  assert.deepEqual(
    blocks.slice(place + 1, place + 3).map(({ text }) => text),
    ["see [7] and [2]", "last"],
  );
});

test("five questions: of every example in turn, then start questions", () => {
  const asks = (naam, ...vragen) =>
    practice({ naam, inschatting: { vragen: vragen.map((met_bronnen) => ({ met_bronnen })) } });
  const list = told([asks("A", "a1", "a2"), asks("B", "b1")], ROOMY).find(({ checked }) => checked);
  assert.deepEqual(list.items, ["of|A|a1", "of|B|b1", "of|A|a2", "q1", "q2"]);
});

test("unknown is what none of them tells", () => {
  const knows = practice({ naam: "Two", themas: { t: { kenmerken: { pays: empty, hires: value("x") } } } });
  const open = (...practices) => told(practices, ROOMY).find(({ kind }) => kind === "list").items;
  assert.deepEqual(open(practice()), ["unknownOfOne|One|hires", "noResults|One"]);
  assert.deepEqual(open(practice(), knows), ["noResults|One", "noResults|Two"]);
});

test("in Markdown nothing foreign means anything, and a table stays a table", () => {
  assert.equal(plain("a|b *c* [x](y) [3] <i>"), "a\\|b \\*c\\* \\[x]\\(y) [3] \\<i\\>");
  assert.equal(plain("- no list"), "\\- no list");
  assert.equal(plain("1. no list"), "\\1. no list");
  const table = { kind: "table", name: "n", head: ["H", "I"], rows: [[["r"], ["one", "two|"]]] };
  assert.equal(markdownOf([table]), "| H | I |\n| --- | --- |\n| r | one<br>two\\| |\n");
});

test("a first sentence takes its citation along and no abbreviation for an end", () => {
  assert.equal(firstSentence("In 2019 a [1]. Then b."), "In 2019 a [1].");
  assert.equal(firstSentence("Circa 3.5 van o.a. de helft"), "Circa 3.5 van o.a. de helft");
});
