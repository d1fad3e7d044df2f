import assert from "node:assert/strict";
import test from "node:test";
import { answersIn, blocksOf, hashOf } from "../../scripts/voorveld/components/questions/answers.js";

const words = { title: "T", origin: "O", question: "Q", answer: "A", changed: "C" };
const themes = [
  {
    theme: "One",
    questions: [
      { key: "aa", text: "Why?" },
      { key: "bb", text: "Who?" },
    ],
  },
];

test("answers survive the address, with signs that mean something there", () => {
  const answers = {
    place: "Assen & omgeving",
    given: new Map([
      ["aa", "50% #1\ntwo"],
      ["bb", " "],
    ]),
  };
  const back = answersIn(hashOf(answers));
  assert.equal(back.place, "Assen & omgeving");
  assert.deepEqual([...back.given], [["aa", "50% #1\ntwo"]]);
});

test("a place on the page is no answer", () => {
  assert.deepEqual([...answersIn("#samenwerking").given], []);
  assert.equal(hashOf({ place: "", given: new Map() }), "");
});

test("a document has a table for every theme, with room where nothing was answered", () => {
  const blocks = blocksOf(themes, { place: "", given: new Map([["aa", "Because\nso"]]) }, words);
  const [, , heading, table] = blocks;
  assert.equal(heading.text, "One");
  assert.deepEqual(table.rows, [
    [["Why?"], ["Because", "so"]],
    [["Who?"], ["", "", ""]],
  ]);
  assert.equal(blocks.length, 4);
});

test("an answer to a question that asks otherwise now is kept apart", () => {
  const blocks = blocksOf(themes, { place: "", given: new Map([["zz", "old"]]) }, words);
  assert.deepEqual(blocks.at(-1), { kind: "list", items: ["old"] });
});
