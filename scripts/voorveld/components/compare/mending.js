// Links from what is compared to the very field in the form, for who asks to correct something.
import { make } from "../shared/elements.js";

/**
 * @callback Mend
 * @param {number} n of which of the chosen
 * @param {string} veld the place in its file
 * @param {string} what
 * @param {boolean} [isEmpty]
 * @returns {HTMLElement[]} one link, or none when nobody asked for them
 */

/**
 * @param {Pick<import("./characteristics.js").Frame, "chosen" | "form" | "ofVariants" | "say">} frame
 * @param {boolean} wanted
 * @returns {Mend}
 */
export function mending({ chosen, form, ofVariants, say }, wanted) {
  return (n, veld, what, isEmpty = false) => {
    if (!wanted || ofVariants) return [];
    const { id, name } = chosen[n];
    const told = { what: what.toLowerCase(), name };
    const words = isEmpty ? say("fillValue", told) : say("improveValue", told);
    const attributes = {
      class: "klein verbeter",
      href: `${form}?voorbeeld=${id}&veld=${veld}`,
      "aria-label": words,
    };
    return [make("a", attributes, isEmpty ? say("fill") : say("improve"))];
  };
}
