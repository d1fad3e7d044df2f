// Which municipalities fit a choice by size and urbanity, without a screen.

/**
 * @typedef {object} SizeChoice
 * @property {number | null} van the least people
 * @property {number | null} tot the most people
 * @property {Set<string>} stedelijk classes of urbanity; none is all
 * @property {boolean} met only with a practice
 *
 * @typedef {{ inwoners: number | null, stedelijk: string, voorbeelden: number }} PlaceSize
 */

const NAME = /^[a-z-]{1,20}$/;

/**
 * A choice from an address; what is no number there chooses nothing.
 * @param {URLSearchParams} search
 * @returns {SizeChoice}
 */
export function choiceFrom(search) {
  return {
    van: peopleIn(search.get("van")),
    tot: peopleIn(search.get("tot")),
    stedelijk: new Set(search.getAll("stedelijk").filter((name) => NAME.test(name))),
    met: search.get("met") === "ja",
  };
}

/** @param {SizeChoice} choice */
export function toSearch({ van, tot, stedelijk, met }) {
  const search = new URLSearchParams();
  if (van !== null) search.set("van", `${van}`);
  if (tot !== null) search.set("tot", `${tot}`);
  for (const name of stedelijk) search.append("stedelijk", name);
  if (met) search.set("met", "ja");
  return search.toString();
}

/**
 * What is not known fits no bound.
 * @param {SizeChoice} choice
 * @param {PlaceSize} place
 */
export function fits({ van, tot, stedelijk, met }, place) {
  const known = place.inwoners;
  if (van !== null && (known === null || known < van)) return false;
  if (tot !== null && (known === null || known > tot)) return false;
  if (stedelijk.size > 0 && !stedelijk.has(place.stedelijk)) return false;
  return !met || place.voorbeelden > 0;
}

/**
 * People as readers type them: `50000`, `50.000`, `50 000`.
 * @param {string | null} typed
 */
function peopleIn(typed) {
  const digits = (typed ?? "").replace(/[\s.]/g, "");
  return /^\d{1,8}$/.test(digits) ? Number(digits) : null;
}
