// The comparison: choosing, keeping the address up to date, showing and taking along.
import { copied } from "../shared/copying.js";
import { all, button, datum, make, part, partOf, wordsOf } from "../shared/elements.js";
import { offerExamples } from "../shared/example_names.js";
import { dataOf, phrasesOf } from "../shared/phrases.js";
import { saveCsv, saveXlsx } from "../shared/worksheet.js";
import { emptyList, hashOf, withMore } from "../shortlist/listed.js";
import { abbreviations, asking } from "./asking.js";
import { characteristics } from "./characteristics.js";
import { contents } from "./contents.js";
import { figures } from "./figures.js";
import { kindsOf, matching, MOST, queryOf, whenNamed, wishedIn } from "./picking.js";
import { read } from "./reading.js";
import { recordsOf } from "./records.js";
import { rowsOf } from "./rows.js";
import { sourceList } from "./sources.js";
import { sheetsOf } from "./takeaway.js";

const LONGEST_NAME = 80;

/**
 * In one file of text every table has its name above it.
 * @param {string} name
 * @param {import("../shared/worksheet.js").Sheet[]} sheets
 */
function saveCsvOf(name, sheets) {
  saveCsv(
    name,
    sheets.map((sheet) => [[sheet.name], ...sheet.rows]),
  );
}

/** @param {HTMLElement} root */
export async function start(root) {
  await offerExamples(part(root, "#lijst-praktijken"));
  const say = phrasesOf(root);
  const form = partOf(root, "template[data-vorm]", HTMLTemplateElement).content;
  part(root, ".kiezer__zonder").replaceWith(form);
  const outcome = part(root, ".uitkomst");
  const status = part(root, ".kiezer__stand");
  const picked = part(root, ".chips");
  const field = partOf(root, "#kies-naam", HTMLInputElement);
  const label = part(root, "label[for=kies-naam]");
  const sorts = /** @type {HTMLInputElement[]} */ (all(root, "[name=soort]"));
  const onlyDifferences = partOf(root, "[name=verschil]", HTMLInputElement);
  const texts = partOf(root, "[name=teksten]", HTMLInputElement);
  const mends = partOf(root, "[name=verbeteren]", HTMLInputElement);
  const kinds = kindsOf(root, say);
  const tables = {
    themes: /** @type {import("./rows.js").ThemeColumns[]} */ (dataOf(root, "themas")),
    kinds: /** @type {import("./rows.js").EmptyKind[]} */ (dataOf(root, "leeg")),
    reasons: /** @type {import("./comparability.js").Reason[]} */ (dataOf(root, "redenen")),
  };
  const from = { site: datum(root, "site"), day: datum(root, "dag"), licence: datum(root, "licentie") };
  /** @type {Map<string, import("./reading.js").Compared>} */
  const known = new Map();
  let wish = wishedIn(location.search, kinds);
  let turn = 0;

  /** @param {Partial<import("./picking.js").Wish>} change */
  function change(change) {
    wish = { ...wish, ...change };
    history.pushState(null, "", queryOf(wish) || location.pathname);
    return show();
  }

  function add() {
    const typed = field.value.trim();
    if (!typed) return;
    const found = matching(kinds[wish.sort].names, typed);
    const first = found.find(({ id }) => !wish.ids.includes(id));
    if (!first) {
      status.textContent = found.length ? say("already") : kinds[wish.sort].unknown(typed);
      return;
    }
    field.value = "";
    change({ ids: [...wish.ids, first.id].slice(0, MOST) });
    status.textContent = say("added", { name: first.name, status: status.textContent ?? "" });
  }

  async function show() {
    turn += 1;
    const mine = turn;
    const { sort, ids } = wish;
    const kind = kinds[sort];
    for (const choice of sorts) choice.checked = choice.value === sort;
    onlyDifferences.checked = wish.onlyDifferences;
    mends.checked = wish.mends;
    // Counts of variants always differ, and stand in no file: there is nothing to choose.
    for (const option of [onlyDifferences, mends])
      option.closest("label")?.toggleAttribute("hidden", sort === "v");
    texts.checked = wish.texts;
    label.textContent = kind.label;
    field.setAttribute("list", kind.list.id);
    field.disabled = ids.length >= MOST;
    picked.replaceChildren(...ids.map(chip));
    status.textContent = kind.status[ids.length];
    document.body.classList.toggle("heeft-uitkomst", ids.length > 1);
    outcome.hidden = ids.length < 2;
    if (ids.length < 2) return outcome.replaceChildren();
    const found = await Promise.all(ids.map((id) => readOnce(id, kind.folder)));
    if (mine !== turn) return;
    const chosen = found.filter((each) => each !== null);
    if (chosen.length < ids.length) status.textContent = say("unloaded");
    if (chosen.length > 1) draw(chosen);
  }

  /**
   * @param {string} id
   * @param {string} folder
   */
  async function readOnce(id, folder) {
    const key = folder + id;
    const page = known.get(key) ?? (await read(id, folder).catch(() => null));
    if (page) known.set(key, page);
    return page;
  }

  /** @param {string} id */
  function chip(id) {
    const name = kinds[wish.sort].names.get(id) ?? id;
    const act = () => {
      change({ ids: wish.ids.filter((other) => other !== id) });
      (picked.querySelector("button") ?? field).focus();
    };
    const made = button("chip", act, name, make("span", { "aria-hidden": "true" }, " ×"));
    made.setAttribute("aria-label", say("remove", { name }));
    return make("li", {}, made);
  }

  /** @param {import("./reading.js").Compared[]} chosen */
  function draw(chosen) {
    const heads = chosen.map(({ name }) => name);
    /** @type {import("./characteristics.js").Frame} */
    const frame = {
      chosen,
      heads,
      parts: rowsOf(chosen, tables.themes, tables.kinds),
      kinds: tables.kinds,
      reasons: tables.reasons,
      ofVariants: wish.sort === "v",
      form: datum(root, "formulier"),
      say,
    };
    const numbers = figures(frame);
    numbers.id = "naast-cijfers";
    const onlyDifferences = wish.onlyDifferences && !frame.ofVariants;
    const parts = [
      characteristics(frame, { ...wish, onlyDifferences }),
      numbers,
      asking(frame, onlyDifferences),
    ];
    const about = say("about", { ...from, address: location.href });
    outcome.replaceChildren(
      make("h2", { id: "naast-elkaar" }, say("title", { names: heads.join("; ") })),
      make("p", { class: "uitkomst__van" }, about),
      make(
        "p",
        { class: "uitkomst__mee" },
        button("knop knop--licht", () => print(), say("print")),
        button("knop knop--licht", () => takeAlong(frame, saveXlsx), say("xlsx")),
        button("knop knop--licht", () => takeAlong(frame, saveCsvOf), say("csv")),
        button("knop knop--licht", copy, say("copy")),
        make("a", { class: "knop knop--licht", href: datum(root, "memo") + memoQuery() }, say("memo")),
        wish.sort === "p" ? make("a", { class: "knop knop--licht", href: listAddress() }, say("list")) : "",
        make("a", { class: "knop knop--licht", href: datum(root, "dias") + memoQuery() }, say("slides")),
      ),
      contents(parts, say),
      ...parts,
    );
    const used = new Set([...outcome.querySelectorAll("abbr")].map(wordsOf));
    const cited = new Set(all(outcome, "a[href]").map((each) => each.getAttribute("href") ?? ""));
    outcome.append(...abbreviations(frame, used), ...sourceList(frame, cited));
  }

  /** What a memo takes over from a comparison. */
  function memoQuery() {
    return queryOf({ ...wish, onlyDifferences: false, texts: false, mends: false });
  }

  function listAddress() {
    return datum(root, "lijst") + hashOf(withMore(emptyList(), wish.ids));
  }

  function fileName() {
    return say("file", { ids: wish.ids.join("-") }).slice(0, LONGEST_NAME);
  }

  /**
   * @param {import("./characteristics.js").Frame} frame
   * @param {(name: string, sheets: import("../shared/worksheet.js").Sheet[]) => unknown} save
   */
  async function takeAlong(frame, save) {
    const records = await recordsOf(frame.chosen, frame.ofVariants, datum(root, "gegevens")).catch(
      () => null,
    );
    if (!records) status.textContent = say("unloaded");
    else await save(fileName(), sheetsOf(frame, records, { ...from, address: location.href }));
  }

  async function copy() {
    const done = await copied(location.href);
    status.textContent = done ? say("copied") : say("notCopied", { address: location.href });
  }

  whenNamed(part(root, ".kiezer__vorm"), field, add);
  for (const choice of sorts)
    choice.addEventListener("change", () => change({ sort: choice.value === "v" ? "v" : "p", ids: [] }));
  onlyDifferences.addEventListener("change", () => change({ onlyDifferences: onlyDifferences.checked }));
  texts.addEventListener("change", () => change({ texts: texts.checked }));
  mends.addEventListener("change", () => change({ mends: mends.checked }));
  addEventListener("popstate", () => {
    wish = wishedIn(location.search, kinds);
    show();
  });
  return show();
}
