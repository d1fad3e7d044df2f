import assert from "node:assert/strict";
import test from "node:test";
import { namesOf, suggested } from "../../scripts/voorveld/components/search/suggesting.js";

const names = namesOf(
  [
    ["voorbeeld, Elders", "praktijkvoorbeelden/elders/", ["POH Elders", ["POH"]]],
    ["voorbeeld, Hier", "praktijkvoorbeelden/hier/", "POH-jeugd Hier"],
    ["variant, POH-jeugd-ggz", "varianten/poh-jeugd/", "Praktijkondersteuner jeugd"],
    ["variant, Praktijkondersteuner jeugd", "varianten/poh-jeugd/", "POH-jeugd-ggz"],
    ["begrip", "begrippen/#poortwachter", "Poortwachter"],
    ["cijfers", "cijfers/*/", "Wachttijd", ["Fte", ["Formatie"]]],
    ["vraag aan de cijfers", "cijfers/#vraag-wachttijd", "Hoe lang wachten kinderen?"],
    ["provincie", "provincies/fryslan/", ["Fryslân", ["Friesland"]]],
  ],
  new URL("https://site.test/map/"),
);
/** @param {string} text */
const found = (text) => suggested(names, text).map((name) => name.text);

test("names that begin so, then names with a word that does, never a match within a word", () => {
  assert.deepEqual(found("wacht"), ["Wachttijd", "Hoe lang wachten kinderen?"]);
  assert.deepEqual(found("Wachttijd"), ["Wachttijd"]);
  assert.deepEqual(found("lang wach"), ["Hoe lang wachten kinderen?"]);
  assert.deepEqual(found("wachter"), []);
});

test("of a page only its best name, and everything else before an example that fits as well", () => {
  assert.deepEqual(found("poh-j"), ["POH-jeugd-ggz", "POH-jeugd Hier"]);
  assert.deepEqual(found("poh"), ["POH", "POH-jeugd-ggz", "POH-jeugd Hier"]);
  assert.deepEqual(found("jeugd"), ["POH-jeugd-ggz", "POH-jeugd Hier"]);
});

test("another name says of what it is one, and leads to the same page", () => {
  const [name] = suggested(names, "friesl");
  assert.deepEqual([name.text, name.remark], ["Friesland", "Fryslân, provincie"]);
  assert.equal(name.target.address, "https://site.test/map/provincies/fryslan/");
});

test("a star in an address is the name, also for its other names", () => {
  const at = (/** @type {string} */ typed) => suggested(names, typed)[0].target.address;
  assert.equal(at("wachttijd"), "https://site.test/map/cijfers/wachttijd/");
  assert.equal(at("formatie"), "https://site.test/map/cijfers/fte/");
});

test("nothing for one letter, for signs, or for more than any name has", () => {
  for (const typed of ["p", " -? ", "poh".repeat(30)]) assert.deepEqual(found(typed), []);
});
