import assert from "node:assert/strict";
import test from "node:test";
import { choiceFrom, fits, toSearch } from "../../scripts/voorveld/components/places/size_choice.js";

const chosen = (search) => choiceFrom(new URLSearchParams(search));
const town = { inwoners: 30000, stedelijk: "matig", voorbeelden: 1 };
const unknown = { inwoners: null, stedelijk: "", voorbeelden: 0 };

test("people are read as readers type them", () => {
  for (const typed of ["50000", "50.000", "50 000", " 50.000 "])
    assert.equal(chosen({ van: typed }).van, 50000);
  for (const typed of ["", "veel", "-5", "1e9", "999999999"]) assert.equal(chosen({ van: typed }).van, null);
});

test("an address that was written is read as it was", () => {
  const search = "van=20000&tot=80000&stedelijk=matig&stedelijk=weinig&met=ja";
  assert.equal(toSearch(chosen(search)), search);
  assert.equal(toSearch(chosen("stedelijk=<img>&met=nee&x=1")), "");
});

test("a municipality fits from the least to the most people, both included", () => {
  assert.ok(fits(chosen("van=30000&tot=30000"), town));
  assert.ok(!fits(chosen("van=30001"), town));
  assert.ok(!fits(chosen("tot=29999"), town));
  assert.ok(fits(chosen("stedelijk=niet&stedelijk=matig&met=ja"), town));
  assert.ok(!fits(chosen("stedelijk=niet"), town));
});

test("what is not known fits no bound, and everything fits no choice", () => {
  assert.ok(fits(chosen(""), unknown));
  for (const search of ["van=0", "tot=9999999", "stedelijk=matig", "met=ja"]) {
    assert.ok(!fits(chosen(search), unknown));
  }
});
