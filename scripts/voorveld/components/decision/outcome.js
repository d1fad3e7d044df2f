// The outcome of the decision aid in words and elements, from what was placed.
import { all, datum, link, make, part } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";
import { best } from "./tally.js";

export const MOST_COMPARED = 4;
const NAMES = new Intl.ListFormat("nl", { type: "conjunction" });
/** @type {Record<string, string>} */
const SIGNS = { past: "voor", "past-niet": "tegen", verschilt: "let-op", onbekend: "niets" };
const PARTS = Object.keys(SIGNS);

/**
 * What one given answer says of a variant, in one of the four parts, with how many reasons and what leads to
 * them.
 * @typedef {{ answer: string, part: string, isHalf: boolean, key: string, count: number }} Found
 *
 * @typedef {object} Outcome
 * @property {string} id
 * @property {string} name
 * @property {HTMLElement} card
 * @property {Found[]} found
 *
 * @typedef {Map<string, Outcome>} Outcomes
 * @typedef {import("./tally.js").Placing} Placing
 * @typedef {import("../shared/phrases.js").Say} Say
 */

/**
 * Who is on top, in a sentence.
 * @param {Placing} placing
 * @param {Outcomes} outcomes
 * @param {Say} say
 */
export function ahead({ groups }, outcomes, say) {
  const [top] = groups;
  if (!top?.share) return say("noneAhead");
  const { share, members } = top;
  if (members.length > MOST_COMPARED) return say("manyAhead", { number: members.length, share });
  const ids = members.map(({ variant }) => variant);
  const who = named(ids, outcomes);
  return members.length > 1 ? say("tied", { share, who }) : say("ahead", { share, who });
}

/**
 * @param {string[]} ids
 * @param {Outcomes} outcomes
 */
export function named(ids, outcomes) {
  return NAMES.format(ids.map((id) => outcomes.get(id)?.name ?? id));
}

/**
 * A line per variant beside the questions.
 * @param {Outcome} outcome
 * @param {Say} say
 */
export function line({ id, name, found }, say) {
  const words = say("short", countsOf(found));
  const signs = [...found]
    .sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part))
    .map(({ part: own }) => make("span", { class: `kz-teken kz-teken--${SIGNS[own]}` }));
  return make(
    "li",
    {},
    link(`#uitkomst-${id}`, name),
    make("span", { class: "kz-tekens", "aria-hidden": "true" }, ...signs),
    make("span", { class: "onzichtbaar" }, `: ${words}`),
  );
}

/** @param {Found[]} found */
function countsOf(found) {
  const count = (/** @type {string} */ wanted) => found.filter(({ part: own }) => own === wanted).length;
  const [fits, misfits] = [count("past"), count("past-niet")];
  return { fits, misfits, unknown: found.length - fits - misfits };
}

/**
 * How many of the answers the share is about: it says nothing of those that nobody is sure of.
 * @param {Found[]} found
 * @param {Say} say
 */
function answersIn(found, say) {
  const { fits, misfits, unknown } = countsOf(found);
  return [
    say("answersFit", { count: fits, total: found.length }),
    misfits ? say("answersMisfit", { number: misfits }) : "",
    unknown ? say("answersUnsure", { number: unknown }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/**
 * Who is on top, who comes after, and who is not placed, each with what fits, what does not and what nobody knows.
 * @param {Placing} placing
 * @param {Outcomes} outcomes
 * @param {Say} say
 */
export function sections({ groups, unplaced }, outcomes, say) {
  const top = groups.filter(({ share }, place) => place === 0 && share);
  const rest = groups.slice(top.length);
  const first = [
    { title: say("top"), note: top[0]?.members.length > 1 ? say("even") : "", cards: cardsOf(top) },
  ];
  const others = [
    { title: say("after"), note: say("order"), cards: cardsOf(rest) },
    {
      title: say("unplaced"),
      note: say("unplacedWhy"),
      cards: unplaced.map((score) => ({ score, share: "" })),
    },
  ];
  return { first: made(first), rest: made(others) };

  /** @param {typeof others} parts */
  function made(parts) {
    return parts
      .filter(({ cards }) => cards.length)
      .map(({ title, note, cards }) =>
        make(
          "section",
          { class: "kz-groep" },
          make("h3", {}, title),
          note ? make("p", { class: "klein" }, note) : "",
          make(
            "ul",
            { class: "kaarten" },
            ...cards.flatMap(({ score, share }) => {
              const outcome = outcomes.get(score.variant);
              return outcome ? [filled(outcome, share, say)] : [];
            }),
          ),
        ),
      );
  }

  /** @param {import("./tally.js").Group[]} from */
  function cardsOf(from) {
    return from.flatMap(({ share, members }) =>
      members.map((score) => ({ score, share: say("share", { share }) })),
    );
  }
}

/**
 * @param {Outcome} outcome
 * @param {string} share
 * @param {Say} say
 */
function filled({ card, found }, share, say) {
  part(card, ".kz-kaart__deel").textContent = share;
  if (share && found.length > 1) {
    const counts = `: ${answersIn(found, say)}`;
    part(card, ".kz-kaart__deel").append(make("span", { class: "kz-kaart__aantal" }, counts));
  }
  for (const own of all(card, "[data-deel]")) {
    const here = found.filter(({ part: its }) => its === datum(own, "deel"));
    const words = here.map(({ answer, isHalf }) => (isHalf ? say("half", { answer }) : answer));
    part(own, "dd").textContent = words.join("; ");
    own.hidden = here.length === 0;
  }
  const count = found.reduce((sum, one) => sum + one.count, 0);
  part(card, "details").hidden = count === 0;
  part(card, "summary").textContent = say("read", { count });
  part(card, "details").removeAttribute("open");
  card.removeAttribute("data-open");
  return card;
}

/**
 * Puts the reasons in the card of a variant, or why they are not there.
 * @param {Outcome} outcome
 * @param {import("./reasons.js").Reasons} reasons
 * @param {string} waiting
 * @param {Say} say
 */
export function told({ card, found }, reasons, waiting, say) {
  const copies = found.flatMap(({ answer, key }) =>
    (reasons.get(key) ?? []).map((reason) => copyOf(reason, answer, say)),
  );
  const elsewhere = make("li", { class: "klein" }, ...withLinks(waiting, link("#redenen", say("perAnswer"))));
  part(card, ".kz-redenen").replaceChildren(...(copies.length ? copies : [elsewhere]));
}

/**
 * @param {HTMLElement} reason
 * @param {string} answer
 * @param {Say} say
 */
function copyOf(reason, answer, say) {
  const copy = /** @type {HTMLElement} */ (reason.cloneNode(true));
  const heading = part(copy, ".kz-reden__kop");
  const stance = heading.textContent?.split(": ").at(-1) ?? "";
  heading.textContent = say("reason", { answer, stance });
  return copy;
}

/**
 * A link to the comparison of what is on top, or why there is none.
 * @param {Placing} placing
 * @param {Outcomes} outcomes
 * @param {{ comparison: string, memo: string }} addresses
 * @param {Say} say
 * @returns {(string | Node)[]}
 */
export function comparison({ groups }, outcomes, addresses, say) {
  const chosen = best(groups, MOST_COMPARED);
  if (chosen.length) {
    const query = chosen.map((id) => `v=${id}`).join("&");
    const names = named(chosen, outcomes);
    return [
      make("a", { class: "knop", href: `${addresses.comparison}?${query}` }, say("compare", { names })),
      " ",
      make("a", { class: "knop knop--licht", href: `${addresses.memo}?${query}` }, say("memo")),
    ];
  }
  const yourself = link(addresses.comparison, say("chooseYourself"));
  const [top] = groups;
  const many = top?.share && top.members.length > MOST_COMPARED;
  return withLinks(many ? say("tooMany", { number: top.members.length }) : say("compareYourself"), yourself);
}
