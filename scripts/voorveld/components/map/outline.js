// Neighbours drawn later cover an edge; therefore a copy of the shape in hand lies on top.
import { around } from "../shared/elements.js";

/** @param {HTMLElement} root the drawing */
export function start(root) {
  const edge = document.createElementNS("http://www.w3.org/2000/svg", "path");
  edge.classList.add("landkaart__rand");
  edge.setAttribute("aria-hidden", "true");
  root.append(edge);
  /** @param {Event} event */
  const outline = (event) => {
    const shape = around(event, "a")?.querySelector(".landkaart__omtrek");
    if (shape) edge.setAttribute("d", shape.getAttribute("d") ?? "");
  };
  root.addEventListener("focusin", outline);
  root.addEventListener("mouseover", outline);
}
