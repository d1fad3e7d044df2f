// Only what differs in a file, as a message of the public place, or on the clipboard where there is none.

import { copied } from "../shared/copying.js";
import { changedPart, correctionAddress } from "./proposal.js";

/**
 * A link leads to the message, when it fits in an address; a button copies it.
 * @param {Event} event
 * @param {Element} link
 * @param {{ file: string, was: string, now: string }} texts the file, as it was and as it is
 * @param {import("../shared/phrases.js").Say} say
 * @param {HTMLElement} status
 */
export function sendChange(event, link, texts, say, status) {
  const { was, now } = changedPart(texts.was, texts.now);
  if (was === now) {
    event.preventDefault();
    status.textContent = say("noChange");
    return;
  }
  const file = `practices/${texts.file}`;
  const text = say("changed", { file, was, now });
  copied(text);
  if (!(link instanceof HTMLAnchorElement)) {
    status.textContent = say("changeCopied");
    return;
  }
  const title = say("correction", { file: texts.file });
  const address = correctionAddress(link.dataset.bericht ?? "", { title, file, was, now, text });
  if (address) {
    link.href = address;
  } else {
    event.preventDefault();
    status.textContent = say("tooMuch");
  }
}
