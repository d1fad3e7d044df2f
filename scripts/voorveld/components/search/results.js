// What was found, on the screen. All text goes in as text, never as HTML.
import { button, link, make } from "../shared/elements.js";
import { lettersOf } from "../shared/folding.js";
import { withLinks } from "../shared/phrases.js";
import { municipalityPage } from "../shared/place_names.js";
import { adviceFor, apartAdvice } from "./advice.js";
import { hitRows } from "./hit.js";
import { entriesNamed } from "./names.js";

const FIRST = 10;
const MOST_NAMES = 6;
const MOST_ALSO = 8;

/**
 * @typedef {import("./searching.js").Outcome} Outcome
 * @typedef {import("./names.js").Entry} Entry
 * @typedef {import("../shared/phrases.js").Say} Say
 */

/**
 * Shows outcomes in `place`; `show` gives the sentence that tells how many there are.
 * @param {HTMLElement} place
 * @param {Entry[]} entries
 * @param {object} given
 * @param {string} given.base where the site begins
 * @param {Say} given.say
 * @param {HTMLTemplateElement} given.further a last piece of advice
 */
export function resultsIn(place, entries, { base, say, further }) {
  const rows = hitRows(base, say);

  function clear() {
    rows.forget();
    place.replaceChildren();
  }

  /**
   * @param {Outcome} outcome
   * @param {string} question
   * @param {boolean} exact
   */
  function show(outcome, question, exact) {
    clear();
    const { hits, places, corrected } = outcome;
    const asked = corrected.reduce((now, { word, other }) => now.replace(word, () => other), question);
    const byName = bestFirst(entriesNamed(entries, places, asked), hits).slice(0, MOST_NAMES);
    for (const { word, other } of corrected)
      place.append(make("p", { class: "melding" }, say("corrected", { word, other })));
    if (byName.length) place.append(nameList(byName, base, say));
    for (const { name } of places.filter(({ hasPractices }) => !hasPractices)) {
      const words = withLinks(say("noPractice", { name }), link(base + municipalityPage(name), name));
      place.append(make("p", { class: "melding" }, ...words));
    }
    if (outcome.isApart && !byName.length) place.append(apartAdvice(asked, say, further));
    if (!hits.length) place.append(adviceFor(outcome, question, exact, further, say));
    else place.append(list(outcome));
    if (outcome.also.length) {
      const words = some(outcome.also, say);
      place.append(make("p", { class: "ook-gezocht" }, say("also", { words })));
    }
    if (hits.length) return say("found", { count: hits.length, question: asked });
    const nothing = say("nothing", { question });
    return byName.length ? `${nothing} ${say("nameBelow")}` : nothing;
  }

  /**
   * All that was found, the best first; of one kind when the reader asks so.
   * @param {Outcome} outcome
   */
  function list({ hits, units }) {
    const heading = make(
      "h2",
      { class: "treffers__kop", id: "uitkomsten", tabindex: "-1" },
      say("bestFirst"),
    );
    const rowList = make("ol", { class: "treffers__lijst" });
    const section = make("section", { class: "treffers", "aria-labelledby": heading.id }, rowList);

    /** @param {import("./searching.js").PageHit[]} chosen */
    function fill(chosen) {
      section.querySelector(".treffers__meer")?.remove();
      rowList.replaceChildren(...chosen.slice(0, FIRST).map((hit) => rows.row(hit, units)));
      if (chosen.length <= FIRST) return;
      const more = button(
        "treffers__meer",
        () => {
          rowList.append(...chosen.slice(FIRST).map((hit) => rows.row(hit, units)));
          more.remove();
          rowList.children[FIRST].querySelector("a")?.focus();
        },
        say("showAll", { number: chosen.length }),
      );
      section.append(more);
    }

    fill(hits);
    section.prepend(make("div", { class: "treffers__boven" }, heading, ...kindChoice(hits, say, fill)));
    return section;
  }

  return { show, clear };
}

/**
 * The names in the order of the pages that they lead to.
 * @param {Entry[]} named
 * @param {import("./searching.js").PageHit[]} hits
 */
function bestFirst(named, hits) {
  const order = new Map(hits.map(({ address }, place) => [address, place]));
  /** @param {Entry} entry */
  const placeOf = ({ address }) => order.get(address.replace(/#.*/, "")) ?? hits.length;
  return named.sort((a, b) => placeOf(a) - placeOf(b));
}

/**
 * A choice of one kind, each with how many there are of it; nothing when there is one kind.
 * @param {import("./searching.js").PageHit[]} hits
 * @param {Say} say
 * @param {(chosen: import("./searching.js").PageHit[]) => void} choose
 */
function kindChoice(hits, say, choose) {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  if (kinds.length < 2) return [];
  const ways = [
    { name: say("allKinds"), chosen: hits },
    ...kinds.map((kind) => ({ name: kind.name, chosen: hits.filter((hit) => hit.kind === kind) })),
  ];
  const options = ways.map(({ name, chosen }) => make("option", {}, `${name} (${chosen.length})`));
  const select = make("select", { id: "soort-uitkomst" }, ...options);
  select.addEventListener("change", () => choose(ways[select.selectedIndex].chosen));
  return [make("p", { class: "soorten" }, make("label", { for: select.id }, say("kinds")), " ", select)];
}

/**
 * @param {Entry[]} entries
 * @param {string} base
 * @param {Say} say
 */
function nameList(entries, base, say) {
  const lines = entries.map(({ name, kind, address }) =>
    make("li", {}, link(base + address, name), make("span", { class: "op-naam__soort" }, `, ${kind}`)),
  );
  const list = make("ul", { class: "op-naam__lijst" }, ...lines);
  return make("section", { class: "op-naam", "aria-label": say("byName") }, list);
}

/**
 * @param {string[]} words
 * @param {Say} say
 */
function some(words, say) {
  const different = [...new Map(words.map((word) => [lettersOf(word), word])).values()];
  const shown = different.slice(0, MOST_ALSO).join(", ");
  const count = different.length - MOST_ALSO;
  return count > 0 ? say("andMore", { words: shown, count }) : shown;
}
