// The cards on the other sheets of the finder, which readers without scripts leaf through.
import { all } from "../shared/elements.js";

/**
 * The cards of all other sheets in their order, with addresses that hold here.
 * @param {[string, string][]} sheets of each its address, and its cards as they stand there
 * @param {URL} base what those addresses are seen from
 */
export function cardsOn(sheets, base) {
  return sheets.flatMap(([address, cards]) => {
    const sheet = new DOMParser().parseFromString(cards, "text/html");
    for (const link of all(sheet, "a[href]"))
      link.setAttribute("href", new URL(link.getAttribute("href") ?? "", new URL(address, base)).pathname);
    return all(sheet.body, ":scope > li").map((card) => document.adoptNode(card));
  });
}
