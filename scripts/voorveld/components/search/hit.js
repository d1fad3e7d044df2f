// One page that was found: its name with what was sought marked, and a piece of its text once it is in view.
import { link, make } from "../shared/elements.js";
import { lettersOf, piecesOf } from "../shared/folding.js";
import { listed, withLinks } from "../shared/phrases.js";
import { foundIn } from "./searching.js";
import { excerpt } from "./text.js";

/**
 * @typedef {import("./searching.js").PageHit} PageHit
 * @typedef {import("./matching.js").Matched} Matched
 */

/**
 * Makes rows that fetch their text when they come into view.
 * @param {string} base where the site begins
 * @param {import("../shared/phrases.js").Say} say
 */
export function hitRows(base, say) {
  /** @type {WeakMap<Element, () => void>} */
  const waiting = new WeakMap();
  // The text itself, not its name: on the first screen nothing is fetched that nobody sees.
  const watcher = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      waiting.get(target)?.();
    }
  });

  /**
   * @param {PageHit} hit
   * @param {Matched[]} units
   */
  function row(hit, units) {
    const name = link(base + hit.address);
    const words = make("p", { class: "treffer__tekst" });
    const kind = make("p", { class: "treffer__soort" }, hit.kind.single);
    const made = make("li", { class: "treffer" }, kind, make("h3", { class: "treffer__naam" }, name), words);
    const known = hit.title;
    name.append(...(known ? marked(known, units) : [hit.address]));
    const fill = async () => {
      const text = await hit.text().catch(() => undefined);
      if (!text) {
        words.textContent = say("noText");
        return;
      }
      const found = excerpt(text.words, text.anchors, foundIn(text.words, units, hit.id), hit.measures);
      name.replaceChildren(...marked(text.title, units));
      words.replaceChildren(
        ...found.parts.map((part) => (part.found ? make("mark", {}, part.text) : part.text)),
      );
      made.append(...headings(hit.address, found));
    };
    waiting.set(words, fill);
    if (known) watcher.observe(words);
    else fill();
    return made;
  }

  /**
   * @param {string} address
   * @param {import("./text.js").Excerpt} found
   */
  function headings(address, { heading, anchor, also }) {
    if (!heading) return [];
    const first = link(`${base}${address}#${anchor}`, heading.text ?? "");
    const others = also.map(({ id, text }) => link(`${base}${address}#${id}`, text ?? ""));
    const words = withLinks(say("under"), first);
    if (others.length) words.push(...withLinks(say("alsoUnder"), ...listed(others)));
    return [make("p", { class: "treffer__plek" }, ...words)];
  }

  return { row, forget: () => watcher.disconnect() };
}

/**
 * A name with what was sought marked in it.
 * @param {string} name
 * @param {Matched[]} units
 */
function marked(name, units) {
  const forms = new Set(
    units.flatMap(({ literal, words, forms: own }) =>
      literal ? words.flatMap(({ pieces }) => pieces) : [...own],
    ),
  );
  return name.split(/([^\p{L}\p{M}\p{N}-]+)/u).map((piece) => {
    const found = lettersOf(piece) && [lettersOf(piece), ...piecesOf(piece)].some((form) => forms.has(form));
    return found ? make("mark", {}, piece) : piece;
  });
}
