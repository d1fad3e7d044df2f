import assert from "node:assert/strict";
import test from "node:test";
import {
  changedPart,
  correctionAddress,
  proposalAddress,
} from "../../scripts/voorveld/components/checking/proposal.js";

const FORMS = {
  edit: "https://code.example/edit/main/{path}",
  create: "https://code.example/new/main/practices?filename={name}&value={text}",
};

test("a file that is there is changed, in its own folder", () => {
  assert.equal(
    proposalAddress(FORMS, "_themas/samenwerking.yaml", "id: a", true),
    "https://code.example/edit/main/practices/_themas/samenwerking.yaml",
  );
});

test("a new file goes with its text, as far as an address allows", () => {
  assert.equal(
    proposalAddress(FORMS, "a.yaml", "id: $& {name}\n", false),
    "https://code.example/new/main/practices?filename=a.yaml&value=id%3A%20%24%26%20%7Bname%7D%0A",
  );
  assert.equal(
    proposalAddress(FORMS, "a.yaml", "x".repeat(9_000), false),
    "https://code.example/new/main/practices?filename=a.yaml",
  );
});

test("of a small change only the lines that differ go along", () => {
  assert.deepEqual(changedPart("a\nb: 1\nc\n", "a\nb: 2\nc\n"), { was: "b: 1", now: "b: 2" });
  assert.deepEqual(changedPart("a\nc\n", "a\nb\nc\n"), { was: "a", now: "a\nb" });
  assert.deepEqual(changedPart("a\nb\nc\n", "a\nc\n"), { was: "a\nb", now: "a" });
  assert.deepEqual(changedPart("a\na\n", "a\na\na\n"), { was: "a", now: "a\na" });
  const { was, now } = changedPart("a\n", "a\n");
  assert.equal(was, now);
});

test("a correction fits in an address, or there is none", () => {
  const form = "https://code.example/new?title={title}&bestand={file}&nu={was}&wordt={now}";
  const told = { title: "T", file: "practices/a.yaml", was: "b: {now}", now: "b: $&", text: "" };
  assert.equal(
    correctionAddress(form, told),
    "https://code.example/new?title=T&bestand=practices%2Fa.yaml&nu=b%3A%20%7Bnow%7D&wordt=b%3A%20%24%26",
  );
  assert.equal(correctionAddress(form, { ...told, now: "x".repeat(8_000) }), "");
});
