import assert from "node:assert/strict";
import test from "node:test";
import { startAll } from "../../scripts/voorveld/components/shared/starting.js";

const page = (...names) => ({
  querySelectorAll: () => names.map((name) => ({ dataset: { onderdeel: name } })),
});

test("one that fails or cannot be loaded takes no other along, and what another script starts is left to it", async () => {
  const started = [];
  const failed = [];
  const components = {
    good: async () => ({ start: (root) => started.push(root.dataset.onderdeel) }),
    throws: async () => ({
      start: () => {
        throw new Error("broken");
      },
    }),
    rejects: async () => ({ start: () => Promise.reject(new Error("no table")) }),
    unloadable: () => Promise.reject(new Error("404")),
  };
  const root = page("throws", "good", "unloadable", "toString", "rejects", "good");
  await startAll(root, components, (name, error) => failed.push(`${name}: ${error.message}`));
  assert.deepEqual(started, ["good", "good"]);
  assert.deepEqual(failed.sort(), ["rejects: no table", "throws: broken", "unloadable: 404"]);
});

test("two of a kind each get their own element", async () => {
  const roots = new Set();
  await startAll(
    page("same", "same"),
    { same: async () => ({ start: (root) => roots.add(root) }) },
    assert.fail,
  );
  assert.equal(roots.size, 2);
});
