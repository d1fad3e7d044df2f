import assert from "node:assert/strict";
import test from "node:test";
import { proposalAddress } from "../../scripts/voorveld/components/checking/proposal.js";

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
