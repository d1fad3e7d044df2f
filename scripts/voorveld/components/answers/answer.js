// An answer as a document for Word, of the blocks that the page holds.
import { button, datum, part } from "../shared/elements.js";
import { dataOf, phrasesOf } from "../shared/phrases.js";
import { save } from "../shared/worksheet.js";
import { wordOf } from "../memo/word.js";

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  const blocks = /** @type {import("../memo/composing.js").Block[]} */ (dataOf(root, "blokken"));
  const take = part(root, ".antwoord__mee");

  async function saveWord() {
    const file = await wordOf(blocks, datum(root, "site")).catch(() => null);
    if (file) save(file, `${datum(root, "naam")}.docx`);
    part(root, "[role=status]").textContent = file ? "" : say("unloaded");
  }

  take.append(button("knop knop--licht", saveWord, say("word")));
  take.hidden = false;
}
