// Fields of a form, as the checks tell of them: in groups, and which one a place in the text belongs to.

/**
 * @typedef {(string | number)[]} Path
 *
 * @typedef {object} Field
 * @property {Path} path
 * @property {string} group
 * @property {string} label
 * @property {string} hint
 * @property {string} value
 * @property {string} options the list to choose from, empty where one types
 * @property {boolean} long
 * @property {number} line
 * @property {number} column
 * @property {number} last_line
 * @property {boolean} is_key whether it is the name by which the file refers to the whole
 *
 * @typedef {{ lists: Record<string, [string, string][]>, long_lists: string[] }} Lists
 * @typedef {{ path: Path, group: string, name: string, grows: boolean }} Card
 * @typedef {Lists & { fields: Field[], inside: number[], cards: Card[] }} Form
 *
 * What may be added, as `in_browser/cards.py` offers it.
 * @typedef {object} Blank
 * @property {string} name
 * @property {string} label
 * @property {string} hint
 * @property {string} example
 * @property {string} options
 * @property {boolean} long
 * @property {boolean} many
 * @property {boolean} required
 * @property {string} when the checks ask for it, when that is not always
 * @property {boolean} usual
 *
 * @typedef {object} Offer
 * @property {Path} path
 * @property {string} label
 * @property {string} hint
 * @property {string} blanks
 * @property {string} options
 * @property {boolean} long
 * @property {boolean} asks_key
 *
 * @typedef {Lists & { offers: Offer[], blanks: Record<string, Blank[]> }} Offered
 */

/**
 * The cards by group, each as its place in the list; what belongs to the file as a whole comes last.
 * @param {Card[]} cards
 */
export function groupsOf(cards) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  cards.forEach(({ group }, at) => {
    groups.set(group, [...(groups.get(group) ?? []), at]);
  });
  const found = [...groups].map(([name, places]) => ({ name, cards: places }));
  return [...found.filter(({ name }) => name), ...found.filter(({ name }) => !name)];
}

/**
 * Whether two forms have the same fields, so that only their values differ.
 * @param {Form} one
 * @param {Form} other
 */
export function samePaths(one, other) {
  /** @param {Form} form */
  const keys = ({ fields, cards }) =>
    JSON.stringify([fields.map(({ path, options, long }) => [path, options, long]), cards]);
  return keys(one) === keys(other);
}

/**
 * The field of a place in the text: the last that begins there or before it, if it goes on as far; -1 for none.
 * @param {Field[]} fields
 * @param {number} line
 * @param {number} column
 */
export function fieldAt(fields, line, column) {
  return fields.findLastIndex(
    (field) =>
      (field.line < line || (field.line === line && field.column <= column)) && field.last_line >= line,
  );
}

/**
 * Whether a path leads to this place or to something in it.
 * @param {Path} path
 * @param {Path} start
 */
export function startsWith(path, start) {
  return start.every((part, at) => part === path[at]);
}

/**
 * The path of what is meant: in a list an address may give the id of what stands there instead of its number.
 * @param {Field[]} fields
 * @param {Path} asked
 * @returns {Path}
 */
export function pathOf(fields, asked) {
  /** @type {Path} */
  const path = [];
  for (const part of asked) {
    const same = fields.find(
      (field) =>
        field.path.length === path.length + 2 &&
        field.path.at(-1) === "id" &&
        field.value === String(part) &&
        startsWith(field.path, path),
    );
    path.push(same ? same.path[path.length] : part);
  }
  return path;
}

/** A path as one word. @param {Path} path */
export function placeOf(path) {
  return path.join("-");
}

/**
 * The path in an address: parts with a dot between them, of which numbers count from nought.
 * @param {string} typed
 * @returns {Path}
 */
export function pathIn(typed) {
  const parts = typed.split(".").filter(Boolean);
  return parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : part));
}

/**
 * What was filled in: one value, or a group without what stayed empty; and the key that was asked for.
 * @param {Blank[]} blanks
 * @param {string[]} values
 * @returns {{ key: string, said: unknown }}
 */
export function saidIn(blanks, values) {
  const filled = blanks
    .map((blank, at) => ({ ...blank, value: values[at].trim() }))
    .filter(({ value }) => value);
  const key = filled.find(({ name }) => name === "*")?.value ?? "";
  const single = filled.find(({ name }) => name === "");
  if (single) return { key, said: single.value };
  const group = filled.filter(({ name }) => name !== "*");
  return {
    key,
    said: Object.fromEntries(group.map(({ name, many, value }) => [name, many ? [value] : value])),
  };
}
