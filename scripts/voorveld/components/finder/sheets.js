// The cards on the other sheets of the finder, which readers without scripts leaf through.
import { fetchPage } from "../shared/fetching.js";
import { all, part } from "../shared/elements.js";

/**
 * The cards of all other sheets in their order, with addresses that hold here; only when each sheet is of the
 * same edition as the page.
 * @param {Element | null} leaves the links to the sheets
 * @param {string} edition
 */
export async function cardsElsewhere(leaves, edition) {
  const links = /** @type {HTMLAnchorElement[]} */ (
    leaves ? all(leaves, ".bladen__lijst a:not([aria-current])") : []
  );
  const sheets = await Promise.all(links.map(({ href }) => cardsOn(href, edition)));
  return sheets.flat();
}

/**
 * @param {string} address
 * @param {string} edition
 */
async function cardsOn(address, edition) {
  const sheet = await fetchPage(address, { cache: "no-cache" });
  const list = part(sheet, ".vinden__kaarten");
  if (list.dataset.druk !== edition) throw new Error(`${address} is of another edition than the page`);
  for (const link of all(list, "a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", address).pathname);
  return all(list, ":scope > li").map((card) => document.adoptNode(card));
}
