// Something new in a part of the file: what may come there, its blanks, and then into the text.
import { button, make } from "../shared/elements.js";
import { blankControl, mergeLists } from "./controls.js";
import { saidIn, startsWith } from "./fields.js";

/**
 * @typedef {import("./fields.js").Path} Path
 * @typedef {import("./fields.js").Offer} Offer
 * @typedef {import("./fields.js").Blank} Blank
 * @typedef {import("./fields.js").Offered} Offered
 * @typedef {import("./controls.js").Control} Control
 *
 * @typedef {object} Adding
 * @property {HTMLElement} element
 * @property {HTMLButtonElement} button
 * @property {(path?: Path) => Promise<void>} begin with what may come at this path
 */

let made = 0;
/** Lists are told once, to whoever asks first. @type {import("./fields.js").Lists} */
let lists = { lists: {}, long_lists: [] };

/** @param {import("./fields.js").Lists} more */
export function remember(more) {
  lists = mergeLists(lists, more);
}

/**
 * @param {string} name of the part
 * @param {import("../shared/phrases.js").Say} say
 * @param {{ offers: () => Promise<Offered>, add: (path: Path, said: unknown, label: string) => Promise<boolean> }} text
 * @returns {Adding}
 */
export function addingTo(name, say, text) {
  made += 1;
  const id = `erbij-${made}`;
  const opener = button("knop knop--licht", () => begin(), say("more", { name }));
  opener.setAttribute("aria-expanded", "false");
  const panel = make("div", { class: "erbij" });
  panel.hidden = true;

  /** @param {Path} [path] */
  async function begin(path) {
    if (!path && !panel.hidden) return close();
    const offered = await text.offers();
    remember(offered);
    panel.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    const wanted = path ? offered.offers.findIndex((one) => startsWith(path, one.path)) : -1;
    if (offered.offers.length === 0) {
      panel.replaceChildren(make("p", {}, say("complete")));
      return;
    }
    if (offered.offers.length === 1) return fillIn(offered, 0, []);
    choose(offered, Math.max(wanted, 0), wanted >= 0);
  }

  /** @param {Offered} offered @param {number} first @param {boolean} isWanted */
  function choose(offered, first, isWanted) {
    const options = offered.offers.map(({ label }, at) => make("option", { value: String(at) }, label));
    const select = make("select", { id: `${id}-wat` }, ...options);
    select.value = String(first);
    const question = make("p", {}, make("label", { for: select.id }, say("what")), select);
    select.addEventListener("change", () => fillIn(offered, Number(select.value), [question], false));
    fillIn(offered, first, [question], false);
    if (isWanted) firstBlank()?.focus();
    else select.focus();
  }

  /** @param {Offered} offered @param {number} at @param {HTMLElement[]} above @param {boolean} [moves] */
  function fillIn(offered, at, above, moves = true) {
    const offer = offered.offers[at];
    const blanks = blanksOf(offer, offered.blanks);
    const controls = blanks.map((blank, number) => blankControl(blank, `${id}-${number}`, lists));
    const rows = blanks.map((blank, number) => row(blank, controls[number]));
    const rest = rows.filter((_, number) => !blanks[number].usual);
    const submit = make("button", { class: "knop", type: "submit" }, say("put"));
    const form = make(
      "form",
      {},
      offer.hint ? make("p", { class: "klein" }, offer.hint) : "",
      inRows(rows.filter((_, number) => blanks[number].usual)),
      rest.length > 0 ? make("details", {}, make("summary", {}, say("rarely")), inRows(rest)) : "",
      make("p", {}, submit, " ", button("knop knop--licht", close, say("not"))),
      make("p", { class: "veld__fout", role: "status" }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      put(form, offer, blanks, controls);
    });
    panel.replaceChildren(...above, form);
    if (moves) firstBlank()?.focus();
  }

  /** @param {Offer} offer @param {Record<string, Blank[]>} known @returns {Blank[]} */
  function blanksOf(offer, known) {
    const one = { name: "", hint: "", example: "", many: false, required: true, when: "", usual: true };
    const key = { ...one, name: "*", label: say("key"), hint: say("keyHint"), options: "", long: false };
    const found = known[offer.blanks]?.map((blank) => ({
      ...blank,
      options: blank.options || wordsFor(blank),
    }));
    /** @param {Blank} blank */
    function wordsFor(blank) {
      return blank === known[offer.blanks][0] ? offer.options : "";
    }
    const value = { ...one, label: offer.label || say("value"), options: offer.options, long: offer.long };
    return [...(offer.asks_key ? [key] : []), ...(found ?? [value])];
  }

  /** @param {Blank} blank @param {Control} control */
  function row({ label, hint, example, required, when }, control) {
    const needed = when ? say("neededWhen", { when }) : "";
    const told = [hint, needed, example ? say("example", { example }) : ""].filter(Boolean).join(" ");
    const named = when ? say("sometimes", { label }) : say("optional", { label });
    return make(
      "div",
      { class: "veld" },
      make("label", { for: control.id }, required ? label : named),
      told ? make("p", { class: "klein", id: `${control.id}-uitleg` }, told) : "",
      control,
    );
  }

  /** @param {HTMLElement[]} rows */
  function inRows(rows) {
    return make("div", { class: "veldrij" }, ...rows);
  }

  /** @param {HTMLElement} form @param {Offer} offer @param {Blank[]} blanks @param {Control[]} controls */
  async function put(form, offer, blanks, controls) {
    const missing = blanks.findIndex((blank, at) => blank.required && !controls[at].value.trim());
    const note = /** @type {HTMLElement} */ (form.lastElementChild);
    if (missing >= 0) {
      note.textContent = say("missing", { label: blanks[missing].label });
      return controls[missing].focus();
    }
    const { key, said } = saidIn(
      blanks,
      controls.map(({ value }) => value),
    );
    const path = key ? [...offer.path, key] : offer.path;
    if (!(await text.add(path, said, offer.label || name))) note.textContent = say("notAdded");
  }

  function firstBlank() {
    return /** @type {HTMLElement | null} */ (
      panel.querySelector(".veld input, .veld select, .veld textarea")
    );
  }

  function close() {
    panel.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    panel.replaceChildren();
    opener.focus();
  }

  return {
    element: make("div", { class: "erbij__plek" }, make("p", {}, opener), panel),
    button: opener,
    begin,
  };
}
