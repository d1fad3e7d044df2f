// The finder: makes boxes to tick of the lists with links, and keeps the address up to date.
import { all, around, datum, make, part, partOf } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { saveCsv, saveXlsx } from "../shared/worksheet.js";
import {
  A_PAGE,
  chosen,
  fromAddress,
  isChosen,
  MOST_COMPARED,
  noChoice,
  sameList,
  selectionAddress,
  toAddress,
  withValue,
} from "./choice.js";
import { fetchNames } from "../search/names_of_site.js";
import { start as collect } from "../shortlist/collecting.js";
import { comparedBar } from "./compared.js";
import { facetBoxes } from "./facets.js";
import { cardsOn } from "./sheets.js";
import { fetchFinder } from "./table.js";
import { choiceRows, practiceRows } from "./takeaway.js";
import { chips, help, tableView } from "./views.js";

/** @typedef {{ card: HTMLElement, link: HTMLElement, tick: HTMLInputElement }} Card */

/** @param {HTMLElement} root */
export async function start(root) {
  const file = new URL(datum(root, "bestand"), document.baseURI);
  const { table, sheets } = await fetchFinder(file, datum(root, "druk"));
  const others = cardsOn(sheets, file);
  const say = phrasesOf(root);
  const box = part(root, ".vinden");
  const panel = part(root, ".vinden__keuzes");
  const cards = part(root, ".vinden__kaarten");
  /** @param {string} name @returns {HTMLElement[]} */
  const made = (name) => {
    const copy = partOf(root, `template[data-${name}]`, HTMLTemplateElement).content.cloneNode(true);
    return /** @type {HTMLElement[]} */ ([.../** @type {DocumentFragment} */ (copy).children]);
  };
  cards.append(...others);
  root.querySelector(".vinden__rest")?.remove();
  cards.before(...made("boven"));
  cards.after(...made("onder"));
  box.after(...made("balk"));
  panel.append(...made("keuzes"));
  panel.before(...made("knop"));
  const [status, chipList, helpBox, grid] = [
    ".vinden__stand",
    ".chips",
    ".vinden__hulp",
    ".vinden__tabel",
  ].map((selector) => part(root, selector));
  // Who skips the choices lands below the controls, where the number of examples is told.
  status.before(part(root, "#praktijken"));
  const more = part(root, ".vinden__meer");
  const field = partOf(root, ".vinden__boven [type=search]", HTMLInputElement);
  const order = partOf(root, ".vinden__boven select", HTMLSelectElement);
  const views = /** @type {HTMLInputElement[]} */ (all(root, ".vinden__boven [type=radio]"));
  const showFacets = facetBoxes(panel, table, say, (place, on) => change(withValue(choice, place, on)));
  const after = { comparison: datum(root, "vergelijken"), memo: datum(root, "memo") };
  const showCompared = comparedBar(part(root, ".vergelijkbalk"), after, say, () =>
    change({ ...choice, compared: [] }),
  );
  const cardOf = new Map(all(cards, ":scope > li").map(cardEntry));
  let choice = noChoice();
  /** @type {import("./naming.js").Names | undefined} */
  let names;
  let asked = false;
  let ordered = choice.order;

  /** @type {import("./views.js").Acts} */
  const acts = {
    chooseOnly: (place) => {
      field.value = "";
      change(withValue({ ...noChoice(), order: choice.order, compared: choice.compared }, place, true));
    },
    drop: (places) => change(places.reduce((now, place) => withValue(now, place, false), choice)),
    dropSearch: () => {
      field.value = "";
      change({ ...choice, search: "" });
    },
    clear: () => {
      field.value = "";
      change({ ...choice, facets: new Map(), search: "" });
      field.focus();
    },
  };

  /**
   * @param {HTMLElement} card
   * @returns {[string, Card]}
   */
  function cardEntry(card) {
    const link = part(card, ".kaart__naam a");
    const id = (link.getAttribute("href") ?? "").split("/").at(-2) ?? "";
    const tick = make("input", {
      type: "checkbox",
      "aria-label": say("compareWith", { name: link.textContent ?? "" }),
    });
    tick.addEventListener("change", () => compare(id, tick));
    card.append(make("label", { class: "keuzevak kaart__kies" }, tick, say("compare")));
    return [id, { card, link, tick }];
  }

  /**
   * @param {string} id
   * @param {HTMLInputElement} tick
   */
  function compare(id, tick) {
    const others = choice.compared.filter((each) => each !== id);
    if (tick.checked && others.length === MOST_COMPARED) {
      tick.checked = false;
      status.textContent = say("tooMany");
    } else change({ ...choice, compared: tick.checked ? [...others, id] : others });
  }

  /**
   * Make another choice and put it in the address; typing makes no row of steps back.
   * @param {import("./choice.js").Choice} next
   * @param {boolean} [typing]
   */
  function change(next, typing = false) {
    choice = sameList(next, choice) ? next : { ...next, shown: A_PAGE };
    const query = toAddress(choice, table);
    const address = (query ? `?${query}` : location.pathname) + location.hash;
    history[typing ? "replaceState" : "pushState"](null, "", address);
    show();
  }

  function read() {
    choice = fromAddress(location.search, table);
    field.value = choice.search;
    show();
  }

  /** Other words and names of places are fetched once someone types; without them the typed ones are found. */
  function learnNames() {
    if (asked || !choice.search) return;
    asked = true;
    fetchNames().then((found) => {
      names = found;
      show();
    }, console.warn);
  }

  function show() {
    learnNames();
    const { fitting, counts } = chosen(choice, table, names);
    const address = selectionAddress(choice, table);
    const selection = address ? `?selectie=${encodeURIComponent(address)}` : "";
    const asTable = choice.view === "tabel";
    const first = fitting.slice(0, choice.shown);
    showCards(new Set(fitting.map(({ id }) => id)), new Set(first.map(({ id }) => id)), selection);
    showFacets(choice, counts);
    order.value = choice.order;
    for (const view of views) view.checked = view.value === choice.view;
    box.classList.toggle("vinden--tabel", asTable);
    box.classList.toggle("vinden--lang", first.length > 4 * A_PAGE);
    cards.hidden = asTable;
    grid.hidden = !asTable;
    if (asTable) grid.replaceChildren(tableView(first, table, selection, say));
    const numbers = { number: fitting.length, total: table.practices.length };
    status.textContent = isChosen(choice) ? say("some", numbers) : say("every", numbers);
    showMore(first.length, fitting.length);
    chipList.replaceChildren(...chips(choice, table, acts, say));
    helpBox.hidden = fitting.length > 0;
    const advice = fitting.length ? [] : help(choice, table, names, acts, datum(root, "meedoen"), say);
    helpBox.replaceChildren(...advice);
    showCompared(choice.compared.flatMap((id) => table.practices.filter((each) => each.id === id)));
  }

  /**
   * How many of how many are in view, and the way to the others.
   * @param {number} number
   * @param {number} total
   */
  function showMore(number, total) {
    const left = total - number;
    more.hidden = left === 0 && total <= A_PAGE;
    part(more, "p").textContent = say("shown", { number, total });
    const [next, all] = [part(more, "[data-doe=verder]"), part(more, "[data-doe=alles]")];
    next.hidden = left === 0;
    all.hidden = left <= A_PAGE;
    next.textContent = say("next", { count: Math.min(A_PAGE, left) });
    all.textContent = say("all", { total });
  }

  /**
   * More of the same: the address says how many, so that a reader who comes back sees as many again. The
   * first of what is new gets the focus.
   * @param {number} shown
   */
  function showTo(shown) {
    const before = Math.min(choice.shown, shown - 1);
    choice = { ...choice, shown: Math.ceil(shown / A_PAGE) * A_PAGE };
    history.replaceState(null, "", `?${toAddress(choice, table)}${location.hash}`);
    show();
    inView()[before]?.focus();
  }

  /** The links to practices that are in view, in their order. */
  function inView() {
    return all(box, ".kaart__naam a, .vinden__tabel tbody a").filter((each) => each.checkVisibility());
  }

  /**
   * Who comes back from a practice stands where he left, at its card; who reloads the page, as far down as he
   * was. A browser alone cannot know: it remembers a place in a list that was not chosen from yet.
   */
  function backToPlace() {
    const { from, top } = history.state ?? {};
    const link = from && inView().find((each) => each.getAttribute("href")?.startsWith(`${from}/`));
    if (link) {
      link.scrollIntoView({ block: "center" });
      link.focus({ preventScroll: true });
    } else if (top) scrollTo({ top, behavior: "instant" });
    keepPlace();
  }

  function keepPlace() {
    history.replaceState({ top: scrollY }, "");
  }

  /**
   * @param {Set<string>} visible
   * @param {Set<string>} first those in view; on paper stand all
   * @param {string} selection
   */
  function showCards(visible, first, selection) {
    for (const [id, { card, link, tick }] of cardOf) {
      card.hidden = !visible.has(id);
      card.toggleAttribute("data-verder", !first.has(id));
      if (visible.has(id)) link.setAttribute("href", `${id}/${selection}`);
      tick.checked = choice.compared.includes(id);
    }
    if (choice.order === ordered) return;
    const all = chosen({ ...noChoice(), order: choice.order }, table).fitting;
    cards.append(...all.flatMap(({ id }) => cardOf.get(id)?.card ?? []));
    ordered = choice.order;
  }

  /** @param {string} form */
  function take(form) {
    const { fitting } = chosen(choice, table, names);
    const rows = practiceRows(fitting, table, new URL(".", location.href), say);
    const from = {
      day: datum(root, "dag"),
      site: datum(root, "site"),
      licence: datum(root, "licentie"),
      address: location.href,
    };
    const about = choiceRows(choice, table, fitting.length, from, say);
    const name = say("file", { number: fitting.length });
    if (form === "csv") return saveCsv(name, [rows, about]);
    return saveXlsx(name, [
      { name: say("practiceSheet"), rows },
      { name: say("choiceSheet"), rows: about },
    ]);
  }

  field.addEventListener("input", () => change({ ...choice, search: field.value.trim() }, true));
  order.addEventListener("change", () => change({ ...choice, order: order.value }));
  for (const view of views)
    view.addEventListener("change", () =>
      change({ ...choice, view: view.value === "tabel" ? "tabel" : "kaarten" }),
    );
  part(root, ".vinden__mee").addEventListener("click", (event) => {
    const asked = around(event, "[data-doe]");
    if (asked) take(datum(asked, "doe"));
  });
  box.addEventListener("click", (event) => {
    const link = around(event, ".kaart__naam a, .vinden__tabel tbody a");
    if (link) history.replaceState({ from: link.getAttribute("href")?.split("/")[0] }, "");
  });
  more.addEventListener("click", (event) => {
    const asked = around(event, "[data-doe]");
    if (asked) showTo(datum(asked, "doe") === "alles" ? table.practices.length : choice.shown + A_PAGE);
  });
  // On a phone the choices stand behind a button, or the list would come too low.
  const opener = part(root, ".vinden__open");
  opener.addEventListener("click", () => {
    const open = panel.classList.toggle("vinden__keuzes--open");
    opener.setAttribute("aria-expanded", String(open));
  });
  addEventListener("popstate", () => {
    read();
    backToPlace();
  });
  if ("onscrollend" in window) {
    history.scrollRestoration = "manual";
    addEventListener("scrollend", keepPlace);
  }
  read();
  collect(part(root, ".vinden__verzamel"));
  box.classList.add("vinden--klaar");
  backToPlace();
}
