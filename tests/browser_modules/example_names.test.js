import assert from "node:assert/strict";
import test from "node:test";
import { examplesIn } from "../../scripts/voorveld/components/shared/example_names.js";

test("examples are told by id and name, by name, and nothing else is one", () => {
  const table = [
    ["overzicht", "praktijkvoorbeelden/", "Praktijkvoorbeelden"],
    ["voorbeeld, Zundert", "praktijkvoorbeelden/z-team/", ["Zorgteam", ["Team Z"]]],
    ["variant", "varianten/poh-jeugd/", "POH-jeugd"],
    ["voorbeeld, Aalten", "praktijkvoorbeelden/a-team/", "Éérste team"],
  ];
  assert.deepEqual(examplesIn(table), [
    ["a-team", "Éérste team"],
    ["z-team", "Zorgteam"],
  ]);
});
