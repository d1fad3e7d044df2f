// Examples that the page of a municipality names, there, next door, in the region, in places like it; or the page
// of a youth region.
import { all, button, make, wordsOf } from "../shared/elements.js";

const MOST_OF_A_PART = 5;

/**
 * Part of the surroundings, with the examples that no part before it named.
 * @typedef {{ name: string, ids: string[] }} Part
 */

/**
 * The examples on the page of a place, part by part.
 * @param {Document} page
 * @param {string} address of that page, from here
 * @param {string} folder of the examples, from here
 * @returns {Part[]}
 */
export function partsIn(page, address, folder) {
  const at = new URL(address, document.baseURI);
  const examples = new URL(folder, document.baseURI).href;
  const seen = new Set();
  return all(page, "section[aria-labelledby]").map((section) => {
    const ids = all(section, "a[href]")
      .map((each) => new URL(each.getAttribute("href") ?? "", at).href)
      .filter((href) => href.startsWith(examples) && href.endsWith("/"))
      .map((href) => href.slice(examples.length, -1));
    const fresh = [...new Set(ids)].filter((id) => id && !seen.has(id));
    for (const id of fresh) seen.add(id);
    const heading = page.getElementById(section.getAttribute("aria-labelledby") ?? "");
    return { name: wordsOf(heading), ids: fresh };
  });
}

/**
 * The parts as buttons that add an example; what was chosen already stands there no more.
 * @param {Part[]} parts
 * @param {Map<string, string>} names of the examples that can be chosen, by `p=id`
 * @param {Set<string>} chosen the same keys
 * @param {string} place of which the parts are
 * @param {import("../shared/phrases.js").Say} say
 * @param {(key: string) => void} add
 */
export function proposals(parts, names, chosen, place, say, add) {
  return parts.flatMap(({ name, ids }) => {
    const offered = ids.map((id) => `p=${id}`).filter((key) => names.has(key) && !chosen.has(key));
    if (offered.length === 0) return [];
    const chips = offered.slice(0, MOST_OF_A_PART).map((key) => {
      const called = names.get(key) ?? key;
      const plus = make("span", { "aria-hidden": "true" }, "+ ");
      const made = button("chip", () => add(key), plus, called);
      made.setAttribute("aria-label", say("addOne", { name: called }));
      return make("li", {}, made);
    });
    const rest = offered.length - chips.length;
    return [
      make("p", { class: "memo__waar" }, name),
      make("ul", { class: "chips", "aria-label": name }, ...chips),
      rest > 0 ? make("p", { class: "klein" }, say("moreThere", { count: rest, place })) : "",
    ];
  });
}
