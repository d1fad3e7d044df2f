// The values of the file as fields: a view on the text. What is filled in goes into the text at its place.
import { make } from "../shared/elements.js";
import { fieldAt, groupsOf, samePaths } from "./fields.js";

/**
 * @typedef {import("./fields.js").Form} Form
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 *
 * @typedef {object} Fields
 * @property {(form: Form) => void} show
 * @property {(findings: Finding[]) => void} mark
 * @property {(finding: Finding) => Control | undefined} at the field that a finding is about
 * @property {(control: Control) => void} goTo
 */

/**
 * @param {HTMLElement} root where the fields come
 * @param {import("../shared/phrases.js").Say} say
 * @param {(field: Field, value: string) => unknown} change somebody filled something in
 * @returns {Fields}
 */
export function fieldsIn(root, say, change) {
  /** @type {Form} */
  let form = { fields: [], lists: {} };
  /** @type {Control[]} */
  let controls = [];

  /** @param {Form} next */
  function show(next) {
    const same = samePaths(form, next);
    form = next;
    if (!same) return build();
    for (const [at, field] of form.fields.entries()) fill(controls[at], field);
  }

  function build() {
    controls = form.fields.map(controlOf);
    const groups = groupsOf(form.fields).map(({ name, fields }) =>
      make("details", { class: "veldgroep" }, make("summary", {}, name), ...fields.map(row)),
    );
    root.replaceChildren(...groups);
  }

  /** @param {number} at */
  function row(at) {
    const { label, hint } = form.fields[at];
    return make(
      "div",
      { class: "veld" },
      make("label", { for: controls[at].id }, label),
      hint ? make("p", { class: "klein", id: `${controls[at].id}-uitleg` }, hint) : "",
      controls[at],
      make("p", { class: "veld__fout", id: `${controls[at].id}-fout` }),
    );
  }

  /** @param {Field} field @param {number} at @returns {Control} */
  function controlOf(field, at) {
    const id = `veld-${at}`;
    const described = `${field.hint ? `${id}-uitleg ` : ""}${id}-fout`;
    const attributes = { id, "aria-describedby": described };
    const control = field.options
      ? make("select", attributes, ...optionsOf(field))
      : field.long
        ? make("textarea", { ...attributes, rows: "4" })
        : make("input", { ...attributes, type: "text", autocomplete: "off", spellcheck: "false" });
    fill(control, field);
    control.addEventListener("change", () => change(form.fields[at], control.value));
    return control;
  }

  /** A word that is in no list stays what it is. @param {Field} field */
  function optionsOf({ options, value }) {
    const offered = form.lists[options] ?? [];
    const unknown = offered.some(([word]) => word === value) ? [] : [[value, value]];
    return [...unknown, ...offered].map(([word, name]) => make("option", { value: word }, name));
  }

  /** @param {Control} control @param {Field} field */
  function fill(control, field) {
    if (control.value !== field.value) control.value = field.value;
  }

  /** @param {Finding[]} findings */
  function mark(findings) {
    for (const control of controls) {
      control.removeAttribute("aria-invalid");
      noteOf(control).textContent = "";
    }
    for (const finding of findings) {
      const control = at(finding);
      if (!control) continue;
      if (finding.ernst === "fout") control.setAttribute("aria-invalid", "true");
      const note = noteOf(control);
      note.textContent = `${note.textContent} ${finding.melding} ${finding.herstel}`.trim();
    }
    for (const group of root.querySelectorAll("details")) {
      const count = [...group.querySelectorAll(".veld__fout")].filter((note) => note.textContent).length;
      group.toggleAttribute("data-gemeld", count > 0);
      const summary = group.querySelector("summary");
      const name = summary?.firstChild?.textContent ?? "";
      summary?.replaceChildren(name, count > 0 ? make("strong", {}, ` ${say("inGroup", { count })}`) : "");
    }
  }

  /** @param {Control} control @returns {HTMLElement} */
  function noteOf(control) {
    return /** @type {HTMLElement} */ (control.nextElementSibling);
  }

  /** @param {Finding} finding */
  function at({ regel, kolom }) {
    return controls[fieldAt(form.fields, regel, kolom)];
  }

  /** @param {Control} control */
  function goTo(control) {
    const group = control.closest("details");
    if (group) group.open = true;
    control.focus();
  }

  return { show, mark, at, goTo };
}
