// The page that a file makes, in a frame that runs no script: with the stylesheets of a page that is there.
// They are fetched when the checks are, so that the page keeps its looks without a connection.
import { make, part } from "../shared/elements.js";
import { fetchPage, fetchText } from "../shared/fetching.js";

/**
 * @typedef {{ family: string, weight: string, style: string, bytes: ArrayBuffer }} Letter
 * @typedef {{ body: string, main: Node, sheets: { text: string, media: string }[], letters: Letter[] }} Looks
 */

/** The rule of a letter that is fetched, and its address. */
const LETTER = /@font-face\s*{[^}]*url\("([^"]+)"\)[^}]*}/g;

/**
 * @param {HTMLElement} root with a button, a place for the frame and the address of a page of the same kind
 * @param {import("../shared/phrases.js").Say} say
 * @param {() => Promise<string>} content of the page, empty when there is none
 */
export function previewOf(root, say, content) {
  const button = part(root, "button");
  const place = part(root, ".nakijken__bladzijde");
  const like = new URL(root.dataset.zoals ?? "", document.baseURI);
  let shown = false;
  /** @type {Looks | undefined} */
  let looks;
  button.addEventListener("click", async () => {
    shown = !shown;
    button.setAttribute("aria-pressed", String(shown));
    place.hidden = !shown;
    await refresh();
  });

  /** What did not come is asked for again the next time. */
  async function prepare() {
    looks ??= await looksOf(like).catch(() => undefined);
  }

  /** Once it is asked for, it follows the text. */
  async function refresh() {
    if (!shown) return;
    const [made] = await Promise.all([content().catch(() => ""), prepare()]);
    if (!made || !looks) {
      return place.replaceChildren(make("p", {}, made ? say("noLooks") : say("noPreview")));
    }
    const frame = place.querySelector("iframe") ?? (await framed(place, say("preview")));
    if (frame.contentDocument) fill(frame.contentDocument, made, looks);
  }

  return { prepare, refresh };
}

/**
 * An empty page, in which no script runs; from here it gets its content and its looks.
 * @param {HTMLElement} place
 * @param {string} title
 */
async function framed(place, title) {
  const frame = make("iframe", { title, sandbox: "allow-same-origin", referrerpolicy: "no-referrer" });
  frame.srcdoc = "<!doctype html>";
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  place.replaceChildren(frame);
  await loaded;
  return frame;
}

/** @param {URL} address @returns {Promise<Looks>} */
async function looksOf(address) {
  const page = await fetchPage(address);
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (page.querySelectorAll('link[rel="stylesheet"]'));
  const sheets = await Promise.all(
    [...links].map(async (sheet) => {
      const found = new URL(sheet.getAttribute("href") ?? "", address).href;
      return { text: absolute(await fetchText(found), found), media: sheet.media };
    }),
  );
  const letters = await Promise.all(sheets.flatMap(({ text }) => [...text.matchAll(LETTER)].map(letterOf)));
  const main = /** @type {HTMLElement} */ (page.querySelector("main")).cloneNode(false);
  return { body: page.body.className, main, sheets, letters };
}

/** @param {RegExpMatchArray} rule */
async function letterOf([rule, address]) {
  /** @param {string} name */
  const said = (name) => rule.match(new RegExp(`font-${name}:([^;}]+)`))?.[1].trim() ?? "normal";
  const bytes = await (await fetch(address)).arrayBuffer();
  return { family: said("family").replaceAll('"', ""), weight: said("weight"), style: said("style"), bytes };
}

/**
 * What a stylesheet asks for by its own address, so that it is found from any page.
 * @param {string} text
 * @param {string} address
 */
function absolute(text, address) {
  return text.replace(
    /url\((["']?)(?!data:|#)([^"')]+)\1\)/g,
    (_, __, found) => `url("${new URL(found, address)}")`,
  );
}

/**
 * The content in a page that looks as those that are there; what was read of it stays in sight.
 * @param {Document} page
 * @param {string} content
 * @param {Looks} looks
 */
function fill(page, content, { body, main, sheets, letters }) {
  const made = new DOMParser().parseFromString(content, "text/html");
  // The frame goes nowhere, and opens nothing.
  for (const link of made.querySelectorAll("a[href]:not([href^='#'])")) link.setAttribute("target", "_blank");
  const around = /** @type {HTMLElement} */ (page.importNode(main, false));
  around.append(...made.body.childNodes);
  for (const { name, value } of document.documentElement.attributes)
    page.documentElement.setAttribute(name, value);
  page.body.className = body;
  if (page.adoptedStyleSheets.length === 0) {
    page.adoptedStyleSheets = sheets.map((one) => sheetIn(page, one));
    for (const letter of letters) page.fonts.add(faceIn(page, letter));
  }
  page.body.replaceChildren(around);
}

/** Made in the frame, for elsewhere it may not be used there. @param {Document} page @param {Looks["sheets"][0]} sheet */
function sheetIn(page, { text, media }) {
  const { CSSStyleSheet: Sheet } = /** @type {Window & typeof globalThis} */ (page.defaultView);
  const made = new Sheet({ media });
  made.replaceSync(text.replace(LETTER, ""));
  return made;
}

/** @param {Document} page @param {Letter} letter */
function faceIn(page, { family, weight, style, bytes }) {
  const { FontFace: Face } = /** @type {Window & typeof globalThis} */ (page.defaultView);
  return new Face(family, bytes, { weight, style });
}
