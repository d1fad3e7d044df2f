// A text that the browser keeps, only when the visitor asks: until it is wiped.

const KEY = "voorveld-kladje";

/** @typedef {{ name: string, text: string }} Draft */

/** @returns {Draft | undefined} what was kept; nothing where the browser keeps nothing */
export function keptDraft() {
  try {
    const { name, text } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof name === "string" && typeof text === "string" ? { name, text } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Draft} draft @returns {boolean} whether it could be kept */
export function keepDraft(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Nothing of it stays. */
export function wipeDraft() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There was nothing to keep it in.
  }
}
