// Find your municipality: searches names that the page carries and leads to its page. Asks nothing
// and keeps nothing.
import { combobox } from "../shared/combobox.js";
import { make, part, partOf } from "../shared/elements.js";
import { lettersOf } from "../shared/folding.js";
import { dataOf, phrasesOf } from "../shared/phrases.js";
import { named, searched, withoutKind } from "../shared/place_names.js";

/**
 * A municipality of now with its page.
 * @typedef {{ slug: string, name: string, page: string }} Municipality
 *
 * @typedef {import("../shared/place_names.js").Name<Municipality>} MunicipalityName
 *
 * As the page carries it: name, name in its address, province, practices, other names, former ones with the
 * year since when they belong to it, places within.
 * @typedef {[string, string, string, number, string[]?, [string, string][]?, string[]?]} Line
 */

const MOST = 8;
const LONGEST = 100;

/** @param {HTMLElement} root the question, and the names that answer it */
export function start(root) {
  const say = phrasesOf(root);
  const form = partOf(root, ".gemeentezoek__vraag", HTMLFormElement);
  const input = partOf(form, "[role=combobox]", HTMLInputElement);
  const status = part(root, ".gemeentezoek__stand");
  const names = namesIn(root, say);
  const kinds = say("kindsOfPlace").split(" ");
  /** @param {string} typed */
  const found = (typed) => searched(names, withoutKind(typed, kinds));
  /** @type {import("../shared/combobox.js").Combobox<MunicipalityName>} */
  const list = combobox(input, part(form, "[role=listbox]"), {
    show: ({ text, remark }) => [text, " ", make("span", { class: "klein" }, remark)],
    choose: ({ target }) => location.assign(target.page),
    suggest,
  });

  function suggest() {
    const { hits, near } = found(input.value);
    list.offer(hits.slice(0, MOST));
    status.textContent = counted(hits.length, near);
  }

  /** @param {number} count @param {boolean} near */
  function counted(count, near) {
    const typed = input.value.trim();
    if (!lettersOf(typed)) return "";
    if (count === 0) return say("unknown", { typed });
    if (near) return `${say("unknown", { typed })} ${say("resembling", { count })}`;
    const more = count > MOST ? ` ${say("firstOnly", { shown: MOST })}` : "";
    return say("found", { count }) + more;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { hits, near, exact } = found(input.value);
    const meant = list.marked() ?? (exact || (hits.length === 1 && !near) ? hits[0] : undefined);
    if (meant) location.assign(meant.target.page);
    else suggest();
  });
  input.addEventListener("input", suggest);
  form.hidden = false;

  // Addresses of before the municipalities had pages: the name of one, or a word to look for.
  const asked = (new URL(location.href).searchParams.get("gemeente") ?? "").slice(0, LONGEST);
  const meant = names.find(({ target }) => target.slug === asked);
  if (meant) location.replace(meant.target.page);
  else if (asked) {
    input.value = asked;
    suggest();
  }
}

/**
 * Every name of every municipality: of now, of before, other ones, and of places within.
 * @param {HTMLElement} root
 * @param {import("../shared/phrases.js").Say} say
 * @returns {MunicipalityName[]}
 */
function namesIn(root, say) {
  const { gemeenten } = root.dataset;
  const lines = /** @type {Line[]} */ (dataOf(root, "namen"));
  return lines.flatMap(([name, slug, province, count, also = [], former = [], parts = []]) => {
    const target = { slug, name, page: new URL(`${gemeenten}${slug}/`, location.href).href };
    const where = count ? say("where", { province, count }) : say("whereEmpty", { province });
    return [
      named(name, where, target),
      ...also.map((other) => named(other, say("otherName", { name }), target)),
      ...former.map(([old, year]) => named(old, say("formerName", { name, year }), target)),
      ...parts.map((place) => named(place, say("placeWithin", { name }), target)),
    ];
  });
}
