// The lists of values in the page become boxes to tick, with counts that follow the choice.
import { all, make, part } from "../shared/elements.js";
import { holds } from "../shared/folding.js";

const MANY = 12;

/**
 * @typedef {object} Box
 * @property {HTMLInputElement} input
 * @property {HTMLElement} count
 * @property {HTMLElement} row
 */

/**
 * @param {HTMLElement} panel
 * @param {import("./table.js").Table} table
 * @param {import("../shared/phrases.js").Say} say
 * @param {(place: [number, number], on: boolean) => void} choose
 */
export function facetBoxes(panel, table, say, choose) {
  const groups = table.facets.map((facet, number) => {
    const group = part(panel, `[data-facet="${CSS.escape(facet.id)}"]`);
    const tally = make("span", { class: "facet__gekozen", hidden: "" });
    part(group, "summary").append(tally);
    const list = part(group, "ul");
    const boxes = all(list, "li").map((row, place) => box(row, facet.values[place], [number, place]));
    const fields = make("fieldset", {}, make("legend", { class: "onzichtbaar" }, facet.name));
    list.replaceWith(fields);
    if (boxes.length > MANY) fields.append(searchIn(facet, boxes));
    fields.append(list);
    return { tally, boxes };
  });

  /**
   * @param {HTMLElement} row
   * @param {import("./table.js").Value} value
   * @param {[number, number]} place
   * @returns {Box}
   */
  function box(row, { id, name }, place) {
    const input = make("input", { type: "checkbox", value: id });
    input.addEventListener("change", () => choose(place, input.checked));
    const count = make("span", { class: "facet__aantal" });
    row.replaceChildren(make("label", { class: "keuzevak" }, input, make("span", {}, name), count));
    return { input, count, row };
  }

  /**
   * @param {import("./table.js").Facet} facet
   * @param {Box[]} boxes
   */
  function searchIn({ id, name }, boxes) {
    const input = make("input", { type: "search", id: `in-${id}`, autocomplete: "off" });
    input.addEventListener("input", () => {
      for (const { row, input: tick } of boxes)
        row.hidden = !tick.checked && !holds(row.textContent ?? "", input.value);
    });
    const label = make(
      "label",
      { for: input.id, class: "klein" },
      say("searchIn", { facet: name.toLowerCase() }),
    );
    return make("p", { class: "facet__zoek" }, label, input);
  }

  /**
   * @param {import("./choice.js").Choice} choice
   * @param {number[][]} counts
   */
  return function show({ facets }, counts) {
    groups.forEach(({ tally, boxes }, facet) => {
      const chosen = facets.get(facet) ?? new Set();
      boxes.forEach(({ input, count, row }, place) => {
        const number = counts[facet][place];
        input.checked = chosen.has(place);
        input.disabled = number === 0 && !input.checked;
        row.classList.toggle("facet__uit", input.disabled);
        count.textContent = ` (${number})`;
      });
      tally.hidden = chosen.size === 0;
      tally.textContent = chosen.size ? ` ${say("chosen", { number: chosen.size })}` : "";
    });
  };
}
