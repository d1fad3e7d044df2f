// The clipboard, which a browser may refuse.

/**
 * Whether it was allowed to copy the text.
 * @param {string} text
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
