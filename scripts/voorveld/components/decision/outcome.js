// The outcome of the decision aid in words and elements, from what was counted.
import { all, datum, link, make, part } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";
import { best } from "./tally.js";

export const MOST_COMPARED = 4;
const ORDER = ["voor", "tegen", "niets"];
const NAMES = new Intl.ListFormat("nl", { type: "conjunction" });

/**
 * @typedef {import("./decision.js").Outcome} Outcome
 * @typedef {import("./tally.js").Group<Outcome>} Group
 * @typedef {import("../shared/phrases.js").Say} Say
 */

/**
 * How many questions are answered, and which variants are on top.
 * @param {number} done
 * @param {number} total
 * @param {Group[]} groups
 * @param {Say} say
 */
export function statusOf(done, total, groups, say) {
  const words = say("done", { done, total });
  if (!done) return words;
  const { balance, members } = groups[0];
  if (balance <= 0) return `${words} ${say("noneAhead")}`;
  const many = members.length > MOST_COMPARED;
  const who = many
    ? say("manyAhead", { number: members.length })
    : NAMES.format(members.map(({ name }) => name));
  return `${words} ${say("ahead", { who, balance: balanceWords(balance, say) })}`;
}

/**
 * @param {number} balance
 * @param {Say} say
 */
function balanceWords(balance, say) {
  if (balance === 0) return say("even");
  return balance > 0 ? say("moreFor", { count: balance }) : say("moreAgainst", { count: -balance });
}

/**
 * A line per variant beside the questions.
 * @param {Outcome} outcome
 * @param {Say} say
 */
export function line(outcome, say) {
  return make(
    "li",
    {},
    link(`#uitkomst-${outcome.id}`, outcome.name),
    make("span", { class: "kz-tekens", "aria-hidden": "true" }, ...signs(outcome)),
    make("span", { class: "onzichtbaar" }, `: ${shortWords(outcome, say)}`),
  );
}

/**
 * The variants that share a balance, each with its reasons.
 * @param {Group} group
 * @param {boolean} first
 * @param {Say} say
 */
export function section({ balance, members }, first, say) {
  const open = first && balance > 0 && members.length <= MOST_COMPARED;
  for (const member of members) fill(member, open, say);
  return make(
    "section",
    { class: "kz-groep" },
    make("h3", {}, balanceWords(balance, say)),
    members.length > 1 ? make("p", { class: "klein" }, say("tied")) : "",
    make("ul", { class: "kaarten" }, ...members.map(({ card }) => card)),
  );
}

/**
 * @param {Outcome} outcome
 * @param {boolean} open
 * @param {Say} say
 */
function fill(outcome, open, say) {
  const { card, found } = outcome;
  part(card, ".kz-tekens").replaceChildren(...signs(outcome));
  part(card, ".kz-kaart__zin").textContent = countWords(outcome, say);
  let count = 0;
  for (const group of all(card, ".kz-kaart__groep")) {
    const copies = found.flatMap(({ answer, reasons }) =>
      reasons
        .filter((reason) => datum(reason, "richting") === datum(group, "richting"))
        .map((reason) => copyOf(reason, say("yourAnswer", { answer }))),
    );
    part(group, "ul").replaceChildren(...copies);
    group.hidden = copies.length === 0;
    count += copies.length;
  }
  part(card, "details").hidden = count === 0;
  part(card, "summary").textContent = say("read", { count });
  unfold(card, open && count > 0);
}

/**
 * On paper comes what the reader unfolded; while printing everything is open.
 * @param {HTMLElement} card
 * @param {boolean} open
 */
export function unfold(card, open) {
  part(card, "details").toggleAttribute("open", open);
  card.toggleAttribute("data-open", open);
}

/**
 * @param {HTMLElement} reason
 * @param {string} heading
 */
function copyOf(reason, heading) {
  const copy = /** @type {HTMLElement} */ (reason.cloneNode(true));
  part(copy, ".kz-reden__kop").textContent = heading;
  return copy;
}

/** @param {Outcome} outcome */
function signs({ says }) {
  return [...says]
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map((said) => make("span", { class: `kz-teken kz-teken--${said}` }));
}

/**
 * @param {Outcome} outcome
 * @param {Say} say
 */
function shortWords({ inFavour, against }, say) {
  return say("short", { inFavour, against });
}

/**
 * @param {Outcome} outcome
 * @param {Say} say
 */
function countWords(outcome, say) {
  const short = shortWords(outcome, say);
  const { silent, says } = outcome;
  return say("counted", {
    count: says.length,
    short: silent ? say("silent", { count: silent, short }) : short,
  });
}

/**
 * A link to the comparison of what is on top, or why there is none.
 * @param {Group[]} groups
 * @param {string} address of the comparison
 * @param {Say} say
 * @returns {(string | Node)[]}
 */
export function comparison(groups, address, say) {
  const chosen = best(groups, MOST_COMPARED);
  if (chosen.length) {
    const query = chosen.map(({ id }) => `v=${id}`).join("&");
    const names = NAMES.format(chosen.map(({ name }) => name));
    return [make("a", { class: "knop", href: `${address}?${query}` }, say("compare", { names }))];
  }
  const [top] = groups;
  if (!top || top.balance <= 0 || top.members.length <= MOST_COMPARED) return [];
  return withLinks(say("tooMany", { number: top.members.length }), link(address, say("chooseYourself")));
}
