// Links and forms of a page take a list along in the address of the page they lead to.
import { carrying } from "./listed.js";

/** @typedef {import("./listed.js").List} List */

/**
 * The address is written when someone is about to follow it, so that it holds the list of that moment.
 * @param {() => List} now
 */
export function takeAlong(now) {
  /** @type {WeakMap<Element, { own: string, given: string }>} */
  const known = new WeakMap();

  /**
   * @param {Element} element
   * @param {string} name
   */
  function write(element, name) {
    const written = element.getAttribute(name) ?? "";
    const before = known.get(element);
    const own = before?.given === written ? before.own : written;
    const list = now();
    const given = list.items.length ? carrying(own, list) : own;
    known.set(element, { own, given });
    if (given !== written) element.setAttribute(name, given);
  }

  /** @param {Event} event */
  const follow = ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute("download")) return;
    const isPage = link.origin === location.origin && link.pathname.endsWith("/");
    if (isPage && !link.getAttribute("href")?.startsWith("#")) write(link, "href");
  };
  for (const event of ["click", "auxclick", "contextmenu"]) document.addEventListener(event, follow, true);
  document.addEventListener(
    "submit",
    ({ target }) => {
      if (target instanceof HTMLFormElement && target.hasAttribute("action")) write(target, "action");
    },
    true,
  );
}
