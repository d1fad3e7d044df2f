// Reckons with what a reader fills in. Nothing is kept or sent: the numbers stand in the address, behind #.
import { copied } from "../shared/copying.js";
import { all, around, datum, part, partOf } from "../shared/elements.js";
import { listed, phrasesOf } from "../shared/phrases.js";
import { amountIn, beyond, plain, told } from "./amounts.js";
import { OPTIONAL, OUTCOMES, outcome } from "./reckoning.js";

const CHILDREN = "jongeren";
const PLACE = "gemeente";

/** @typedef {import("./amounts.js").Span} Span */

/**
 * @typedef {object} Field
 * @property {string} id
 * @property {string} name
 * @property {string} begin what stands in it before someone types
 * @property {{ most: number, zero: boolean }} bounds
 * @property {HTMLInputElement} input
 * @property {HTMLElement} remark
 */

/** @type {Record<import("./amounts.js").Fault, (say: import("../shared/phrases.js").Say, field: Field) => string>} */
const FAULTS = {
  form: (say) => say("form"),
  order: (say) => say("order"),
  nought: (say) => say("nought"),
  high: (say, { bounds }) => say("high", { most: plain(bounds.most) }),
};

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  const form = partOf(root, "form", HTMLFormElement);
  const fields = all(form, "[data-veld]").map(fieldOf);
  const children = fields.find(({ id }) => id === CHILDREN);
  const names = new Map(fields.map(({ id, name }) => [id, name]));
  const place = form.querySelector("select");
  const sums = all(root, "[data-som]");
  const status = part(root, "[role=status]");

  /** The number of children of the chosen municipality, as it is told; empty when none is chosen. */
  function counted() {
    const chosen = place?.selectedOptions[0];
    return chosen?.value ? datum(chosen, "kinderen") : "";
  }

  function read() {
    if (location.hash && !location.hash.includes("=")) return show();
    const asked = new URLSearchParams(location.hash.slice(1));
    if (place) {
      place.value = asked.get(PLACE) ?? "";
      if (place.selectedIndex < 0) place.value = "";
    }
    for (const { id, begin, input } of fields) {
      const other = id === CHILDREN ? counted() || begin : begin;
      input.value = (asked.get(id) ?? other).slice(0, input.maxLength);
    }
    show();
  }

  // What stands in a field by itself is no part of the address.
  function address() {
    const kept = new URLSearchParams();
    if (place?.value) kept.set(PLACE, place.value);
    for (const { id, begin, input } of fields) {
      const other = id === CHILDREN ? counted() || begin : begin;
      if (input.value.trim() !== other) kept.set(id, input.value.trim());
    }
    const asked = kept.toString();
    return new URL(asked ? `#${asked}` : location.pathname, location.href).href;
  }

  function remember() {
    history.replaceState(null, "", address());
    show();
  }

  function show() {
    /** @type {Map<string, Span>} */
    const given = new Map();
    for (const field of fields) {
      const amount = amountIn(field.input.value, field.bounds);
      const fault = typeof amount === "string" ? FAULTS[amount](say, field) : "";
      if (amount && typeof amount !== "string") given.set(field.id, amount);
      field.input.setAttribute("aria-invalid", String(fault !== ""));
      field.remark.textContent = fault || besideExamples(field, given.get(field.id));
    }
    const outcomes = Object.keys(OUTCOMES).map((name) => ({ name, ...outcome(name, given) }));
    /** @type {Map<string, string>} */
    const words = new Map();
    for (const [id, { least, most }] of given)
      words.set(id, least === most ? plain(least) : say("span", { least: plain(least), most: plain(most) }));
    for (const id of OPTIONAL) if (!given.has(id)) words.set(id, say("leftOut"));
    for (const { name, span } of outcomes) if (span) words.set(name, spoken(span));
    for (const spot of all(root, "[data-plek]")) {
      const found = words.get(datum(spot, "plek"));
      spot.textContent = found ?? "…";
      spot.toggleAttribute("data-vol", found !== undefined);
    }
    for (const sum of sums) {
      const missing = outcomes.find(({ name }) => name === datum(sum, "som"))?.missing ?? [];
      const line = part(sum, "[data-mist]");
      line.hidden = missing.length === 0;
      line.replaceChildren(...(missing.length ? [say("missing", { fields: namesOf(missing) })] : []));
    }
    const done = outcomes.filter(
      ({ name, span }) => span && sums.some((sum) => datum(sum, "som") === name),
    ).length;
    status.textContent = say("done", { count: done, total: sums.length });
    if (place) part(root, `#${PLACE}-telling`).textContent = aboutPlace();
    note();
  }

  /** @param {Span} span */
  function spoken(span) {
    const { least, most, about } = told(span);
    if (least !== most) return say("span", { least, most });
    return about ? say("about", { value: least }) : least;
  }

  /**
   * @param {Field} field
   * @param {Span | undefined} span
   */
  function besideExamples({ begin, bounds }, span) {
    const known = amountIn(begin, bounds);
    if (!span || !known || typeof known === "string") return "";
    const side = beyond(span, known);
    if (!side) return "";
    return side === "above" ? say("above", { begin }) : say("below", { begin });
  }

  function aboutPlace() {
    const chosen = place?.selectedOptions[0];
    if (!chosen?.value) return "";
    const told = say("counted", { name: chosen.text, children: counted(), day: datum(root, "dag") });
    return children && children.input.value.trim() !== counted() ? say("own", { counted: told }) : told;
  }

  /** @param {string[]} ids */
  function namesOf(ids) {
    return listed(ids.map((id) => lowered(names.get(id) ?? id))).join("");
  }

  // What must be on paper: the day and the address.
  function note() {
    const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    part(root, ".som__afdruk").textContent = say("printed", { day, address: address() });
  }

  /** @type {Record<string, () => unknown>} */
  const tasks = {
    print: () => print(),
    opnieuw: () => {
      history.replaceState(null, "", location.pathname);
      read();
      fields[0].input.focus();
    },
    kopieer: async () => {
      part(root, "[data-gekopieerd]").textContent = (await copied(address()))
        ? say("copied")
        : say("notCopied");
    },
  };

  root.addEventListener("click", (event) => {
    const task = around(event, "[data-doe]");
    if (task) tasks[datum(task, "doe")]?.();
  });
  form.addEventListener("input", ({ target }) => {
    if (target === place && children) children.input.value = counted();
    remember();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    part(root, "#sommen").focus();
  });
  addEventListener("hashchange", () => {
    // A link within the page has brought its reader there; the address keeps the numbers.
    if (location.hash.includes("=")) read();
    else remember();
  });
  for (const hidden of all(root, "[data-met-script]")) hidden.hidden = false;
  for (const shown of all(root, "[data-zonder-script]")) shown.hidden = true;
  // What was typed before this script was there goes before what the address says.
  const early = fields.flatMap(({ input }) =>
    input.value === input.defaultValue ? [] : [{ input, typed: input.value }],
  );
  read();
  for (const { input, typed } of early) input.value = typed;
  if (early.length > 0) remember();
}

/**
 * @param {HTMLElement} box
 * @returns {Field}
 */
function fieldOf(box) {
  const most = datum(box, "hoogstens");
  return {
    id: datum(box, "veld"),
    name: part(box, "label").textContent ?? "",
    begin: datum(box, "begin"),
    bounds: { most: most === "" ? Infinity : Number(most), zero: "nul" in box.dataset },
    input: partOf(box, "input", HTMLInputElement),
    remark: part(box, ".rekenvak__melding"),
  };
}

/** @param {string} name */
function lowered(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
