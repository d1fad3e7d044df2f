// The index of the site, fetched at the first question: Pagefind's, and our lists of words and names.
import { fetchJson } from "../shared/fetching.js";
import { placesIn } from "../shared/places.js";
import { countedOn, isWord, meaningsOf, numbersIn, unmarked, unpacked } from "./words.js";

// The table tells in tens how many words a page has.
const TENS = 10;

/**
 * What Pagefind gives of a page with the words of a question.
 * @typedef {object} PagefindResult
 * @property {string} id
 * @property {number[]} words places in the text
 * @property {() => Promise<PagefindText>} data
 *
 * @typedef {{ content: string, meta: { title: string }, anchors: import("./text.js").Anchor[] }} PagefindText
 *
 * @typedef {object} Pagefind
 * @property {(options: { noWorker: boolean }) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(question: string) => Promise<{ results: PagefindResult[] }>} search
 *
 * Per page the places in its text.
 * @typedef {Map<string, number[]>} Places
 *
 * @typedef {object} PageText
 * @property {string} title
 * @property {import("./text.js").PageWord[]} words
 * @property {import("./text.js").Anchor[]} anchors
 *
 * @typedef {object} IndexedPage
 * @property {string} id
 * @property {string} kind
 * @property {string} address
 * @property {string | undefined} title
 * @property {import("./ranking.js").Measures} measures
 * @property {(() => Promise<PagefindText>)} [data]
 * @property {Promise<PageText>} [text]
 *
 * @typedef {object} Index
 * @property {Pagefind} pagefind
 * @property {Map<string, IndexedPage>} pages
 * @property {string[]} order ids of the pages; names point at places in it
 * @property {import("./ranking.js").Kind[]} kinds
 * @property {string[]} words in order
 * @property {Map<string, number[]>} borders per compound where one word ends and the next begins
 * @property {import("./words.js").Meanings} meanings
 * @property {Record<string, number[]>} names per name of several words the pages that have it
 * @property {Set<string>} little words of a question that a page need not have
 * @property {import("../shared/places.js").Places} places
 * @property {Map<string, Promise<Places>>} asked
 */

/**
 * Gives the index; fetched once, again only after a failure.
 * @param {string} base where the site begins
 * @param {Map<string, string>} titles of pages, by address, that need not be fetched
 */
export function loader(base, titles) {
  /** @type {Promise<Index> | undefined} */
  let ready;
  return () => {
    ready ??= fetched(new URL(`${base}zoekindex/`, document.baseURI), titles).catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
}

/**
 * @param {URL} folder
 * @param {Map<string, string>} titles
 * @returns {Promise<Index>}
 */
async function fetched(folder, titles) {
  /** @type {[Pagefind, any, any]} */
  const [pagefind, table, names] = await Promise.all([
    import(new URL("pagefind.js", folder).href),
    fetchJson(new URL("woorden.json", folder), { cache: "no-cache" }),
    fetchJson(new URL("synoniemen.json", folder), { cache: "no-cache" }),
  ]);
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  /** @type {Map<string, IndexedPage>} */
  const pages = new Map();
  /** @type {import("./ranking.js").Kind[]} */
  const kinds = [];
  for (const [kind, name, single, weight, ids, addresses, told, ...measured] of table.soorten) {
    kinds.push({ id: kind, name, single, weight: weight / 100 });
    const [title = [], lead = [], headings = [], length = []] = measured.map(numbersIn);
    const titled = told.split("\n");
    addresses.split(" ").forEach((/** @type {string} */ address, /** @type {number} */ n) => {
      const id = `nl_${ids.split(" ")[n]}`;
      const measures = {
        title: title[n],
        lead: title[n] + lead[n],
        headings: title[n] + lead[n] + headings[n],
        length: length[n] * TENS,
      };
      if (n in title) pages.set(id, { id, kind, address, title: titles.get(address) ?? titled[n], measures });
    });
  }
  const places = placesIn(names);
  return {
    pagefind,
    pages,
    order: [...pages.keys()],
    kinds,
    ...unmarked(unpacked(table.woorden)),
    meanings: meaningsOf(names.groepen, places),
    names: Object.fromEntries(Object.entries(table.namen).map(([name, places]) => [name, countedOn(places)])),
    little: new Set(names.vraagwoorden),
    places,
    asked: new Map(),
  };
}

/**
 * The pages with this word or sentence, and where it stands on them. Always between quotation marks: without
 * them Pagefind also gives what only begins so, and that hangs on what was asked before. A word of the site that
 * stands nowhere means that a part of the index did not come: that is a failure, not an answer.
 * @param {Index} index
 * @param {string} words
 * @returns {Promise<Places>}
 */
export function asked(index, words) {
  const known = index.asked.get(words);
  if (known) return known;
  const hits = index.pagefind.search(`"${words}"`).then(({ results }) => {
    /** @type {Places} */
    const out = new Map();
    for (const { id: whole, words: places, data } of results) {
      // The table has of every id as many letters as tell the pages apart.
      const id = whole.slice(0, index.order[0]?.length);
      const page = index.pages.get(id);
      if (!page) continue;
      page.data ??= data;
      out.set(id, places);
    }
    if (out.size === 0 && isWord(words, index.words)) {
      index.asked.delete(words);
      throw new Error(`a part of the index is missing: ${words}`);
    }
    return out;
  });
  index.asked.set(words, hits);
  return hits;
}
