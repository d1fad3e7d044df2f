// What was found, on the screen. All text goes in as text, never as HTML.
import { button, link, make } from "../shared/elements.js";
import { lettersOf } from "../shared/folding.js";
import { withLinks } from "../shared/phrases.js";
import { adviceFor } from "./advice.js";
import { hitRows } from "./hit.js";

const FIRST = 5;
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
  const rows = hitRows(entries, base, say);

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
    const key = lettersOf(question);
    const own = entries.filter(({ keys }) => keys[0] === key);
    const byName = own.length ? own : entries.filter(({ keys }) => keys.includes(key));
    if (byName.length) place.append(nameList(byName.slice(0, MOST_NAMES), base, say));
    for (const { name, province, address } of outcome.municipalities) {
      const words = withLinks(say("noPractice", { name }), link(base + address, province));
      place.append(make("p", { class: "melding" }, ...words));
    }
    if (outcome.also.length) {
      const words = some(outcome.also, say);
      place.append(make("p", { class: "ook-gezocht" }, say("also", { words })));
    }
    if (!outcome.total) place.append(adviceFor(outcome, question, exact, further, say));
    if (outcome.kinds.length > 1) place.append(overview(outcome.kinds, say));
    for (const kind of outcome.kinds) place.append(group(kind, outcome));
    if (outcome.total) return say("found", { count: outcome.total, question });
    const nothing = say("nothing", { question });
    return byName.length ? `${nothing} ${say("nameBelow")}` : nothing;
  }

  /**
   * @param {Outcome["kinds"][number]} kind
   * @param {Outcome} outcome
   */
  function group({ id, name, hits }, outcome) {
    const heading = make(
      "h2",
      { class: "treffers__kop", id: `soort-${id}`, tabindex: "-1" },
      `${name} `,
      make("span", { class: "treffers__aantal" }, String(hits.length)),
    );
    const list = make("ol", { class: "treffers__lijst" });
    const section = make("section", { class: "treffers", "aria-labelledby": heading.id }, heading, list);
    list.append(...hits.slice(0, FIRST).map((hit) => rows.row(hit, outcome.units)));
    if (hits.length <= FIRST) return section;
    const more = button(
      "treffers__meer",
      () => {
        list.append(...hits.slice(FIRST).map((hit) => rows.row(hit, outcome.units)));
        more.remove();
        list.children[FIRST].querySelector("a")?.focus();
      },
      say("showAll", { number: hits.length }),
      make("span", { class: "onzichtbaar" }, ` ${say("showAllOf", { kind: name })}`),
    );
    section.append(more);
    return section;
  }

  return { show, clear };
}

/**
 * How many there are of each kind, with a jump to them.
 * @param {Outcome["kinds"]} kinds
 * @param {Say} say
 */
function overview(kinds, say) {
  const lines = kinds.map(({ id, name, hits }) => {
    const count = make("span", { class: "soorten__aantal" }, String(hits.length));
    return make("li", {}, link(`#soort-${id}`, `${name} `, count));
  });
  const list = make("ul", { class: "soorten__lijst" }, ...lines);
  return make("nav", { class: "soorten", "aria-label": say("kinds") }, list);
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
