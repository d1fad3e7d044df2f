import assert from "node:assert/strict";
import test from "node:test";
import { addressed, folded, lettersOf, piecesOf } from "../../scripts/voorveld/components/shared/folding.js";

test("capitals and accents do not count, signs stay", () => {
  assert.equal(folded("Hoeksche Wáárd, 's-Gravenhage"), "hoeksche waard, 's-gravenhage");
});

test("a name becomes part of an address as the build makes it", () => {
  assert.equal(addressed("Súdwest-Fryslân"), "sudwest-fryslan");
  assert.equal(addressed("'s-Gravenhage"), "s-gravenhage");
  assert.equal(addressed("Bergen (Noord-Holland)"), "bergen-noord-holland");
  assert.equal(addressed("…"), "");
});

test("a key has letters and digits only", () => {
  assert.equal(lettersOf("Súdwest-Fryslân"), "sudwestfryslan");
  assert.equal(lettersOf("’s-Gravenhage (Den Haag) 24/7"), "sgravenhagedenhaag247");
  assert.equal(lettersOf(" -?! "), "");
});

test("pieces of a compound with signs", () => {
  assert.deepEqual(piecesOf("POH-jeugd (GGZ)"), ["poh", "jeugd", "ggz"]);
  assert.deepEqual(piecesOf("coördinatie/één"), ["coordinatie", "een"]);
  assert.deepEqual(piecesOf(" … "), []);
});
