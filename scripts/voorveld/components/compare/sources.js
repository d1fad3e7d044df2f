// The sources of a comparison: named wherever they are cited, and listed below for who reads on paper.
import { all, make } from "../shared/elements.js";
import { copyOf } from "./table.js";

/** @typedef {import("./reading.js").Source} Source */

const NUMBER = /^\[\d+(?:, (.*))?\]$/;

/**
 * Gives every citation in a page the name of its source: beside another page a number means nothing.
 * @param {ParentNode} page
 * @param {Source[]} sources
 */
export function nameSources(page, sources) {
  const known = new Map(sources.map((source) => [source.href, source]));
  for (const cite of all(page, "a[href]")) {
    const source = known.get(cite.getAttribute("href") ?? "");
    const found = source ? NUMBER.exec(cite.textContent ?? "") : null;
    if (!source || !found) continue;
    cite.textContent = `[${[source.short, found[1]].filter(Boolean).join(", ")}]`;
    cite.classList.add("bron--naam");
    cite.removeAttribute("aria-label");
  }
}

/**
 * Per chosen the sources to which the outcome leads.
 * @param {import("./characteristics.js").Frame} frame
 * @param {Set<string>} cited the addresses of links in the outcome
 */
export function sourceList({ chosen, say }, cited) {
  const lists = chosen.flatMap(({ name, sources }) => {
    const used = sources.filter(({ href }) => cited.has(href));
    const items = used.map((source) =>
      make("li", {}, make("strong", {}, source.short), ": ", ...copyOf(source.item)),
    );
    return items.length ? [make("h4", {}, name), make("ul", {}, ...items)] : [];
  });
  return lists.length
    ? [make("section", { class: "naast__bronnen" }, make("h3", {}, say("sourcesHere")), ...lists)]
    : [];
}
