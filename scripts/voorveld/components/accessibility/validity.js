// Shows that a test result has expired, by the reader's clock.
import { datum } from "../shared/elements.js";

/** @param {HTMLElement} root the note, with the last day in `data-geldig-tot` */
export function start(root) {
  const today = new Date().toISOString().slice(0, 10);
  root.hidden = today <= datum(root, "geldigTot");
}
