// The decision aid counts answers. The reasons are in the page already; this counts them and puts copies
// with the variants. Nothing is kept or fetched: the answers stand in the address only.
import { copied } from "../shared/copying.js";
import { all, around, datum, make, part } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { comparison, line, section, statusOf, unfold } from "./outcome.js";
import { grouped, tallied } from "./tally.js";

/**
 * @typedef {object} Question
 * @property {string} id
 * @property {string} text
 * @property {HTMLInputElement[]} options the last is "left open"
 *
 * @typedef {{ id: string, name: string, card: HTMLElement }} Variant
 *
 * A given answer with what it says of one variant.
 * @typedef {{ answer: string, reasons: HTMLElement[] }} Found
 *
 * @typedef {Variant & import("./tally.js").Tally & { found: Found[] }} Outcome
 */

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  /** @param {string} name */
  const piece = (name) => part(root, `.kz-${name}`);
  const questions = all(root, ".kz-vragen fieldset").map(questionOf);
  const variants = all(root, ".kz-kaart").map((card) => ({
    id: datum(card, "variant"),
    name: datum(card, "naam"),
    card,
  }));
  const reasons = all(root, ".kz-alles .kz-reden");
  const sources = all(root, ".kz-bronnen li[id]");

  function given() {
    return questions.flatMap((question) => {
      const option = chosenOf(question);
      return option ? [{ question, option }] : [];
    });
  }

  // Reading the address: unknown questions and answers do not count. The answers stand behind #, which a
  // browser never sends. An ordinary anchor, such as that of a source, changes nothing.
  function read() {
    if (location.hash && !location.hash.includes("=")) return show();
    const asked = new URLSearchParams(location.hash.slice(1));
    let strange = false;
    for (const { id, options } of questions) {
      const option = options.find((input) => input.value === (asked.get(id) ?? ""));
      strange ||= !option;
      (option ?? options[options.length - 1]).checked = true;
    }
    piece("melding").hidden = !strange;
    show();
  }

  /**
   * Writing the address. Who changes the answer to one question gets no further step back for it.
   * @param {string} [question]
   */
  function remember(question) {
    const again = question !== undefined && history.state?.question === question;
    const address = answers() || location.pathname + location.search;
    history[again ? "replaceState" : "pushState"]({ question }, "", address);
    piece("melding").hidden = true;
    show();
  }

  function answers() {
    const chosen = given().map(({ question, option }) => `${question.id}=${option.value}`);
    return chosen.length ? `#${chosen.join("&")}` : "";
  }

  function address() {
    return new URL(answers() || ".", location.href).href;
  }

  function show() {
    const now = given();
    const outcomes = variants.map((variant) => outcomeOf(variant, now, reasons));
    const groups = grouped(outcomes);
    const some = now.length > 0;
    part(root, ".keuzehulp").toggleAttribute("data-beantwoord", some);
    piece("uitkomst__leeg").hidden = some;
    piece("uitkomst__vol").hidden = !some;
    piece("sleutel").hidden = !some;
    piece("stand__zin").textContent = statusOf(now.length, questions.length, groups, say);
    const lines = groups.flatMap(({ members }) => members.map((outcome) => line(outcome, say)));
    piece("stand__lijst").replaceChildren(...(some ? lines : []));
    piece("antwoorden").replaceChildren(
      ...questions.map((question) => answerLine(question, say("leftOpen"))),
    );
    piece("voorraad").append(...variants.map(({ card }) => card));
    const sections = some ? groups.map((group, place) => section(group, place === 0, say)) : [];
    piece("groepen").replaceChildren(...sections);
    piece("vergelijk").replaceChildren(...comparison(groups, datum(root, "vergelijken"), say));
    note();
  }

  // What must be on paper: the day, the address, and the sources of what is open.
  function note() {
    const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    piece("afdruk").textContent = say("printed", { day, address: address() });
    const open = all(piece("groepen"), ".kz-kaart[data-open] a.bron");
    const cited = new Set(open.map((cite) => cite.getAttribute("href")?.replace(/.*#/, "")));
    for (const source of sources) source.toggleAttribute("data-genoemd", cited.has(source.id));
  }

  function again() {
    for (const { options } of questions) options[options.length - 1].checked = true;
    remember();
    const [{ options }] = questions;
    options[options.length - 1].focus();
  }

  /** @type {Record<string, () => unknown>} */
  const tasks = {
    print: () => print(),
    uitklappen: () => {
      for (const { card } of variants) unfold(card, true);
    },
    opnieuw: again,
    kopieer: async () => {
      const done = await copied(address());
      piece("gekopieerd").textContent = done ? say("copied") : say("notCopied");
    },
  };

  root.addEventListener("click", (event) => {
    const card = around(event, "summary")?.closest(".kz-kaart");
    if (card) card.toggleAttribute("data-open", !part(card, "details").hasAttribute("open"));
    const task = around(event, "[data-doe]");
    if (task) tasks[datum(task, "doe")]?.();
  });
  piece("vragen").addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) remember(target.name);
  });
  piece("vragen").addEventListener("submit", (event) => {
    event.preventDefault();
    part(root, "#uitkomst").focus();
  });
  addEventListener("popstate", read);
  addEventListener("beforeprint", note);
  for (const hidden of all(root, "[data-met-script]")) hidden.hidden = false;
  part(root, "[data-zonder-script]").hidden = true;
  for (const question of all(root, ".kz-alles details")) question.removeAttribute("open");
  read();
}

/**
 * @param {HTMLElement} fieldset
 * @returns {Question}
 */
function questionOf(fieldset) {
  const options = /** @type {HTMLInputElement[]} */ (all(fieldset, "input"));
  return { id: options[0].name, text: datum(fieldset, "vraag"), options };
}

/** @param {Question} question */
function chosenOf({ options }) {
  return options.find((input) => input.checked && input.value);
}

/**
 * @param {Variant} variant
 * @param {{ question: Question, option: HTMLInputElement }[]} given
 * @param {HTMLElement[]} reasons
 * @returns {Outcome}
 */
function outcomeOf(variant, given, reasons) {
  const mine = reasons.filter((reason) => datum(reason, "variant") === variant.id);
  const found = given.map(({ question, option }) => ({
    answer: nameOf(option),
    reasons: mine.filter(({ dataset }) => dataset.vraag === question.id && dataset.antwoord === option.value),
  }));
  const stances = found.map(({ reasons: own }) => own.map((reason) => datum(reason, "richting")));
  return { ...variant, ...tallied(stances), found };
}

/**
 * @param {Question} question
 * @param {string} leftOpen
 */
function answerLine(question, leftOpen) {
  const option = chosenOf(question);
  const words = make("dd", {}, option ? nameOf(option) : leftOpen);
  return make("div", option ? {} : { class: "kz-open" }, make("dt", {}, question.text), words);
}

/** @param {HTMLInputElement} option */
function nameOf(option) {
  return option.closest("label")?.querySelector(".kz-antwoord__naam")?.textContent ?? "";
}
