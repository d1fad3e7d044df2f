// Fields of a form, as the checks tell of them: in groups, and which one a place in the text belongs to.

/**
 * @typedef {object} Field
 * @property {(string | number)[]} path
 * @property {string} group
 * @property {string} label
 * @property {string} hint
 * @property {string} value
 * @property {string} options the list to choose from, empty where one types
 * @property {boolean} long
 * @property {number} line
 * @property {number} column
 * @property {number} last_line
 *
 * @typedef {{ fields: Field[], lists: Record<string, [string, string][]> }} Form
 */

/**
 * The fields by group, each as its place in the list.
 * @param {Field[]} fields
 */
export function groupsOf(fields) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  fields.forEach(({ group }, at) => {
    groups.set(group, [...(groups.get(group) ?? []), at]);
  });
  return [...groups].map(([name, places]) => ({ name, fields: places }));
}

/**
 * Whether two forms have the same fields, so that only their values differ.
 * @param {Form} one
 * @param {Form} other
 */
export function samePaths(one, other) {
  /** @param {Form} form */
  const keys = ({ fields }) => JSON.stringify(fields.map(({ path, options, long }) => [path, options, long]));
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
