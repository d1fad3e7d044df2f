import assert from "node:assert/strict";
import test from "node:test";
import { placesIn } from "../../scripts/voorveld/components/shared/places.js";
import {
  compoundsWith,
  isWord,
  meaningsOf,
  merged,
  otherNames,
  resembling,
  startingWith,
  unitsOf,
  unmarked,
  countedOn,
  numbersIn,
  unpacked,
} from "../../scripts/voorveld/components/search/words.js";

const SITE = ["consulent", "jeugd", "jeugdarts", "jeugdconsulent", "jeugdhulp", "samenwerking"];
const PLACES = placesIn({
  plaatsen: [
    ["Zuid-Holland", "provincies/zuid-holland/", [], [["Den Haag", 1, ["'s-Gravenhage"], ["Loosduinen"]]]],
  ],
  plaatswoorden: ["gemeente"],
});
const NAMES = meaningsOf([["POH", "praktijkondersteuner", "praktijkondersteuner huisarts"]], PLACES);
const units = (question, exact = false) =>
  unitsOf(question, exact).map(({ text, literal }) => [text, literal]);

test("a packed list unfolds to the words it was made of", () => {
  assert.deepEqual(unpacked("0jeugd5arts5hulp0samen"), ["jeugd", "jeugdarts", "jeugdhulp", "samen"]);
  assert.deepEqual(unpacked(""), []);
  assert.deepEqual(countedOn("##$~#~~}"), [0, 1, 3, 95, 368]);
  assert.deepEqual(countedOn(""), []);
  assert.deepEqual(numbersIn("#$~~%#"), [0, 1, 184, 0]);
  assert.deepEqual(numbersIn(""), []);
});

test("a question falls apart in words, and in sentences between quotation marks of any kind", () => {
  assert.deepEqual(units("jeugd hulp"), [
    ["jeugd", false],
    ["hulp", false],
  ]);
  assert.deepEqual(units('“samen sterk” plan "los'), [
    ["samen sterk", true],
    ["plan", false],
    ["los", true],
  ]);
  assert.deepEqual(units("- ? !"), []);
  assert.deepEqual(units("jeugd", true), [["jeugd", true]]);
  assert.deepEqual(unitsOf("POH-jeugd", false)[0].words[0].pieces, ["poh", "jeugd"]);
});

test("words beside each other that are a name become one, unless they must be literal", () => {
  const texts = (question) => merged(unitsOf(question, false), NAMES).map(({ text }) => text);
  assert.deepEqual(texts("jeugd den haag hulp"), ["jeugd", "den haag", "hulp"]);
  assert.deepEqual(texts('"den" haag'), ["den", "haag"]);
});

test("other names, without those that hold what is sought or a shorter one already", () => {
  const names = (question) => otherNames(merged(unitsOf(question, false), NAMES)[0], NAMES);
  assert.deepEqual(names("den haag"), ["'s-Gravenhage"]);
  assert.deepEqual(names("poh"), ["praktijkondersteuner"]);
  assert.deepEqual(names("loosduinen"), ["Den Haag"]);
  assert.deepEqual(names('"poh"'), []);
});

test("starts and ends of words", () => {
  assert.deepEqual(startingWith("jeugda", SITE), ["jeugdarts"]);
  assert.deepEqual(startingWith("jeugd", SITE).length, 4);
  assert.deepEqual(startingWith("zz", SITE), []);
  assert.deepEqual(startingWith("j", SITE), []);
  assert.deepEqual([isWord("jeugd", SITE), isWord("jeugda", SITE), isWord("zz", SITE)], [true, false, false]);
});

test("typing errors get the nearest words, those with the same first letter first", () => {
  assert.deepEqual(resembling("samenwerkign", SITE), ["samenwerking"]);
  assert.deepEqual(resembling("jeugdaarts", SITE), ["jeugdarts"]);
  assert.deepEqual(resembling("jeu", SITE), []);
  assert.deepEqual(resembling("zzzzzz", SITE), []);
  assert.deepEqual(resembling("bank", ["tank", "bak", "zank", "bonk"]), ["bak", "bonk", "tank"]);
});

test("a compound is found by a word at one of its borders, and never by letters within a word", () => {
  const { words, borders } = unmarked(["gezins+werker", "jeugd+gezondheids+zorg", "wet+houders", "zonder"]);
  assert.deepEqual(words, ["gezinswerker", "jeugdgezondheidszorg", "wethouders", "zonder"]);
  const found = (word) => compoundsWith(word, borders);
  assert.deepEqual(found("gezin"), ["gezinswerker"]);
  assert.deepEqual(found("gezondheidszorg"), ["jeugdgezondheidszorg"]);
  assert.deepEqual(found("houder"), ["wethouders"]);
  for (const word of ["ouders", "onder", "werk", "gezond", "jeug"]) assert.deepEqual(found(word), [], word);
});

test("beside other words only what is a kind of it: jeugdpsychiater of psychiater, not gemeentehuis of gemeente", () => {
  const borders = new Map([
    ["gemeentehuis", [8]],
    ["jeugdpsychiaters", [5]],
  ]);
  assert.deepEqual(compoundsWith("gemeente", borders), ["gemeentehuis"]);
  assert.deepEqual(compoundsWith("gemeente", borders, true), []);
  assert.deepEqual(compoundsWith("psychiater", borders, true), ["jeugdpsychiaters"]);
});
