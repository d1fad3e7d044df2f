// The bar with practices that were ticked to be compared.
import { button, make } from "../shared/elements.js";

/**
 * @param {HTMLElement} bar
 * @param {string} address of the comparison
 * @param {import("../shared/phrases.js").Say} say
 * @param {() => void} forget
 */
export function comparedBar(bar, address, say, forget) {
  const words = ["", "", say("compareTwo"), say("compareThree"), say("compareFour")];

  /** @param {import("./table.js").Practice[]} practices */
  return function show(practices) {
    bar.hidden = practices.length === 0;
    const names = practices.map(({ name }) => name);
    const query = practices.map(({ id }) => `p=${id}`).join("&");
    const go = make("a", { class: "knop", href: `${address}?${query}` }, words[practices.length]);
    const told =
      names.length === 1
        ? say("oneChosen", { name: names[0] })
        : say("moreChosen", { names: names.join("; ") });
    bar.replaceChildren(
      make("p", {}, told),
      make("p", {}, names.length > 1 ? go : "", button("knop knop--licht", forget, say("forget"))),
    );
  };
}
