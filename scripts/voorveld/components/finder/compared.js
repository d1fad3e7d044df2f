// The bar with practices that were ticked to be compared.
import { button, make } from "../shared/elements.js";

/**
 * @param {HTMLElement} bar
 * @param {{ comparison: string, memo: string }} addresses
 * @param {import("../shared/phrases.js").Say} say
 * @param {() => void} forget
 */
export function comparedBar(bar, addresses, say, forget) {
  const words = ["", "", say("compareTwo"), say("compareThree"), say("compareFour")];

  /** @param {import("./table.js").Practice[]} practices */
  return function show(practices) {
    bar.hidden = practices.length === 0;
    const names = practices.map(({ name }) => name);
    const query = practices.map(({ id }) => `p=${id}`).join("&");
    /** @param {string} className @param {string} address @param {string} text */
    const to = (className, address, text) =>
      make("a", { class: className, href: `${address}?${query}` }, text);
    const go = to("knop", addresses.comparison, words[practices.length]);
    const memo = to("knop knop--licht", addresses.memo, say("memo"));
    const told =
      names.length === 1
        ? say("oneChosen", { name: names[0] })
        : say("moreChosen", { names: names.join("; ") });
    const clear = button("knop knop--licht", forget, say("forget"));
    clear.setAttribute("aria-label", say("forgetAll"));
    bar.replaceChildren(
      make("p", { class: names.length > 1 ? "vergelijkbalk__namen" : "vergelijkbalk__stand" }, told),
      make("p", {}, names.length > 1 ? go : "", " ", memo, " ", clear),
    );
  };
}
