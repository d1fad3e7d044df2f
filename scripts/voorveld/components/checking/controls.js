// The fields themselves: a list to choose from, a line, or room for sentences.
import { make } from "../shared/elements.js";

/**
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./fields.js").Lists} Lists
 * @typedef {import("./fields.js").Blank} Blank
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 */

/**
 * What is known of lists after new ones came.
 * @param {Lists} before
 * @param {Lists} next
 * @returns {Lists}
 */
export function mergeLists(before, next) {
  const long = new Set([...before.long_lists, ...next.long_lists]);
  return { lists: { ...before.lists, ...next.lists }, long_lists: [...long] };
}

/**
 * The control of a value that is there.
 * @param {Field} field
 * @param {number} at
 * @param {Lists} lists
 * @param {(field: Field, value: string) => unknown} change
 * @returns {Control}
 */
export function controlOf(field, at, lists, change) {
  const id = `veld-${at}`;
  const described = field.hint ? `${id}-uitleg ${id}-fout` : `${id}-fout`;
  const control = controlFor(field, { id, "aria-describedby": described }, lists, [["", "–"]]);
  fillControl(control, field);
  control.addEventListener("change", () => change(field, control.value));
  return control;
}

/**
 * A control for something that is not there yet.
 * @param {Blank} blank
 * @param {string} id
 * @param {Lists} lists
 */
export function blankControl(blank, id, lists) {
  /** @type {Record<string, string>} */
  const attributes = blank.hint ? { id, "aria-describedby": `${id}-uitleg` } : { id };
  if (blank.required) attributes["aria-required"] = "true";
  return controlFor({ ...blank, value: "" }, attributes, lists, [["", ""]]);
}

/** @param {Control} control @param {Field} field */
export function fillControl(control, field) {
  if (control.value !== field.value) control.value = field.value;
}

/**
 * @param {{ options: string, long: boolean, value: string }} field
 * @param {Record<string, string>} attributes
 * @param {Lists} lists
 * @param {[string, string][]} none
 * @returns {Control}
 */
function controlFor(field, attributes, lists, none) {
  const offered = lists.lists[field.options] ?? [];
  if (offered.length > 0 && !lists.long_lists.includes(field.options)) {
    // A word that is in no list stays what it is.
    const unknown = field.value && offered.every(([word]) => word !== field.value);
    /** @type {[string, string][]} */
    const own = unknown ? [[field.value, field.value]] : [];
    const all = [...none, ...own, ...offered];
    return make("select", attributes, ...all.map(([word, name]) => make("option", { value: word }, name)));
  }
  if (field.long) return make("textarea", { ...attributes, rows: "4" });
  const typed = { ...attributes, type: "text", autocomplete: "off", spellcheck: "false" };
  return make("input", offered.length > 0 ? { ...typed, list: suggestions(field.options, offered) } : typed);
}

/**
 * A list too long to choose from helps who types; it stands in the page once.
 * @param {string} name
 * @param {[string, string][]} offered
 */
function suggestions(name, offered) {
  const id = `lijst-${name.replace(":", "-")}`;
  if (!document.getElementById(id)) {
    const words = offered.map(([word, shown]) => make("option", { value: word }, shown));
    document.querySelector("main")?.append(make("datalist", { id }, ...words));
  }
  return id;
}
