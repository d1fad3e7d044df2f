// One list of numbered sources for a memo, in the order in which it cites them.

/**
 * @typedef {{ title: string, short: string, from: string, href: string }} Source
 * @typedef {Record<string, { titel: string, uitgever: string | null, url: string | null, datum: { woorden: string }, leesbaar: { kort: string } }>} Published
 * @typedef {{ number: (source: Source) => number, list: () => Source[] }} Numbering
 */

const MARK = / ?\[@([^\],]+)(?:, ([^\]]*))?\]/g;

/** @returns {Numbering} */
export function numbering() {
  /** @type {Source[]} */
  const found = [];
  return {
    number(source) {
      const known = found.findIndex(({ title, href }) => title === source.title && href === source.href);
      return known < 0 ? found.push(source) : known + 1;
    },
    list: () => found,
  };
}

/**
 * A text with its citations as numbers: `[@id]` is `[3]`.
 * @param {{ met_bronnen: string } | null | undefined} text
 * @param {Published} sources
 * @param {Numbering} numbers
 */
export function cited(text, sources, numbers) {
  return (text?.met_bronnen ?? "").replace(MARK, (_, id, at) => {
    const number = numbers.number(sourceOf(sources, id));
    return ` [${[number, at].filter(Boolean).join(", ")}]`;
  });
}

/**
 * The citations of a value, to stand behind it.
 * @param {{ bron: string, plaats: string | null }[]} citations
 * @param {Published} sources
 * @param {Numbering} numbers
 */
export function marks(citations, sources, numbers) {
  const different = [...new Set(citations.map(({ bron }) => numbers.number(sourceOf(sources, bron))))];
  return different.map((number) => ` [${number}]`).join("");
}

/**
 * @param {Published} sources
 * @param {string} id
 * @returns {Source}
 */
function sourceOf(sources, id) {
  const { titel, uitgever, url, datum, leesbaar } = sources[id];
  return {
    title: titel,
    short: leesbaar.kort,
    from: [uitgever, datum.woorden].filter(Boolean).join(", "),
    href: url ?? "",
  };
}
