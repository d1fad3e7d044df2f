// What the finder shows of a choice, apart from the cards: a table, the choice in words, and help.
import { button, link, make } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";
import { chosen, inWords } from "./choice.js";
import { withoutPractices } from "./naming.js";
import { facetsNamed, valuesOf } from "./table.js";

/**
 * @typedef {import("./table.js").Table} Table
 * @typedef {import("./choice.js").Choice} Choice
 * @typedef {import("../shared/phrases.js").Say} Say
 *
 * What a reader can do to a choice.
 * @typedef {object} Acts
 * @property {(places: [number, number][]) => void} drop
 * @property {(place: [number, number]) => void} chooseOnly
 * @property {() => void} dropSearch
 * @property {() => void} clear
 */

/**
 * @param {import("./table.js").Practice[]} practices
 * @param {Table} table
 * @param {string} selection what the address of a practice ends with
 * @param {Say} say
 */
export function tableView(practices, table, selection, say) {
  const facets = facetsNamed(table, table.columns);
  const names = facets.map((facet) => table.facets[facet].name);
  const heads = [say("practice"), say("stand"), ...names, say("outcomes")];
  const rows = practices.map((practice) => {
    const values = facets.map((facet) => valuesOf(table, practice, facet).join(", "));
    const cells = [practice.status, ...values, practice.outcomes ?? ""];
    const place = make("span", { class: "klein" }, practice.place);
    const name = link(`${practice.id}/${selection}`, practice.name);
    const begun = make("span", { class: "klein" }, `${say("since")}: ${practice.since}`);
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, place, name),
      ...cells.map((text, n) => make("td", { "data-kop": heads[n + 1] }, text, n ? "" : begun)),
    );
  });
  return make(
    "table",
    { class: "cijfers" },
    make("caption", { class: "onzichtbaar" }, say("table")),
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { scope: "col" }, head)))),
    make("tbody", {}, ...rows),
  );
}

/**
 * A button per chosen value, which takes it away.
 * @param {Choice} choice
 * @param {Table} table
 * @param {Acts} acts
 * @param {Say} say
 */
export function chips(choice, table, { drop, dropSearch, clear }, say) {
  /** @param {string} text @param {() => void} act */
  const chip = (text, act) => {
    const made = button("chip", act, text, make("span", { "aria-hidden": "true" }, " ×"));
    made.setAttribute("aria-label", say("remove", { choice: text }));
    return made;
  };
  const buttons = inWords(choice, table).map(({ facet, value, place }) =>
    chip(`${facet}: ${value}`, () => drop([place])),
  );
  if (choice.search) buttons.push(chip(`${say("nameOrPlace")}: ${choice.search}`, dropSearch));
  if (buttons.length > 1) buttons.push(button("chip chip--alles", clear, say("clear")));
  return buttons.map((each) => make("li", {}, each));
}

/**
 * When nothing fits: per choice how many practices there are without it.
 * @param {Choice} choice
 * @param {Table} table
 * @param {import("./naming.js").Names | undefined} names
 * @param {Acts} acts
 * @param {string} invitation where someone can tell of a practice
 * @param {Say} say
 */
export function help(choice, table, names, { drop, dropSearch, clear, chooseOnly }, invitation, say) {
  const ways = [...choice.facets].map(([facet, places]) => {
    const facets = new Map(choice.facets);
    facets.delete(facet);
    return {
      facet: table.facets[facet].name.toLowerCase(),
      count: chosen({ ...choice, facets }, table, names).fitting.length,
      act: () => drop([...places].map((place) => [facet, place])),
    };
  });
  if (choice.search) {
    const count = chosen({ ...choice, search: "" }, table, names).fitting.length;
    ways.push({ facet: say("namedLike", { text: choice.search }), count, act: dropSearch });
  }
  const lines = ways
    .filter(({ count }) => count)
    .map(({ facet, count, act }) =>
      make("li", {}, button("knop knop--licht", act, say("withoutChoice", { facet, count }))),
    );
  return [
    make("h3", {}, say("nothing")),
    ...withoutPractices(choice.search, names).map(({ name, province }) => {
      const place = valueNamed(table, province.name);
      const words = say("showProvince", { province: province.name });
      const ways = place ? [" ", button("knop knop--licht", () => chooseOnly(place), words)] : [];
      return make("p", {}, say("noPracticeIn", { name }), ...ways);
    }),
    lines.length ? make("ul", {}, ...lines) : make("p", {}, say("nothingHelps")),
    make("div", {}, button("knop knop--licht", clear, say("clear"))),
    make("p", { class: "klein" }, ...withLinks(say("notHere"), link(invitation, say("ask")))),
  ];
}

/**
 * The place of the value that is called so, in a facet by whose names readers search.
 * @param {Table} table
 * @param {string} name
 * @returns {[number, number] | undefined}
 */
function valueNamed(table, name) {
  for (const facet of facetsNamed(table, table.named)) {
    const place = table.facets[facet].values.findIndex((value) => value.name === name);
    if (place >= 0) return [facet, place];
  }
  return undefined;
}
