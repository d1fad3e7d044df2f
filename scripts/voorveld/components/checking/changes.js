// Changes that the form asks, one after another, each in the text as it is by then.
import { inTurns } from "../shared/turns.js";
import { samePaths } from "./fields.js";

/**
 * @typedef {import("./checks.js").Checks} Checks
 * @typedef {import("./fields.js").Path} Path
 *
 * What is needed of the page; `become` puts a changed text in its place, or tells that it could not be changed.
 * @typedef {object} Page
 * @property {HTMLTextAreaElement} text
 * @property {() => string} called the name of the file
 * @property {() => import("./fields.js").Form} form as it is shown now
 * @property {() => Checks | undefined} loaded
 * @property {(changed: string, label: string) => Promise<boolean>} become
 * @property {(told: string) => void} tell what became of a change
 * @property {HTMLElement} undo
 */

/**
 * @param {Page} page
 * @param {import("../shared/phrases.js").Say} say
 * @returns {Pick<import("./form.js").Text, "change" | "remove" | "add">}
 */
export function changesOf(page, say) {
  const inTurn = inTurns();

  /**
   * Also who types in the text meanwhile keeps that. After a change that gave the file other fields a path may
   * mean another field: then nothing is changed, and `become` hears so.
   * @param {string} label @param {(checks: Checks, was: string) => Promise<string>} make
   */
  function edited(label, make) {
    const seen = page.form();
    return inTurn(async () => {
      const checks = page.loaded();
      if (!checks) return false;
      let [was, changed] = ["", ""];
      do {
        was = page.text.value;
        changed = samePaths(seen, page.form()) ? await make(checks, was) : "";
      } while (page.text.value !== was);
      return page.become(changed, label);
    });
  }

  /** @param {Path} path @param {string} label */
  async function remove(path, label) {
    if (await edited(label, (checks, was) => checks.remove(was, JSON.stringify(path)))) {
      if (document.activeElement === document.body) page.undo.focus();
    }
  }

  /** A source is called otherwise wherever this file cites it. @param {Path} path @param {string} name */
  async function rename(path, name) {
    let told = "";
    await edited(say("key"), async (checks, was) => {
      const answer = await checks.rename(page.called(), was, JSON.stringify(path), name);
      /** @type {[string, string[]]} */
      const [changed, citing] = answer ? JSON.parse(answer) : ["", []];
      told = citing.length > 0 ? say("citedBy", { files: citing.join(", ") }) : "";
      if (!changed) told = say("notRenamed");
      return changed;
    });
    if (told) page.tell(told);
  }

  return {
    remove,
    /** What is emptied goes. */
    async change({ path, label, is_key }, value) {
      if (is_key) return rename(path, value);
      if (!value.trim()) return remove(path, label);
      await edited(label, (checks, was) => checks.change(was, JSON.stringify(path), value));
    },
    add: (path, said, label) =>
      edited(label, (checks, was) =>
        checks.add(page.called(), was, JSON.stringify(path), JSON.stringify(said)),
      ),
  };
}
