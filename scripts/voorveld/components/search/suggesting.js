// Suggestions while someone types in a search field: names of pages and places, each with what it is.
// Without this script, and when the names do not come, the field is a plain search field.
import { combobox } from "../shared/combobox.js";
import { datum, make } from "../shared/elements.js";
import { fetchJson } from "../shared/fetching.js";
import { alike } from "../shared/folding.js";
import { named, searched } from "../shared/place_names.js";

const MOST = 8;
const SHORTEST = 2;

/**
 * What a suggestion leads to.
 * @typedef {{ address: string }} Goal
 * @typedef {import("../shared/place_names.js").Name<Goal>} Name
 */

/** @param {HTMLInputElement} field a search field on any page; fetches the names of the site */
export async function start(field) {
  const site = new URL("../../", import.meta.url);
  const before = field.value;
  const table = await fetchJson(new URL("zoekindex/namen.json", site));
  const suggest = suggestIn(field, namesOf(table, site));
  // Who typed on while the names came.
  if (document.activeElement === field && field.value !== before) suggest?.();
}

/**
 * Every name with the page it leads to; a page that has more names is one goal.
 * @param {[string, string, string, string[]?][]} table per line a name, what it is, its address, other names
 * @param {URL} site
 * @returns {Name[]}
 */
export function namesOf(table, site) {
  /** @type {Map<string, Goal>} */
  const goals = new Map();
  return table.flatMap(([name, remark, at, also = []]) => {
    const { href } = new URL(at, site);
    const key = `${href} ${alike(name)}`;
    const goal = goals.get(key) ?? { address: href };
    goals.set(key, goal);
    return [name, ...also].map((text) => named(text, text === name ? remark : `${name}, ${remark}`, goal));
  });
}

/**
 * Makes a field a list of suggestions. Enter without a mark searches as ever.
 * @param {HTMLInputElement} field
 * @param {Name[]} names
 */
export function suggestIn(field, names) {
  const form = field.form;
  if (!form) return undefined;
  const list = make("ul", {
    class: "suggesties",
    id: `${field.id}-keuzes`,
    role: "listbox",
    "aria-label": datum(form, "keuzes"),
    hidden: "",
  });
  field.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  }))
    field.setAttribute(name, value);
  /** @param {Name} name */
  const go = ({ target }) => location.assign(target.address);
  /** @type {import("../shared/combobox.js").Combobox<Name>} */
  const box = combobox(field, list, {
    show: ({ text, remark }) => [text, " ", make("span", { class: "klein" }, remark)],
    choose: go,
    suggest,
    opensByArrow: false,
  });

  function suggest() {
    const { hits, near } = searched(names, field.value);
    box.offer(near || alike(field.value).length < SHORTEST ? [] : hits.slice(0, MOST));
  }

  field.addEventListener("input", suggest);
  form.addEventListener(
    "submit",
    (event) => {
      const marked = box.marked();
      box.close();
      if (!marked) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      go(marked);
    },
    { capture: true },
  );
  return suggest;
}
