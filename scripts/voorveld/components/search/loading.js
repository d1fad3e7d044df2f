// The index of the site, fetched at the first question: Pagefind's, and our lists of words and names.
import { fetchJson } from "../shared/fetching.js";
import { meaningsOf, unpacked } from "./words.js";

/**
 * What Pagefind gives of a page with the words of a question.
 * @typedef {object} PagefindResult
 * @property {string} id
 * @property {number} score
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
 * How well a page fits, and where in its text.
 * @typedef {{ score: number, places: number[] }} Hit
 * @typedef {Map<string, Hit>} Hits
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
 * @property {(() => Promise<PagefindText>)} [data]
 * @property {Promise<PageText>} [text]
 *
 * @typedef {object} Index
 * @property {Pagefind} pagefind
 * @property {Map<string, IndexedPage>} pages
 * @property {string[]} order ids of the pages; names point at places in it
 * @property {{ id: string, name: string }[]} kinds
 * @property {string[]} words
 * @property {string[]} hyphens words that are written with a hyphen
 * @property {import("./words.js").Meanings} meanings
 * @property {Record<string, number[]>} names per name of several words the pages that have it
 * @property {[string, string, string[]][]} without municipalities without a practice, per province
 * @property {Map<string, Promise<Hits>>} asked
 */

/**
 * Gives the index; fetched once, again only after a failure.
 * @param {string} base where the site begins
 */
export function loader(base) {
  /** @type {Promise<Index> | undefined} */
  let ready;
  return () => {
    ready ??= fetched(new URL(`${base}zoekindex/`, document.baseURI)).catch((error) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
}

/**
 * @param {URL} folder
 * @returns {Promise<Index>}
 */
async function fetched(folder) {
  /** @type {[Pagefind, any, any]} */
  const [pagefind, table, names] = await Promise.all([
    import(new URL("pagefind.js", folder).href),
    fetchJson(new URL("woorden.json", folder), { cache: "no-cache" }),
    fetchJson(new URL("synoniemen.json", folder), { cache: "no-cache" }),
  ]);
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  const pages = new Map();
  for (const [kind, , addresses] of table.soorten) {
    for (const [id, address] of Object.entries(addresses))
      pages.set(id, { id, kind, address, title: table.titels[/** @type {string} */ (address)] });
  }
  return {
    pagefind,
    pages,
    order: [...pages.keys()],
    kinds: table.soorten.map((/** @type {string[]} */ [id, name]) => ({ id, name })),
    words: unpacked(table.woorden),
    hyphens: unpacked(table.streepjes),
    meanings: meaningsOf(names),
    names: table.namen,
    without: names.zonder_praktijk,
    asked: new Map(),
  };
}

/**
 * The pages with this question to Pagefind. Quotation marks: this word or sentence only.
 * @param {Index} index
 * @param {string} question
 */
export function asked(index, question) {
  const known = index.asked.get(question);
  if (known) return known;
  const hits = index.pagefind.search(question).then(({ results }) => {
    /** @type {Hits} */
    const out = new Map();
    for (const { id, score, words, data } of results) {
      const page = index.pages.get(id);
      if (!page) continue;
      page.data ??= data;
      out.set(id, { score, places: words });
    }
    return out;
  });
  index.asked.set(question, hits);
  return hits;
}
