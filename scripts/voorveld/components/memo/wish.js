// What a memo is asked to be, as it stands in the address: behind `#`, which no browser sends anywhere.

import { hasList } from "../shortlist/listed.js";

export const MOST = 4;

/**
 * Examples (p) and variants (v) in their order, the characteristics that matter, for whom, and own notes.
 * @typedef {{ sort: "p" | "v", id: string }} Chosen
 * @typedef {{ chosen: Chosen[], asked: string[] | null, place: string, notes: string }} Wish
 */

/**
 * What the address asks for. A link from another page asks behind `?`, which counts when there is no `#`.
 * @param {{ hash: string, search: string }} address
 * @param {(one: Chosen) => boolean} isKnown
 * @returns {Wish}
 */
export function wishedIn({ hash, search }, isKnown) {
  const given = new URLSearchParams(hash.length > 1 && !hasList(hash.slice(1)) ? hash.slice(1) : search);
  /** @type {Chosen[]} */
  const chosen = [...given].flatMap(([sort, id]) => (sort === "p" || sort === "v" ? [{ sort, id }] : []));
  const known = chosen.filter(isKnown);
  const different = known.filter((one, n) => known.findIndex((other) => isSame(one, other)) === n);
  const asked = given.get("k");
  return {
    chosen: different.slice(0, MOST),
    asked: asked === null ? null : asked.split(",").filter(Boolean),
    place: given.get("voor") ?? "",
    notes: given.get("n") ?? "",
  };
}

/**
 * What stands behind `#`; empty when nothing is asked.
 * @param {Wish} wish
 */
export function hashOf({ chosen, asked, place, notes }) {
  const parts = new URLSearchParams(chosen.map(({ sort, id }) => [sort, id]));
  if (asked) parts.append("k", asked.join(","));
  if (place) parts.append("voor", place);
  if (notes) parts.append("n", notes);
  const text = parts.toString().replaceAll("%2C", ",");
  return text ? `#${text}` : "";
}

/**
 * @param {Chosen} one
 * @param {Chosen} other
 */
export function isSame(one, other) {
  return one.sort === other.sort && one.id === other.id;
}
