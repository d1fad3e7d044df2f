// What someone can do when nothing was found.
import { link, make } from "../shared/elements.js";
import { listed, withLinks } from "../shared/phrases.js";

const QUOTATION_MARKS = /["“”„]/g;

/**
 * @param {import("./searching.js").Outcome} outcome
 * @param {string} question
 * @param {boolean} exact
 * @param {HTMLTemplateElement} further
 * @param {import("../shared/phrases.js").Say} say
 */
export function adviceFor({ unknown, without, places }, question, exact, further, say) {
  const box = make("div", { class: "melding zoekhulp" });
  for (const { word, like } of unknown) {
    const line = make("p", {}, say("unknownWord", { word }));
    const links = like.map((other) =>
      asking(
        question.replace(word, () => other),
        other,
        exact,
      ),
    );
    if (links.length) line.append(" ", ...withLinks(say("didYouMean"), ...listed(links, "disjunction")));
    box.append(line);
  }
  if (!unknown.length && !places.length)
    box.append(make("p", {}, without.length ? say("notTogether") : say("notExactly")));
  const tips = without.map(({ word, rest, count }) =>
    make("li", {}, ...withLinks(say("without", { word }), asking(rest, say("pages", { count }), exact))),
  );
  if (exact || question.search(QUOTATION_MARKS) >= 0) {
    const plain = question.replace(QUOTATION_MARKS, " ").trim();
    tips.push(make("li", {}, ...withLinks(say("otherForms"), asking(plain, say("withoutExact"), false))));
  }
  box.append(make("ul", {}, ...tips, further.content.cloneNode(true)));
  return box;
}

/**
 * What is said when the words stand on pages but nowhere near each other: nothing is about them together.
 * @param {string} question
 * @param {import("../shared/phrases.js").Say} say
 * @param {HTMLTemplateElement} further
 */
export function apartAdvice(question, say, further) {
  const tips = make("ul", {}, further.content.cloneNode(true));
  return make("div", { class: "melding zoekhulp" }, make("p", {}, say("apart", { question })), tips);
}

/**
 * A link that asks another question.
 * @param {string} question
 * @param {string} words
 * @param {boolean} exact
 */
function asking(question, words, exact) {
  return link(`?q=${encodeURIComponent(question)}${exact ? "&exact=1" : ""}`, words);
}
