// What readers are told stands in the page, beside the template; a script only fills in names and numbers.

/**
 * A sentence with places like `{name}`, or two of which the number in `{count}` chooses.
 * @typedef {string | { one: string, other: string }} Phrase
 * @typedef {Record<string, Phrase>} PhraseTable
 * @typedef {Record<string, string | number>} Slots
 * @typedef {(key: string, slots?: Slots) => string} Say
 */

/**
 * The sentences that the page holds for a component: `say("key", {name: "..."})`.
 * @param {ParentNode} root
 * @returns {Say}
 */
export function phrasesOf(root) {
  const table = /** @type {PhraseTable} */ (dataOf(root, "woorden"));
  return (key, slots) => filled(phrase(table, key, slots), slots);
}

/**
 * A block of data in the page: `<script type="application/json" data-<name>>`.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {unknown}
 */
export function dataOf(root, name) {
  const block = root.querySelector(`script[type="application/json"][data-${name}]`);
  if (!block) throw new Error(`the page has no data ${name}`);
  return JSON.parse(block.textContent ?? "");
}

/**
 * @param {PhraseTable} table
 * @param {string} key
 * @param {Slots} [slots]
 */
export function phrase(table, key, slots = {}) {
  const found = table[key];
  if (found === undefined) throw new Error(`the page has no words for ${key}`);
  if (typeof found === "string") return found;
  return slots.count === 1 ? found.one : found.other;
}

/**
 * @param {string} text
 * @param {Slots} [slots]
 */
export function filled(text, slots = {}) {
  return text.replace(/\{(\w+)\}/g, (place, key) => String(slots[key] ?? place));
}

/**
 * A sentence with links in it: the text before `{link}`, the elements, and the text after it.
 * @param {string} text
 * @param {...(string | Node)} elements
 * @returns {(string | Node)[]}
 */
export function withLinks(text, ...elements) {
  const [before = "", after = ""] = text.split("{link}");
  return [before, ...elements, after];
}

/**
 * Elements as a list in a sentence: "a, b en c", or "a, b of c".
 * @param {(string | Node)[]} elements
 * @param {"conjunction" | "disjunction"} [type]
 * @returns {(string | Node)[]}
 */
export function listed(elements, type = "conjunction") {
  const places = elements.map((_, place) => String(place));
  return new Intl.ListFormat("nl", { type })
    .formatToParts(places)
    .map((piece) => (piece.type === "element" ? elements[Number(piece.value)] : piece.value));
}
