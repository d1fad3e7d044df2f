// What the visitor does with the text: keep it as a file, take it to the public place, or send what differs.
// Nothing goes anywhere by itself.

import { make, part } from "../shared/elements.js";
import { copied } from "../shared/copying.js";
import { sendChange } from "./correction.js";
import { proposalAddress } from "./proposal.js";

/**
 * @param {HTMLElement} desk with the buttons; those for the public place are only there when it is known
 * @param {() => { file: string, text: string }} current
 * @param {import("./texts.js").Texts} texts
 * @param {import("../shared/phrases.js").Say} say
 * @param {HTMLElement} status
 */
export function offerSending(desk, current, texts, say, status) {
  part(desk, ".nakijken__bewaar").addEventListener("click", download);
  const send = desk.querySelector(".nakijken__stuur");
  if (send instanceof HTMLAnchorElement) send.addEventListener("click", () => propose(send));
  const correct = desk.querySelector(".nakijken__meld");
  correct?.addEventListener("click", (event) => {
    const { file, text } = current();
    sendChange(event, correct, { file, was: texts.original(file) ?? text, now: text }, say, status);
  });

  function download() {
    const { file, text } = current();
    const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    make("a", { href: address, download: file || "voorbeeld.yaml" }).click();
    URL.revokeObjectURL(address);
  }

  /** The text goes along on the clipboard; its page is that of the public place. @param {HTMLAnchorElement} link */
  function propose(link) {
    const { verander = "", nieuw = "" } = link.dataset;
    const { file, text } = current();
    copied(text);
    if (file)
      link.href = proposalAddress({ edit: verander, create: nieuw }, file, text, texts.isPublished(file));
  }
}
