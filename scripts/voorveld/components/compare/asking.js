// What someone can ask: made of what is not known, with the questions of the editors.
import { link, make } from "../shared/elements.js";
import { withLinks } from "../shared/phrases.js";

/**
 * @typedef {import("./characteristics.js").Frame} Frame
 * @typedef {{ theme: string, at: string, name: string, empty: import("./rows.js").EmptyCell }} Open
 */

/**
 * Per chosen what is not known and may be asked.
 * @param {Frame} frame
 * @returns {{ each: import("./reading.js").Compared, open: Open[] }[]}
 */
export function openOf({ chosen, parts, say }) {
  return chosen.map((each, n) => ({
    each,
    open: parts.flatMap(({ theme, rows }) =>
      rows.flatMap(({ id, name, cells }) => {
        const at = `themas.${theme.id}.kenmerken.${id}`;
        const { empty, isNowhere } = cells[n];
        if (isNowhere) return [{ theme: theme.naam, at, name, empty: nowhereIn(each, say) }];
        return empty?.kind.taak ? [{ theme: theme.naam, at, name, empty }] : [];
      }),
    ),
  }));
}

/**
 * That no practice of a variant has it, whatever the reasons.
 * @param {import("./reading.js").Compared} group
 * @param {import("../shared/phrases.js").Say} say
 * @returns {import("./rows.js").EmptyCell}
 */
function nowhereIn({ practices }, say) {
  const words = say("nowhereIn", { count: practices });
  const kind = { id: "nergens", naam: words, taak: words, antwoord: false, te_lezen: false, niets: false };
  return { kind, sources: [] };
}

/**
 * @param {Frame} frame
 * @param {boolean} folded
 */
export function asking(frame, folded) {
  const { say } = frame;
  const lists = openOf(frame).map(({ each, open }) => {
    const questions = each.questions.map((question) => make("li", {}, question));
    const form = frame.ofVariants ? "" : `${frame.form}?voorbeeld=${each.id}&veld=`;
    const items = [...together(open, say, form), ...questions];
    return make(
      "div",
      { class: "les" },
      make("h4", {}, each.name),
      items.length ? make("ul", { class: "afvinken" }, ...items) : make("p", {}, say("allKnown")),
    );
  });
  const head = make("h3", {}, say("toAsk"));
  const rest = [
    make("p", { class: "uitleg" }, say("toAskExplained")),
    make("div", { class: "kolommen" }, ...lists),
  ];
  return make(
    "section",
    { class: "naast__navragen", id: "naast-navragen" },
    ...(folded ? [make("details", {}, make("summary", {}, head), ...rest)] : [head, ...rest]),
  );
}

/**
 * What asks for the same on one line: the same kind of empty, the same sources.
 * @param {Open[]} open
 * @param {import("../shared/phrases.js").Say} say
 * @param {string} form where an example is corrected, with room for the place; empty for others
 */
function together(open, say, form) {
  /** @type {Map<string, { empty: Open["empty"], names: string[], at: string }>} */
  const groups = new Map();
  for (const { name, at, empty } of open) {
    const key = [empty.kind.id, ...empty.sources.map(({ title }) => title)].join("\u0000");
    const group = groups.get(key) ?? { empty, at, names: [] };
    group.names.push(name.toLowerCase());
    groups.set(key, group);
  }
  return [...groups.values()].map(({ empty: { kind, sources }, names, at }) => {
    const read = kind.te_lezen ? sources : [];
    const links = read.flatMap(({ href, title }, n) => [n ? "; " : "", link(href, title)]);
    const where = links.length ? withLinks(say("readIn"), ...links) : [];
    const named = { names: names.join(", ") };
    const known = make("a", { href: form + at, "aria-label": say("fillNamed", named) }, say("fill"));
    const fill = form ? [known] : [];
    return make("li", {}, make("strong", {}, kind.taak), ...where, `: ${names.join(", ")}. `, ...fill);
  });
}

/**
 * What the abbreviations in an outcome mean, as the pages themselves explain them.
 * @param {Frame} frame
 * @param {Set<string>} used
 */
export function abbreviations({ chosen, say }, used) {
  const known = new Map(chosen.flatMap((each) => [...each.abbreviations]));
  const explained = [...used]
    .sort((a, b) => a.localeCompare(b, "nl"))
    .flatMap((word) => known.get(word) ?? []);
  if (!explained.length) return [];
  const list = make("dl", {}, ...explained.map((each) => document.importNode(each, true)));
  const heading = make("h3", { id: "afkortingen" }, say("abbreviations"));
  return [make("section", { class: "afkortingen", "aria-labelledby": heading.id }, heading, list)];
}
