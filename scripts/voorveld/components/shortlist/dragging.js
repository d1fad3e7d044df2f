// Items of a list put in another order with a pointer: a mouse, a finger or a pen. By keyboard there are buttons.
import { around } from "../shared/elements.js";

const EDGE = 64;
const PACE = 14;

/**
 * The neighbours move, never the item itself: then it keeps the pointer.
 * @param {HTMLElement} list
 * @param {string} handle a selector
 * @param {(item: HTMLElement) => void} dropped
 */
export function draggable(list, handle, dropped) {
  list.addEventListener("pointerdown", (event) => {
    const grip = around(event, handle);
    const item = grip?.closest("li");
    if (!grip || !item || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    item.dataset.gepakt = "";

    /** @param {PointerEvent} event */
    const move = ({ clientY }) => {
      if (clientY < EDGE) scrollBy({ top: -PACE, behavior: "instant" });
      else if (clientY > innerHeight - EDGE) scrollBy({ top: PACE, behavior: "instant" });
      for (let before = item.previousElementSibling; before; before = item.previousElementSibling) {
        if (clientY >= middleOf(before)) break;
        item.after(before);
      }
      for (let after = item.nextElementSibling; after; after = item.nextElementSibling) {
        if (clientY <= middleOf(after)) break;
        item.before(after);
      }
    };
    const end = () => {
      delete item.dataset.gepakt;
      grip.removeEventListener("pointermove", move);
      dropped(item);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("lostpointercapture", end, { once: true });
  });
}

/** @param {Element} item */
function middleOf(item) {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
}
