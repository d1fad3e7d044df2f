// Changes that the form asks, one after another, each in the text as it is by then.
import { inTurns } from "../shared/turns.js";
import { samePaths } from "./fields.js";

/** @typedef {import("./checks.js").Checks} Checks */

/**
 * Also who types in the text meanwhile keeps that. After a change that gave the file other fields a path may
 * mean another field: then nothing is changed, and `become` hears so.
 * @param {HTMLTextAreaElement} text
 * @param {() => import("./fields.js").Form} form as it is shown now
 * @param {() => Checks | undefined} loaded
 * @param {(changed: string, label: string) => Promise<boolean>} become
 */
export function changesOf(text, form, loaded, become) {
  const inTurn = inTurns();
  /** @param {string} label @param {(checks: Checks, was: string) => Promise<string>} make */
  return (label, make) => {
    const seen = form();
    return inTurn(async () => {
      const checks = loaded();
      if (!checks) return false;
      let [was, changed] = ["", ""];
      do {
        was = text.value;
        changed = samePaths(seen, form()) ? await make(checks, was) : "";
      } while (text.value !== was);
      return become(changed, label);
    });
  };
}
