// The file as a form: a view on the text. What is filled in, added or taken away happens in the text.
import { button, make } from "../shared/elements.js";
import { addingTo, remember } from "./adding.js";
import { controlOf, fillControl, mergeLists } from "./controls.js";
import { fieldAt, groupsOf, pathOf, placeOf, samePaths, startsWith } from "./fields.js";

/**
 * @typedef {import("./fields.js").Form} Form
 * @typedef {import("./fields.js").Field} Field
 * @typedef {import("./fields.js").Path} Path
 * @typedef {import("./fields.js").Offered} Offered
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./controls.js").Control} Control
 *
 * What the form asks; each but `offers` changes the text, and tells whether it did.
 * @typedef {object} Text
 * @property {(field: Field, value: string) => unknown} change
 * @property {(path: Path, name: string) => unknown} remove
 * @property {(path: Path, said: unknown, name: string) => Promise<boolean>} add
 * @property {(path: Path) => Promise<Offered>} offers
 *
 * @typedef {object} Fields
 * @property {(form: Form) => void} show
 * @property {(findings: Finding[]) => void} mark
 * @property {(finding: Finding) => Control | undefined} at the field that a finding is about
 * @property {(control: Control) => void} goTo
 * @property {() => Form} form of the text as it could be read last
 * @property {(path: Path) => Promise<void>} open the field at a path; of what is not there the place to add it
 */

/**
 * @param {HTMLElement} root where the fields come
 * @param {import("../shared/phrases.js").Say} say
 * @param {Text} text
 * @returns {Fields}
 */
export function fieldsIn(root, say, text) {
  /** @type {Form} */
  let form = { fields: [], inside: [], cards: [], lists: {}, long_lists: [] };
  let readable = form;
  /** @type {Control[]} */
  let controls = [];
  /** @type {Map<string, import("./adding.js").Adding>} */
  let adding = new Map();
  /** @type {Set<string>} */
  let wasOpen = new Set();

  /** @param {Form} next */
  function show(next) {
    const same = samePaths(form, next);
    const busy = typedIn();
    remember(next);
    form = { ...next, ...mergeLists(form, next) };
    if (next.fields.length > 0) readable = form;
    if (!same) build();
    for (const [at, field] of form.fields.entries()) {
      const typed = busy && placeOf(busy.path) === placeOf(field.path) ? busy.typed : undefined;
      if (typed === undefined) fillControl(controls[at], field);
      else fillControl(controls[at], { ...field, value: typed });
    }
  }

  /** The field that someone types in, with what is not in the text yet: an answer that comes then keeps it. */
  function typedIn() {
    const at = controls.findIndex((control) => control.matches(":focus"));
    if (at < 0 || controls[at].value === form.fields[at].value) return undefined;
    return { path: form.fields[at].path, typed: controls[at].value };
  }

  function build() {
    const groups = [...root.querySelectorAll("details")];
    // While the text is broken there is no form; when it comes back, what was open is open.
    if (groups.length > 0) wasOpen = new Set(groups.filter(({ open }) => open).map(({ id }) => id));
    const focused = document.activeElement?.id;
    adding = new Map();
    controls = form.fields.map((field, at) => controlOf(field, at, form, text.change));
    root.replaceChildren(...groupsOf(form.cards).map(group));
    for (const part of root.querySelectorAll("details")) part.open = wasOpen.has(part.id);
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  }

  /** @param {{ name: string, cards: number[] }} group */
  function group({ name, cards }) {
    const { path } = form.cards[cards[0]];
    const [own, ...inside] = cards;
    const parts = [rowsOf(own), ...inside.map(card), ...more(own)];
    const title = name || say("wholeFile");
    return make(
      "details",
      { class: "veldgroep", id: `groep-${placeOf(path)}` },
      make("summary", {}, title),
      ...parts,
    );
  }

  /** @param {number} at */
  function card(at) {
    const { name, path } = form.cards[at];
    const remove = button("knop knop--licht", () => text.remove(path, name), say("remove", { name }));
    return make(
      "fieldset",
      { class: "kaartje", id: `kaart-${placeOf(path)}` },
      make("legend", {}, name),
      rowsOf(at),
      ...more(at),
      make("p", {}, remove),
    );
  }

  /** @param {number} at */
  function rowsOf(at) {
    const rows = form.fields.flatMap((_, field) => (form.inside[field] === at ? [row(field)] : []));
    return make("div", { class: "veldrij" }, ...rows);
  }

  /** @param {number} at @returns {HTMLElement[]} */
  function more(at) {
    const { path, name, grows } = form.cards[at];
    if (!grows) return [];
    const made = addingTo(name || say("wholeFile"), say, {
      offers: () => text.offers(path),
      add: async (where, said, label) => {
        const done = await text.add(where, said, label);
        if (done) await open(where);
        return done;
      },
    });
    adding.set(placeOf(path), made);
    return [made.element];
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
    for (const group of root.querySelectorAll("details.veldgroep")) {
      const count = [...group.querySelectorAll(".veld__fout")].filter((note) => note.textContent).length;
      group.toggleAttribute("data-gemeld", count > 0);
      const summary = group.querySelector("summary");
      const name = summary?.firstChild?.textContent ?? "";
      summary?.replaceChildren(name, count > 0 ? make("strong", {}, ` ${say("inGroup", { count })}`) : "");
    }
  }

  /** @param {Control} control @returns {HTMLElement} */
  function noteOf(control) {
    return /** @type {HTMLElement} */ (document.getElementById(`${control.id}-fout`));
  }

  /** @param {Finding} finding */
  function at({ regel, kolom }) {
    return controls[fieldAt(form.fields, regel, kolom)];
  }

  /** @param {HTMLElement} control */
  function goTo(control) {
    const group = control.closest("details");
    if (group) group.open = true;
    control.focus();
    control.scrollIntoView({ block: "center" });
  }

  /** @param {Path} asked */
  async function open(asked) {
    const path = pathOf(form.fields, asked);
    const inside = form.fields.flatMap((one, at) => (startsWith(one.path, path) ? [at] : []));
    // Who comes for a figure or a source comes for what it says, not for its name in this file.
    const says = inside.find((at) => !form.fields[at].is_key && form.fields[at].path.at(-1) !== "id");
    const field = says ?? inside[0] ?? -1;
    if (field >= 0) return goTo(controls[field]);
    const near = form.cards.filter((one) => startsWith(path, one.path) && one.grows);
    const found = near.sort((one, other) => other.path.length - one.path.length)[0];
    const nearest = found && adding.get(placeOf(found.path));
    if (!nearest) return;
    goTo(nearest.button);
    await nearest.begin(path);
  }

  return { show, mark, at, goTo, open, form: () => readable };
}
