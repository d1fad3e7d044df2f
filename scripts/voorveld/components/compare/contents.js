// What stands in a comparison, as on every long page; what is left out is not in the list.
import { all, link, make } from "../shared/elements.js";

/**
 * @param {HTMLElement[]} parts each by itself, or with parts of its own that have an id
 * @param {import("../shared/phrases.js").Say} say
 */
export function contents(parts, say) {
  const named = parts.flatMap((part) => (part.id ? [part] : all(part, "tbody[id]")));
  const items = named.map((part) => {
    // The number before the name of a theme is a drawing; the name is what comes last.
    const name = part.querySelector("th, h3")?.lastChild?.textContent ?? "";
    return make("li", {}, link(`#${part.id}`, name));
  });
  const list = make("ul", {}, ...items);
  return make("nav", { class: "themabalk uitkomst__inhoud", "aria-label": say("contents") }, list);
}
