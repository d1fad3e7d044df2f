// The page that a file makes, in a frame that runs no script: with the stylesheets of a page that is there.
import { make, part } from "../shared/elements.js";
import { fetchPage } from "../shared/fetching.js";

/**
 * @param {HTMLElement} root with a button, a place for the frame and the address of a page of the same kind
 * @param {import("../shared/phrases.js").Say} say
 * @param {() => Promise<string>} content of the page, empty when there is none
 */
export function previewOf(root, say, content) {
  const button = part(root, "button");
  const place = part(root, ".nakijken__bladzijde");
  let shown = false;
  button.addEventListener("click", async () => {
    shown = !shown;
    button.setAttribute("aria-pressed", String(shown));
    place.hidden = !shown;
    await refresh();
  });

  /** Once it is asked for, it follows the text. */
  async function refresh() {
    if (!shown) return;
    const made = await content().catch(() => "");
    if (!made) return place.replaceChildren(make("p", {}, say("noPreview")));
    const frame = place.querySelector("iframe") ?? framed(place, say("preview"));
    frame.srcdoc = await whole(made, new URL(root.dataset.zoals ?? "", document.baseURI));
  }

  return { refresh };
}

/**
 * No script runs in it; from this site it may have its stylesheets.
 * @param {HTMLElement} place
 * @param {string} title
 */
function framed(place, title) {
  const frame = make("iframe", { title, sandbox: "allow-same-origin", referrerpolicy: "no-referrer" });
  place.replaceChildren(frame);
  return frame;
}

/** @type {Promise<Document> | undefined} */
let kept;

/**
 * The content in a page that looks as those that are there.
 * @param {string} content
 * @param {URL} like
 */
async function whole(content, like) {
  kept ??= fetchPage(like);
  const page = await kept;
  const made = new DOMParser().parseFromString(content, "text/html");
  // The frame goes nowhere, and opens nothing.
  for (const link of made.querySelectorAll("a[href]:not([href^='#'])")) link.setAttribute("target", "_blank");
  const main = /** @type {HTMLElement} */ (page.querySelector("main")?.cloneNode(false));
  main.append(...made.body.childNodes);
  const sheets = [...page.querySelectorAll('link[rel="stylesheet"]')].map((sheet) =>
    make("link", { rel: "stylesheet", href: new URL(sheet.getAttribute("href") ?? "", like).href }),
  );
  made.head.append(make("meta", { charset: "utf-8" }), ...sheets);
  made.body.className = page.body.className;
  made.body.append(main);
  for (const { name, value } of document.documentElement.attributes)
    made.documentElement.setAttribute(name, value);
  return `<!doctype html>${made.documentElement.outerHTML}`;
}
