// The reasons of the decision aid, which stand on a page per question. All pages are fetched, whatever is
// answered, so that no server learns an answer. On this page every source gets a number of its own again.
import { all, datum } from "../shared/elements.js";
import { fetchPage } from "../shared/fetching.js";

/** @typedef {Map<string, HTMLElement[]>} Reasons by `keyOf` */

/**
 * @param {string} question
 * @param {string} answer
 * @param {string} variant
 */
export function keyOf(question, answer, variant) {
  return [question, answer, variant].join(" ");
}

/**
 * @param {string[]} addresses of the pages
 * @returns {Promise<Document[]>}
 */
export function pagesAt(addresses) {
  return Promise.all(
    addresses.map(async (address) => {
      const page = await fetchPage(address);
      for (const link of all(page, "main a[href]:not([href^='#'])"))
        link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).href);
      return page;
    }),
  );
}

/**
 * The reasons on these pages, with their sources as they go on from those that are listed.
 * @param {Document[]} pages
 * @param {HTMLElement[]} listed
 * @returns {{ reasons: Reasons, sources: HTMLElement[] }}
 */
export function gathered(pages, listed) {
  /** @type {Reasons} */
  const reasons = new Map();
  const numbers = new Map(listed.map((source) => [source.id, Number(source.getAttribute("value"))]));
  /** @type {HTMLElement[]} */
  const sources = [];
  for (const page of pages) {
    for (const cite of all(page, ".kz-reden a.bron")) {
      const id = (cite.getAttribute("href") ?? "").slice(1);
      const source = page.getElementById(id);
      if (source && !numbers.has(id)) {
        numbers.set(id, numbers.size + 1);
        source.setAttribute("value", String(numbers.size));
        sources.push(source);
      }
      renumber(cite, numbers.get(id) ?? 0);
    }
    for (const reason of all(page, ".kz-reden")) {
      const key = keyOf(datum(reason, "vraag"), datum(reason, "antwoord"), datum(reason, "variant"));
      reasons.set(key, [...(reasons.get(key) ?? []), reason]);
    }
  }
  return { reasons, sources };
}

/**
 * @param {HTMLElement} cite
 * @param {number} number
 */
function renumber(cite, number) {
  const renumbered = (/** @type {string | null} */ text) => (text ?? "").replace(/\d+/, String(number));
  cite.textContent = renumbered(cite.textContent);
  cite.setAttribute("aria-label", renumbered(cite.getAttribute("aria-label")));
}
