// The decision aid places variants by the answers. What every answer weighs is in the page; the reasons are
// fetched once, all of them. Nothing is kept, and nothing is asked for an answer: answers stand in the address.
import { copied } from "../shared/copying.js";
import { all, around, datum, make, part } from "../shared/elements.js";
import { dataOf, phrasesOf } from "../shared/phrases.js";
import { ahead, comparison, line, named, sections, told } from "./outcome.js";
import { gathered, keyOf, pagesAt } from "./reasons.js";
import { placed, turns } from "./tally.js";

/**
 * An answer that may be chosen; the last of a question is "left open" and says nothing.
 * @typedef {object} Option
 * @property {HTMLInputElement} input
 * @property {string} name
 * @property {import("./tally.js").Saying | undefined} saying
 * @property {Map<string, number>} reasons how many there are, per variant
 *
 * @typedef {Record<string, Record<string, Record<string, [number, number]>>>} Told per question, answer and
 * variant: what it weighs (below zero when it does not fit), and how many reasons there are
 *
 * @typedef {{ id: string, text: string, options: Option[] }} Question
 *
 * @typedef {{ id: string, name: string, card: HTMLElement }} Variant
 */

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  /** @param {string} name */
  const piece = (name) => part(root, `.kz-${name}`);
  const weights = /** @type {Told} */ (dataOf(root, "telling"));
  const questions = all(root, ".kz-vragen fieldset").map((fieldset) => questionOf(fieldset, weights));
  const variants = all(root, ".kz-kaart").map((card) => ({
    id: datum(card, "variant"),
    name: datum(card, "naam"),
    card,
  }));
  const ids = variants.map(({ id }) => id);
  /** @type {import("./reasons.js").Reasons} */
  let reasons = new Map();
  /** The sources of reasons, listed while a reason that cites them is open. @type {HTMLElement[]} */
  let brought = [];
  let waiting = say("waiting");
  /** @type {import("./outcome.js").Outcomes} */
  let outcomes = new Map();

  function given() {
    return questions.flatMap((question) => chosenOf(question) ?? []);
  }

  // Reading the address: unknown questions and answers do not count. The answers stand behind #, which a
  // browser never sends. An ordinary anchor, such as that of a source, changes nothing.
  function read() {
    if (location.hash && !location.hash.includes("=")) return show();
    const asked = new URLSearchParams(location.hash.slice(1));
    let strange = false;
    for (const { id, options } of questions) {
      const option = options.find(({ input }) => input.value === (asked.get(id) ?? ""));
      strange ||= !option;
      (option ?? options[options.length - 1]).input.checked = true;
    }
    piece("melding").hidden = !strange;
    show();
  }

  /**
   * Answers given before this script was there go before those of the address.
   * @param {HTMLInputElement[]} early
   */
  function keep(early) {
    if (early.every(({ checked }) => checked)) return;
    for (const input of early) input.checked = true;
    remember();
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
    const chosen = given().map(({ input }) => `${input.name}=${input.value}`);
    return chosen.length ? `#${chosen.join("&")}` : "";
  }

  function address() {
    return new URL(answers() || ".", location.href).href;
  }

  function show() {
    const now = given();
    const some = now.length > 0;
    outcomes = new Map(variants.map((variant) => [variant.id, { ...variant, found: foundOf(variant, now) }]));
    const placing = placed(
      now.flatMap(({ saying }) => saying ?? []),
      ids,
    );
    part(root, ".keuzehulp").toggleAttribute("data-beantwoord", some);
    piece("uitkomst__leeg").hidden = some;
    piece("uitkomst__vol").hidden = !some;
    for (const name of ["sleutel", "stand__naar"]) piece(name).hidden = !some;
    const done = say("done", { done: now.length, total: questions.length });
    const top = some ? ahead(placing, outcomes, say) : "";
    piece("stand__zin").textContent = `${done} ${top}`.trim();
    piece("bovenaan").textContent = top;
    const order = [...placing.groups.flatMap(({ members }) => members), ...placing.unplaced];
    const lines = order.flatMap(({ variant }) => {
      const outcome = outcomes.get(variant);
      return outcome && some ? [line(outcome, say)] : [];
    });
    piece("stand__lijst").replaceChildren(...lines);
    piece("antwoorden").replaceChildren(
      ...questions.map((question) => answerLine(question, say("leftOpen"))),
    );
    piece("voorraad").append(...variants.map(({ card }) => card));
    const { first, rest } = sections(placing, outcomes, say);
    piece("eerste").replaceChildren(...(some ? first : []));
    piece("groepen").replaceChildren(...(some ? rest : []));
    for (const outcome of outcomes.values()) told(outcome, reasons, waiting, say);
    const after = { comparison: datum(root, "vergelijken"), memo: datum(root, "memo") };
    piece("vergelijk").replaceChildren(...comparison(placing, outcomes, after, say));
    otherwise();
    note();
  }

  // The reasons come in what is open already.
  async function fetchReasons() {
    const list = part(root, ".kz-bronnen");
    try {
      const pages = await pagesAt(all(root, ".kz-waarom").map((link) => /** @type {any} */ (link).href));
      const found = gathered(pages, all(list, "li[id]"));
      reasons = found.reasons;
      brought = found.sources.map((source) => document.adoptNode(source));
      if (!list.querySelector("ol")) list.append(make("ol", { class: "bronnen" }));
    } catch (error) {
      console.warn(error);
      waiting = say("unfetched");
    }
    for (const outcome of outcomes.values()) told(outcome, reasons, waiting, say);
    note();
  }

  // Who would be on top with one other answer.
  function otherwise() {
    const asked = questions.map((question) => ({ ...question, chosen: chosenOf(question) }));
    const found = given().length ? turns(asked, ids) : [];
    const lines = found.map(({ place, option, top }) =>
      make(
        "li",
        {},
        say("otherwise", {
          question: questions[place].text,
          answer: option.saying ? option.name : say("open"),
          who: top.length ? named(top, outcomes) : say("nobody"),
        }),
      ),
    );
    piece("anders__lijst").replaceChildren(...lines);
    piece("anders__geen").hidden = lines.length > 0;
  }

  // What must be on paper: the day and the address. Of the sources that reasons brought, what is open cites.
  function note() {
    const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    piece("afdruk").textContent = say("printed", { day, address: address() });
    const open = all(root, ".kz-groep .kz-kaart[data-open] a.bron");
    const cited = new Set(open.map((cite) => cite.getAttribute("href")?.replace(/.*#/, "")));
    for (const source of brought) source.remove();
    root.querySelector(".kz-bronnen ol")?.append(...brought.filter(({ id }) => cited.has(id)));
  }

  function again() {
    for (const { options } of questions) options[options.length - 1].input.checked = true;
    remember();
    const [{ options }] = questions;
    options[options.length - 1].input.focus();
  }

  /** @type {Record<string, () => unknown>} */
  const tasks = {
    naar: () => part(root, "#uitkomst").focus(),
    print: () => print(),
    opnieuw: again,
    kopieer: async () => {
      const done = await copied(address());
      piece("gekopieerd").textContent = done ? say("copied") : say("notCopied");
    },
  };

  root.addEventListener("click", (event) => {
    const card = around(event, "summary")?.closest(".kz-kaart");
    if (card) {
      card.toggleAttribute("data-open", !part(card, "details").hasAttribute("open"));
      note();
    }
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
  for (const question of all(root, ".kz-per-vraag")) question.removeAttribute("open");
  const early = questions.flatMap((question) => chosenOf(question)?.input ?? []);
  read();
  keep(early);
  return fetchReasons();
}

/**
 * @param {HTMLElement} fieldset
 * @param {Told} weights
 * @returns {Question}
 */
function questionOf(fieldset, weights) {
  const inputs = /** @type {HTMLInputElement[]} */ (all(fieldset, "input"));
  const [{ name: id }] = inputs;
  return {
    id,
    text: datum(fieldset, "vraag"),
    options: inputs.map((input) => {
      const own = Object.entries(weights[id]?.[input.value] ?? {});
      return {
        input,
        name: nameOf(input),
        saying: input.value ? sayingOf(own) : undefined,
        reasons: new Map(own.map(([variant, [, count]]) => [variant, count])),
      };
    }),
  };
}

/** @param {[string, [number, number]][]} weights */
function sayingOf(weights) {
  return new Map(
    weights
      .filter(([, [weight]]) => weight)
      .map(([variant, [weight]]) => [variant, { fits: weight > 0, weight: Math.abs(weight) }]),
  );
}

/** @param {Question} question */
function chosenOf({ options }) {
  return options.find(({ input }) => input.checked && input.value);
}

/**
 * @param {Variant} variant
 * @param {Option[]} given
 * @returns {import("./outcome.js").Found[]}
 */
function foundOf(variant, given) {
  return given.map(({ input, name, saying, reasons }) => {
    const count = reasons.get(variant.id) ?? 0;
    const said = saying?.get(variant.id);
    const known = said?.fits ? "past" : "past-niet";
    return {
      answer: name,
      part: said ? known : count ? "verschilt" : "onbekend",
      isHalf: said?.weight === 1,
      key: keyOf(input.name, input.value, variant.id),
      count,
    };
  });
}

/**
 * @param {Question} question
 * @param {string} leftOpen
 */
function answerLine(question, leftOpen) {
  const option = chosenOf(question);
  const words = make("dd", {}, option ? option.name : leftOpen);
  return make("div", option ? {} : { class: "kz-open" }, make("dt", {}, question.text), words);
}

/** @param {HTMLInputElement} option */
function nameOf(option) {
  return option.closest("label")?.querySelector(".kz-antwoord__naam")?.textContent ?? "";
}
