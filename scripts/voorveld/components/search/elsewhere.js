// The names on other pages, when they are too many for the search page. Fetched only then.
import { all, datum, part } from "../shared/elements.js";
import { fetchPage } from "../shared/fetching.js";
import { entriesIn } from "./names.js";

/**
 * The names on the sheets that the list leads to. Of a sheet that does not come, no name is known.
 * @param {HTMLElement} list
 */
export async function entriesElsewhere(list) {
  const links = /** @type {HTMLAnchorElement[]} */ (all(list, ".alles__bladen a"));
  const sheets = await Promise.all(
    links.map(({ href }) =>
      fetchPage(href)
        .then((page) => part(page, ".namenlijst"))
        .then((names) => entriesIn(names, datum(names, "begin")))
        .catch(() => []),
    ),
  );
  return sheets.flat();
}
