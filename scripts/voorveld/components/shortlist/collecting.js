// On every card of an example, or its row in a list: a button that puts it on the reader's list, or takes it off.
import { all, button, make, partOf } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { emptyList, hasList, withMore, without } from "./listed.js";

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  /** @type {{ id: string, made: HTMLElement }[]} */
  const buttons = [];
  /** @type {import("./travelling.js").Travel | undefined} */
  let travel;

  /** Only who has a list, or begins one, needs what takes it along. */
  async function begin() {
    const { travelling } = await import("./travelling.js");
    if (travel) return;
    travel = travelling();
    travel?.watch(show);
    show();
  }

  function show() {
    const { items } = travel?.now() ?? emptyList();
    const listed = new Set(items.map(({ id }) => id));
    for (const { id, made } of buttons) made.setAttribute("aria-pressed", String(listed.has(id)));
  }

  /** @param {string} id */
  async function toggle(id) {
    if (!travel) await begin();
    const list = travel?.now();
    if (!travel || !list) return;
    travel.change(list.items.some((one) => one.id === id) ? without(list, id) : withMore(list, [id]));
  }

  /**
   * @param {HTMLElement} place
   * @param {HTMLAnchorElement} link
   */
  function add(place, link) {
    const id = link.pathname.split("/").at(-2) ?? "";
    const made = button(
      "chip kaart__lijst",
      () => toggle(id),
      make("span", { "aria-hidden": "true" }),
      say("put"),
    );
    made.setAttribute("aria-label", say("putNamed", { name: link.textContent ?? "" }));
    made.setAttribute("aria-pressed", "false");
    buttons.push({ id, made });
    place.append(made);
  }

  /** @param {HTMLElement} cards */
  function equip(cards) {
    for (const card of all(cards, ":scope > .kaart:not(:has(> .kaart__lijst))"))
      add(card, partOf(card, ".kaart__naam a", HTMLAnchorElement));
    show();
  }

  for (const row of all(root, "[data-regels] > li")) add(row, partOf(row, "a", HTMLAnchorElement));
  for (const cards of all(root, ".kaarten")) {
    equip(cards);
    new MutationObserver(() => equip(cards)).observe(cards, { childList: true });
  }
  if (hasList(location.hash.slice(1))) return begin();
}
