import assert from "node:assert/strict";
import { test } from "node:test";
import { inTurns } from "../../scripts/voorveld/components/shared/turns.js";

test("a later task begins when an earlier one is done, also when that failed", async () => {
  const inTurn = inTurns();
  /** @type {string[]} */
  const done = [];
  /** @type {() => void} */
  let finish = () => undefined;
  const first = inTurn(async () => {
    await new Promise((resolve) => {
      finish = () => resolve(undefined);
    });
    done.push("first");
    throw new Error("first");
  });
  const second = inTurn(async () => {
    done.push("second");
    return 2;
  });
  await Promise.resolve();
  assert.deepEqual(done, []);
  finish();
  await assert.rejects(first, /first/);
  assert.equal(await second, 2);
  assert.deepEqual(done, ["first", "second"]);
});
