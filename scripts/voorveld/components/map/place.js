// One municipality on the page of the map: its practices, those elsewhere in the province, its youth region.
import { all, datum, link, make, part } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";

const CHOSEN = "is-gekozen";

/**
 * A municipality of now.
 * @typedef {object} Municipality
 * @property {string} slug
 * @property {string} name
 * @property {string} province id of the province
 * @property {string} provinceName
 * @property {string} region id of the youth region; empty when not known
 * @property {string} page where its page is, or that of its province
 *
 * @typedef {import("../shared/place_names.js").Name<Municipality>} MunicipalityName
 */

/**
 * Shows a municipality in the page and gives the sentence that tells so.
 * @param {HTMLElement} root
 * @param {import("../shared/phrases.js").Say} say
 */
export function placeShower(root, say) {
  const result = part(root, ".gemeentezoek__uitkomst");

  function clear() {
    result.replaceChildren();
    for (const chosen of all(root, `.${CHOSEN}`)) chosen.classList.remove(CHOSEN);
  }

  /** @param {MunicipalityName} name */
  function show({ target: place, text, remark }) {
    clear();
    const area = root.querySelector(`[data-lijst="${CSS.escape(place.province)}"]`);
    const own = area?.querySelector(`[data-plaats="${CSS.escape(place.slug)}"]`);
    /** @type {Set<string>} */
    const shown = new Set();
    const here = copies(own, "dd a", shown);
    const elsewhere = copies(area, "dd a", shown);
    const words = { place: place.name, province: place.provinceName };
    const ask = link(datum(result, "meedoen"), say("ask"));
    const about = say("about", words);
    result.replaceChildren(
      make("h3", {}, here.length ? link(place.page, place.name) : place.name),
      make("p", {}, text === place.name ? about : `${text}: ${remark}. ${about}`),
      ...block(say("here", words), here, withLinks(say("noneHere", words), ask)),
      ...block(say("elsewhere", words), elsewhere, [say("noneElsewhere", words)]),
      ...regionOf(root, place, say),
    );
    area?.classList.add(CHOSEN);
    root.querySelector(`[data-kaart="${CSS.escape(place.province)}"]`)?.classList.add(CHOSEN);
    return say("status", {
      ...words,
      here: say("practices", { count: here.length }),
      elsewhere: say("practices", { count: elsewhere.length }),
    });
  }

  return { show, clear };
}

/**
 * @param {string} title
 * @param {HTMLElement[]} items
 * @param {(string | Node)[]} none
 */
function block(title, items, none) {
  return [make("h4", {}, title), items.length ? make("ul", {}, ...items) : make("p", {}, ...none)];
}

/**
 * @param {HTMLElement} root
 * @param {Municipality} place
 * @param {import("../shared/phrases.js").Say} say
 */
function regionOf(root, place, say) {
  const mine = all(root, "[data-jeugdregio]").find((part) => datum(part, "jeugdregio") === place.region);
  const text = mine
    ? say("region", { place: place.name, region: datum(mine, "naam") })
    : say("noRegion", { place: place.name });
  const parts = [
    make("h4", {}, say("regionTitle")),
    make("p", {}, text, " ", link("#jeugdregios", say("regionMore")), "."),
  ];
  return mine ? [...parts, make("ul", {}, ...copies(mine, "a", new Set()))] : parts;
}

/**
 * Links from a list in the page, each address once and without those already shown.
 * @param {Element | null | undefined} scope
 * @param {string} selector
 * @param {Set<string>} shown
 */
function copies(scope, selector, shown) {
  const found = [];
  for (const each of scope ? all(scope, selector) : []) {
    const href = each.getAttribute("href") ?? "";
    if (shown.has(href)) continue;
    shown.add(href);
    found.push(/** @type {HTMLElement} */ (each.closest("li")?.cloneNode(true)));
  }
  return found;
}
