// A text field with a list of suggestions, as ARIA describes a combobox. Knows keys and marks, no words.
import { inCircle } from "./arrows.js";
import { make } from "./elements.js";

/**
 * @template T
 * @typedef {object} Combobox
 * @property {(choices: T[]) => void} offer show these, or close when there are none
 * @property {() => void} close
 * @property {() => T | undefined} marked the suggestion that the arrow keys are on
 */

/**
 * @template T
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {object} does
 * @param {(choice: T) => (string | Node)[]} does.show what a suggestion looks like
 * @param {(choice: T) => void} does.choose
 * @param {() => void} does.suggest called when an arrow key asks for the list
 * @param {boolean} [does.opensByArrow] whether an arrow key opens a closed list; else it does what it did
 * @returns {Combobox<T>}
 */
export function combobox(input, list, { show, choose, suggest, opensByArrow = true }) {
  /** @type {T[]} */
  let offered = [];
  let active = -1;

  /** @param {number} place */
  function mark(place) {
    active = place;
    for (const [n, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(n === place));
    if (place < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[place].id);
    list.children[place].scrollIntoView({ block: "nearest" });
  }

  /** @param {boolean} open */
  function unfold(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    mark(-1);
  }

  /** @param {T} choice @param {number} place */
  function option(choice, place) {
    const made = make(
      "li",
      { id: `${list.id}-${place}`, role: "option", "aria-selected": "false" },
      ...show(choice),
    );
    // The field keeps the focus, so that a click comes before the list closes.
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("click", () => choose(choice));
    return made;
  }

  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden && !opensByArrow) return;
      event.preventDefault();
      if (list.hidden) suggest();
      const next = inCircle(event.key, active, offered.length);
      if (next !== null) mark(next);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      unfold(false);
    }
  });
  input.addEventListener("blur", () => unfold(false));

  return {
    offer(choices) {
      offered = choices;
      list.replaceChildren(...choices.map(option));
      unfold(choices.length > 0);
    },
    close: () => unfold(false),
    marked: () => (active >= 0 && !list.hidden ? offered[active] : undefined),
  };
}
