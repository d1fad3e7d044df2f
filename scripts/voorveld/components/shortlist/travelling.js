// A list that goes along with its reader in the address of every page, and a line that says how many are on it.
import { all, link, make, partOf } from "../shared/elements.js";
import { fetchPage } from "../shared/fetching.js";
import { phrasesOf } from "../shared/phrases.js";
import { takeAlong } from "./along.js";
import { anchorIn, carrying, hashOf, hasList, listIn, withoutList } from "./listed.js";

/**
 * @typedef {import("./listed.js").List} List
 *
 * @typedef {object} Travel
 * @property {() => List} now
 * @property {(next: List) => void} change
 * @property {(seen: () => void) => void} watch
 */

const LOOKS = 'link[rel="stylesheet"][href*="shortlist/collecting"]';
/** @type {Travel | undefined} */
let travel;

/**
 * The list of this page, one for all that asks for it. The page of the list itself has its own.
 * @param {string} [hash] what stood behind the address when the reader came
 */
export function travelling(hash = location.hash) {
  if (document.querySelector("[data-onderdeel=shortlist]")) return undefined;
  travel ??= begun(hash);
  return travel;
}

/**
 * @param {string} hash
 * @returns {Travel}
 */
function begun(hash) {
  const home = partOf(document, "a[data-lijst]", HTMLAnchorElement).href;
  const telling = make("p", { role: "status" });
  const go = link(home);
  const bar = make("section", { class: "lijstbalk", hidden: "" }, telling, go);
  go.className = "knop";
  /** @type {(() => void)[]} */
  const watchers = [];
  /** @type {import("../shared/phrases.js").Say | undefined} */
  let say;
  let list = listIn(hash);

  function show() {
    bar.hidden = list.items.length === 0;
    if (say) telling.textContent = say("onList", { count: list.items.length });
    go.href = home + hashOf(list);
    for (const seen of watchers) seen();
  }

  function keep() {
    history.replaceState(history.state, "", carrying(withoutList(location.href), list));
  }

  for (const event of ["popstate", "hashchange"])
    addEventListener(event, () => {
      if (hasList(location.hash.slice(1))) {
        list = listIn(location.hash);
        show();
      } else keep();
    });
  takeAlong(() => list);
  partOf(document, "main", HTMLElement).append(bar);
  show();
  arrive();
  wording(home).then((found) => {
    say = found;
    bar.setAttribute("aria-label", say("own"));
    go.textContent = say("toList");
    show();
  }, console.warn);
  return {
    now: () => list,
    change(next) {
      list = next;
      keep();
      show();
    },
    watch: (seen) => watchers.push(seen),
  };
}

/** A browser does not know that a place on the page stands before the list. */
function arrive() {
  const own = location.hash.slice(1);
  const place = hasList(own) ? document.getElementById(anchorIn(own)) : null;
  if (!place) return;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  place.scrollIntoView({ behavior: "instant" });
}

/**
 * The words and the looks: a page with cards has them, another page gets them when a list comes along.
 * @param {string} home
 */
async function wording(home) {
  const [near] = all(document, "[data-verzamel]");
  if (near) return phrasesOf(near);
  const page = await fetchPage(home);
  const looks = partOf(page, LOOKS, Element).getAttribute("href") ?? "";
  document.head.append(make("link", { rel: "stylesheet", href: new URL(looks, home).href }));
  return phrasesOf(partOf(page, ".lijst__onderweg", Element));
}
