// What someone wants to compare: the sorts there are, what the address asks for, and names that match.
import { all, datum, part } from "../shared/elements.js";
import { alike, holds } from "../shared/folding.js";

export const MOST = 4;

/**
 * Practices (p) or variants (v), as in the address.
 * @typedef {"p" | "v"} Sort
 *
 * @typedef {object} Kind
 * @property {HTMLElement} list the names to choose from
 * @property {Map<string, string>} names by id
 * @property {string} folder where their pages are
 * @property {string} label
 * @property {string[]} status per number of chosen
 * @property {(typed: string) => string} unknown
 *
 * @typedef {{ sort: Sort, ids: string[], onlyDifferences: boolean, texts: boolean, mends: boolean }} Wish
 */

/**
 * @param {HTMLElement} root
 * @param {import("../shared/phrases.js").Say} say
 * @returns {Record<Sort, Kind>}
 */
export function kindsOf(root, say) {
  return {
    p: {
      ...listed(part(root, "[data-soort=p]")),
      label: say("namePractice"),
      status: [
        say("choosePractices"),
        say("onePractice"),
        say("twoPractices"),
        say("threePractices"),
        say("fourPractices"),
      ],
      unknown: (typed) => say("unknownPractice", { typed }),
    },
    v: {
      ...listed(part(root, "[data-soort=v]")),
      label: say("nameVariant"),
      status: [
        say("chooseVariants"),
        say("oneVariant"),
        say("twoVariants"),
        say("threeVariants"),
        say("fourVariants"),
      ],
      unknown: (typed) => say("unknownVariant", { typed }),
    },
  };
}

/** @param {HTMLElement} list */
function listed(list) {
  const options = all(list, "option");
  const names = new Map(options.map((each) => [datum(each, "id"), each.getAttribute("value") ?? ""]));
  return { list, names, folder: datum(list, "map") };
}

/**
 * @param {string} query
 * @param {Record<Sort, Pick<Kind, "names">>} kinds
 * @returns {Wish}
 */
export function wishedIn(query, kinds) {
  const asked = new URLSearchParams(query);
  const sort = asked.has("v") && !asked.has("p") ? "v" : "p";
  const ids = new Set(asked.getAll(sort).flatMap((each) => each.split(",")));
  return {
    sort,
    ids: [...ids].filter((id) => kinds[sort].names.has(id)).slice(0, MOST),
    onlyDifferences: asked.get("verschil") === "1",
    texts: asked.get("teksten") === "1",
    mends: asked.get("verbeteren") === "1",
  };
}

/**
 * The shortest query for a wish; empty when there is none.
 * @param {Wish} wish
 */
export function queryOf({ sort, ids, onlyDifferences, texts, mends }) {
  const parts = ids.map((id) => `${sort}=${id}`);
  if (onlyDifferences) parts.push("verschil=1");
  if (texts) parts.push("teksten=1");
  if (mends) parts.push("verbeteren=1");
  return parts.length ? `?${parts.join("&")}` : "";
}

/**
 * The names that are what was typed, then those that hold it, blind to accents, apostrophes and ij.
 * @param {Map<string, string>} names
 * @param {string} typed
 */
export function matching(names, typed) {
  const all = [...names].map(([id, name]) => ({ id, name }));
  const exact = all.filter(({ name }) => alike(name) === alike(typed));
  return [...exact, ...all.filter((each) => !exact.includes(each) && holds(each.name, typed))];
}

/**
 * Adds what a reader named: with the button or the Enter key, or at once when it is chosen from the list.
 * @param {HTMLElement} form
 * @param {HTMLInputElement} field
 * @param {() => void} add
 */
export function whenNamed(form, field, add) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
  field.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.inputType === "insertReplacementText") add();
  });
}
