// A reader's own list of examples as it stands in the address, behind `#`: no browser sends that anywhere.

/** How long a link may be before programs for mail break it off. */
export const LONGEST_TO_MAIL = 2000;
/** How much a cell of a spreadsheet holds. */
export const LONGEST_CELL = 32_000;
const MOST_TICKED = 4;
const ID = /^[a-z0-9][a-z0-9-]{0,119}$/;

/**
 * Examples in their order, each with a note; a note on the whole; and those ticked to be compared.
 * @typedef {{ id: string, note: string }} Listed
 * @typedef {{ items: Listed[], note: string, ticked: string[] }} List
 */

/** @returns {List} */
export function emptyList() {
  return { items: [], note: "", ticked: [] };
}

/**
 * The list in an address; each example once. What the site does not know stays in it, with its note.
 * @param {string} hash
 * @returns {List}
 */
export function listIn(hash) {
  const given = new URLSearchParams(hash.slice(1));
  const ids = [...new Set(idsIn(given.get("lijst")))];
  return {
    items: ids.map((id) => ({ id, note: given.get(`n-${id}`) ?? "" })),
    note: given.get("n") ?? "",
    ticked: [...new Set(idsIn(given.get("kies")))].filter((id) => ids.includes(id)).slice(0, MOST_TICKED),
  };
}

/** @param {string | null} words */
function idsIn(words) {
  return (words ?? "").split(",").filter((id) => ID.test(id));
}

/**
 * What stands behind `#`; empty when there is nothing to keep.
 * @param {List} list
 */
export function hashOf({ items, note, ticked }) {
  const parts = [];
  if (items.length) parts.push(`lijst=${items.map(({ id }) => id).join(",")}`);
  if (ticked.length) parts.push(`kies=${ticked.join(",")}`);
  if (note) parts.push(`n=${encodeURIComponent(note)}`);
  for (const { id, note: own } of items) if (own) parts.push(`n-${id}=${encodeURIComponent(own)}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

/**
 * The list with examples more, at its end; what is on it already stays where it is.
 * @param {List} list
 * @param {string[]} ids
 * @returns {List}
 */
export function withMore(list, ids) {
  const known = new Set(list.items.map(({ id }) => id));
  const more = [...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ id, note: "" }));
  return { ...list, items: [...list.items, ...more] };
}

/**
 * @param {List} list
 * @param {string} id
 * @returns {List}
 */
export function without(list, id) {
  return {
    ...list,
    items: list.items.filter((one) => one.id !== id),
    ticked: list.ticked.filter((one) => one !== id),
  };
}

/**
 * The list with one of it at another place, counted from 0; beyond an end nothing moves.
 * @param {List} list
 * @param {string} id
 * @param {number} to
 * @returns {List}
 */
export function movedTo(list, id, to) {
  const from = list.items.findIndex((one) => one.id === id);
  if (from < 0 || to < 0 || to >= list.items.length) return list;
  const items = list.items.filter((one) => one.id !== id);
  items.splice(to, 0, list.items[from]);
  return { ...list, items };
}

/**
 * @param {List} list
 * @param {string} id
 * @param {string} note
 * @returns {List}
 */
export function withNote(list, id, note) {
  return { ...list, items: list.items.map((one) => (one.id === id ? { id, note } : one)) };
}

/**
 * The list with one ticked or not; null when there is no room for a fifth.
 * @param {List} list
 * @param {string} id
 * @param {boolean} on
 * @returns {List | null}
 */
export function withTick(list, id, on) {
  const others = list.ticked.filter((one) => one !== id);
  if (!on) return { ...list, ticked: others };
  return others.length === MOST_TICKED ? null : { ...list, ticked: [...others, id] };
}

/**
 * Which are compared: the ticked ones in the order of the list, or the first four.
 * @param {List} list
 * @param {(id: string) => boolean} isKnown
 */
export function toCompare({ items, ticked }, isKnown) {
  const known = items.map(({ id }) => id).filter(isKnown);
  const chosen = known.filter((id) => ticked.includes(id));
  return (chosen.length ? chosen : known).slice(0, MOST_TICKED);
}

/**
 * How long a link is, rounded, when it is too long to mail; else 0.
 * @param {string} address
 */
export function tooLongToMail({ length }) {
  return length > LONGEST_TO_MAIL ? Math.ceil(length / 500) * 500 : 0;
}

/**
 * An address with the list behind it, for a link: an anchor stays, and what the link itself puts on the list
 * comes behind what is on it. What a page keeps there of its own is left alone.
 * @param {string} address
 * @param {List} list
 */
export function carrying(address, list) {
  const [page, own] = halves(address);
  if (own.includes("=") && !hasList(own)) return address;
  const anchor = anchorIn(own);
  const kept = hashOf(
    withMore(
      list,
      listIn(`#${own}`).items.map(({ id }) => id),
    ),
  );
  if (!anchor) return page + kept;
  return `${page}#${anchor}${kept && `&${kept.slice(1)}`}`;
}

/**
 * The same address without a list.
 * @param {string} address
 */
export function withoutList(address) {
  const [page, own] = halves(address);
  if (!hasList(own)) return address;
  const anchor = anchorIn(own);
  return anchor ? `${page}#${anchor}` : page;
}

/**
 * The place on a page that stands before a list; empty when there is none.
 * @param {string} own what stands behind `#`
 */
export function anchorIn(own) {
  const [first] = own.split("&");
  return first.includes("=") ? "" : first;
}

/** @param {string} own what stands behind `#` */
export function hasList(own) {
  return /(?:^|&)lijst=/.test(own);
}

/** @param {string} address */
function halves(address) {
  const at = address.indexOf("#");
  return at < 0 ? [address, ""] : [address.slice(0, at), address.slice(at + 1)];
}
