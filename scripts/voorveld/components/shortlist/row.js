// One example on the list: its name and stand, a note, a tick to compare, and its place.
import { button, link, make } from "../shared/elements.js";

const LONGEST_NOTE = "2000";

/**
 * @typedef {object} Row
 * @property {HTMLLIElement} item
 * @property {HTMLButtonElement} up
 * @property {HTMLButtonElement} down
 * @property {HTMLButtonElement} drop
 * @property {(note: string, isTicked: boolean, place: number, total: number) => void} show
 *
 * What a reader can do to it.
 * @typedef {object} Acts
 * @property {(step: number) => void} move
 * @property {() => void} drop
 * @property {(note: string) => void} write
 * @property {(on: boolean) => boolean} tick tells whether it was allowed
 */

/**
 * @param {{ id: string, name: string, address: string, about: string[] }} example without address: not on the site
 * @param {Acts} acts
 * @param {import("../shared/phrases.js").Say} say
 * @returns {Row}
 */
export function rowOf({ id, name, address, about }, acts, say) {
  const note = make("textarea", { id: `bij-${id}`, rows: "1", maxlength: LONGEST_NOTE });
  const onPaper = make("p", { class: "lijst__notitie" });
  note.addEventListener("input", () => {
    onPaper.textContent = note.value;
    acts.write(note.value);
  });
  const tick = make("input", { type: "checkbox", "aria-label": say("compareNamed", { name }) });
  tick.addEventListener("change", () => {
    if (!acts.tick(tick.checked)) tick.checked = false;
  });
  /** @param {string} words @param {string} sign @param {() => void} act */
  const chip = (words, sign, act) => {
    const made = button("chip", act, make("span", { "aria-hidden": "true" }, `${sign} `), words);
    made.setAttribute("aria-label", `${words}: ${name}`);
    return made;
  };
  const up = chip(say("up"), "↑", () => acts.move(-1));
  const down = chip(say("down"), "↓", () => acts.move(1));
  const drop = chip(say("drop"), "×", acts.drop);
  const item = make(
    "li",
    { class: "lijst__een", "data-id": id },
    make("span", { class: "lijst__greep", "aria-hidden": "true" }),
    make("h3", {}, address ? link(address, name) : name),
    ...about.map((words) => make("p", { class: "klein" }, words)),
    make(
      "p",
      { class: "lijst__schrijf" },
      make(
        "label",
        { for: note.id },
        say("note"),
        make("span", { class: "onzichtbaar" }, ` ${say("on", { name })}`),
      ),
      note,
    ),
    onPaper,
    make(
      "p",
      { class: "lijst__knoppen" },
      address ? make("label", { class: "keuzevak" }, tick, say("compare")) : "",
      up,
      down,
      drop,
    ),
  );

  return {
    item,
    up,
    down,
    drop,
    show(written, isTicked, place, total) {
      if (note.value !== written) note.value = written;
      onPaper.textContent = written;
      tick.checked = isTicked;
      up.disabled = place === 0;
      down.disabled = place === total - 1;
    },
  };
}
