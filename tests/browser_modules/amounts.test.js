import assert from "node:assert/strict";
import test from "node:test";
import { amountIn, beyond, told } from "../../scripts/voorveld/components/calculator/amounts.js";

const ANY = { most: Infinity, zero: false };
const one = (number) => ({ least: number, most: number });

test("numbers are read as readers type them, and a point only parts thousands", () => {
  for (const typed of ["1895", "1.895", " 1.895 ", "€ 1.895"])
    assert.deepEqual(amountIn(typed, ANY), one(1895));
  assert.deepEqual(amountIn("3,4", ANY), one(3.4));
  assert.deepEqual(amountIn("12%", ANY), one(12));
  for (const typed of ["3.5", "1.89", "veel", "-5", "1e9", "4 tot", "4 tot 8 tot 9", "0x10", "٣"])
    assert.equal(amountIn(typed, ANY), "form", typed);
});

test("a span is read in any of the ways to write it", () => {
  for (const typed of ["3,4 tot 5", "3,4-5", "3,4 – 5", "3,4..5", "3,4 TOT 5"])
    assert.deepEqual(amountIn(typed, ANY), { least: 3.4, most: 5 }, typed);
  assert.equal(amountIn("8 tot 4", ANY), "order");
});

test("an empty field is no mistake, and bounds are held to", () => {
  assert.equal(amountIn("  ", ANY), null);
  assert.equal(amountIn("0", ANY), "nought");
  assert.equal(amountIn("0 tot 4", ANY), "nought");
  assert.deepEqual(amountIn("0", { most: 200, zero: true }), one(0));
  assert.deepEqual(amountIn("100", { most: 100, zero: false }), one(100));
  assert.equal(amountIn("40 tot 101", { most: 100, zero: false }), "high");
});

test("an outcome has two figures, and says when it was rounded", () => {
  assert.deepEqual(told(one(493.8)), { least: "490", most: "490", about: true });
  assert.deepEqual(told(one(40)), { least: "40", most: "40", about: false });
  assert.deepEqual(told(one(0.1 + 0.2)), { least: "0,3", most: "0,3", about: false });
  assert.deepEqual(told(one(87340)), { least: "87.000", most: "87.000", about: true });
  assert.deepEqual(told(one(0)), { least: "0", most: "0", about: false });
});

test("of a span no possible outcome is rounded away", () => {
  assert.deepEqual(told({ least: 1234, most: 5678 }), { least: "1.200", most: "5.700", about: false });
  assert.deepEqual(told({ least: 0.529, most: 0.531 }), { least: "0,52", most: "0,54", about: false });
  assert.deepEqual(told({ least: 40, most: 80 }), { least: "40", most: "80", about: false });
  for (const [least, most] of [
    [0.0731, 9.96],
    [99.5, 100.4],
    [1, 999999],
  ]) {
    const words = told({ least, most });
    const number = (text) => Number(text.replaceAll(".", "").replace(",", "."));
    assert.ok(number(words.least) <= least && number(words.most) >= most, `${least} ${most}`);
  }
});

test("only what lies wholly outside what examples name is said to", () => {
  const known = { least: 3.4, most: 5 };
  assert.equal(beyond(one(5), known), "");
  assert.equal(beyond({ least: 3, most: 4 }, known), "");
  assert.equal(beyond(one(6), known), "above");
  assert.equal(beyond({ least: 1, most: 3 }, known), "below");
});
