// Suggestions while someone types in a search field: names of pages and places, each with what it is.
// Without this script, and when the names do not come, the field is a plain search field.
import { combobox } from "../shared/combobox.js";
import { datum, make } from "../shared/elements.js";
import { fetchJson } from "../shared/fetching.js";
import { addressed, alike } from "../shared/folding.js";
import { named } from "../shared/place_names.js";

const MOST = 8;
const SHORTEST = 2;
// No name is longer.
const LONGEST = 60;
const EXAMPLES = "praktijkvoorbeelden/";

/**
 * The page that a suggestion leads to; there are so many examples that everything else goes before them.
 * @typedef {{ address: string, isExample: boolean }} Goal
 * @typedef {import("../shared/place_names.js").Name<Goal>} Name
 */

/** @param {HTMLInputElement} field a search field on any page; fetches the names of the site */
export async function start(field) {
  const site = new URL("../../", import.meta.url);
  const table = await fetchJson(new URL("zoekindex/namen.json", site));
  const suggest = suggestIn(field, namesOf(table, site));
  // Who typed while this script or the names came.
  if (document.activeElement === field && field.value !== field.defaultValue) suggest?.();
}

/**
 * Every name with the page it leads to; a page that has more names, on one line or several, is one goal.
 * @param {[string, string, ...(string | [string, string[]])[]][]} table per line what it is, its address (a star
 *   stands for the name), and the names that are so; one with other names has them in a row
 * @param {URL} site
 * @returns {Name[]}
 */
export function namesOf(table, site) {
  /** @type {Map<string, Goal>} */
  const goals = new Map();
  return table.flatMap(([remark, at, ...lines]) => {
    return lines.flatMap((line) => {
      const [name, also] = typeof line === "string" ? [line, []] : line;
      const { href } = new URL(at.replace("*", addressed(name)), site);
      const goal = goals.get(href) ?? { address: href, isExample: at.startsWith(EXAMPLES) };
      goals.set(href, goal);
      return [name, ...also].map((text) => named(text, text === name ? remark : `${name}, ${remark}`, goal));
    });
  });
}

/**
 * The names to offer for what was typed: those that begin with it before those with a word that does. Of a
 * page only its best name.
 * @param {Name[]} names
 * @param {string} text
 */
export function suggested(names, text) {
  const typed = text.length > LONGEST ? "" : alike(text);
  if (typed.length < SHORTEST) return [];
  /** @type {Set<Goal>} */
  const seen = new Set();
  return names
    .map((name) => ({ name, place: placeIn(name, typed) }))
    .filter(({ place }) => place < Infinity)
    .sort((a, b) => a.place - b.place || inOrder(a.name, b.name))
    .map(({ name }) => name)
    .filter(({ target }) => !seen.has(target) && seen.add(target))
    .slice(0, MOST);
}

/**
 * 0 when it is the name, 1 when the name begins so, 2 when a later word does; within a word it is no match.
 * @param {Name} name
 * @param {string} typed
 */
function placeIn({ key, words }, typed) {
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  return words.some((_, place) => words.slice(place).join("").startsWith(typed)) ? 2 : Infinity;
}

/** @param {Name} a @param {Name} b */
function inOrder(a, b) {
  return (
    Number(a.target.isExample) - Number(b.target.isExample) ||
    a.text.length - b.text.length ||
    a.text.localeCompare(b.text, "nl")
  );
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
    box.offer(suggested(names, field.value));
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
