// What readers take along of a drawing: a picture of it, and the words to refer to it. The drawing itself and its
// values are files of the site.
import { copied } from "../shared/copying.js";
import { all, around, datum, part } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { save } from "../shared/worksheet.js";

// Sharp enough on paper and on a screen in a meeting.
const SCALE = 2;

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  const status = part(root, "[role=status]");

  /** @type {Record<string, () => Promise<void>>} */
  const tasks = {
    png: async () => {
      try {
        save(await pictureOf(datum(root, "tekening")), `${datum(root, "naam")}.png`);
        status.textContent = "";
      } catch {
        status.textContent = say("notDrawn");
      }
    },
    verwijs: async () => {
      const words = part(root, "[data-verwijzing]").textContent ?? "";
      status.textContent = (await copied(words)) ? say("copied") : say("notCopied");
    },
  };

  root.addEventListener("click", (event) => {
    const task = around(event, "[data-doe]");
    if (task) tasks[datum(task, "doe")]?.();
  });
  for (const hidden of all(root, "[data-doe]")) hidden.hidden = false;
}

/**
 * A drawing of the site as a PNG.
 * @param {string} address
 */
async function pictureOf(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("no canvas");
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob} */
  const blob = await new Promise((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("no picture"))), "image/png");
  });
  return blob;
}
