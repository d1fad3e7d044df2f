// A text that the browser keeps, only when the visitor asks: until it is wiped.

import { part } from "../shared/elements.js";

const KEY = "voorveld-kladje";

/** @typedef {{ name: string, text: string }} Draft */

/** @returns {Draft | undefined} what was kept; nothing where the browser keeps nothing */
function keptDraft() {
  try {
    const { name, text } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof name === "string" && typeof text === "string" ? { name, text } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Draft} draft @returns {boolean} whether it could be kept */
function keepDraft(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Nothing of it stays. */
function wipeDraft() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was nothing to keep it in.
  }
}

/**
 * @param {HTMLElement} root with a button to keep and one to wipe
 * @param {() => Draft} current
 */
export function draftIn(root, current) {
  const [keep, forget] = [part(root, ".nakijken__kladje"), part(root, ".nakijken__wis")];
  let keeps = false;

  /** @param {boolean} does */
  function become(does) {
    keeps = does;
    keep.hidden = does;
    forget.hidden = !does;
  }

  /** What was kept, if it is of the wanted file; from then on it is kept up. @param {string} wanted */
  function from(wanted) {
    const kept = keptDraft();
    const found = kept && (!wanted || wanted === kept.name) ? kept : undefined;
    become(Boolean(found));
    forget.hidden = !kept;
    return found;
  }

  function follow() {
    if (keeps) keepDraft(current());
  }

  /** @param {(key: "kept" | "notKept" | "wiped") => void} tell */
  function whenAsked(tell) {
    keep.addEventListener("click", () => {
      become(keepDraft(current()));
      if (keeps) forget.focus();
      tell(keeps ? "kept" : "notKept");
    });
    forget.addEventListener("click", () => {
      wipeDraft();
      become(false);
      keep.focus();
      tell("wiped");
    });
  }

  return { from, follow, whenAsked };
}
