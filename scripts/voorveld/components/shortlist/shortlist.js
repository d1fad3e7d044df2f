// The reader's own list: in the address and nowhere else, with notes, order, paper, a spreadsheet and a link.
import { copied } from "../shared/copying.js";
import { button, datum, make, part, partOf } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { saveCsv, saveXlsx } from "../shared/worksheet.js";
import { matching, whenNamed } from "../compare/picking.js";
import { fetchTable, valuesOf } from "../finder/table.js";
import { takeAlong } from "./along.js";
import { draggable } from "./dragging.js";
import {
  emptyList,
  hashOf,
  listIn,
  movedTo,
  toCompare,
  tooLongToMail,
  withMore,
  withNote,
  without,
  withTick,
} from "./listed.js";
import { rowOf } from "./row.js";
import { aboutRows, listRows } from "./takeaway.js";

/** @typedef {import("./listed.js").List} List */

/** @param {HTMLElement} root */
export async function start(root) {
  const table = await fetchTable(datum(root, "tabel"));
  const say = phrasesOf(root);
  const sayOfTable = phrasesOf(part(root, ".lijst__tabelwoorden"));
  const known = new Map(table.practices.map((practice) => [practice.id, practice]));
  const names = new Map(table.practices.map(({ id, name }) => [id, name]));
  const folder = datum(root, "voorbeelden");
  part(root, ".lijst__zonder").replaceWith(partOf(root, "template[data-vorm]", HTMLTemplateElement).content);
  const whole = part(root, ".lijst__geheel");
  const [status, title, items, take, long] = [
    ".kiezer__stand",
    "#uw-lijst",
    ".lijst",
    ".lijst__mee",
    ".lijst__lang",
  ].map((selector) => part(root, selector));
  const field = partOf(root, "#lijst-naam", HTMLInputElement);
  const note = partOf(root, "#lijst-geheel", HTMLTextAreaElement);
  part(root, "#lijst-namen").append(...[...names.values()].map((name) => make("option", { value: name })));
  /** @type {Map<string, import("./row.js").Row>} */
  const rows = new Map();
  let list = listIn(location.hash);

  /**
   * A change is a step back; typing and ticking are none.
   * @param {List} next
   * @param {boolean} [quietly]
   */
  function change(next, quietly = false) {
    list = next;
    const address = location.pathname + hashOf(list);
    try {
      if (quietly) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    } catch (error) {
      // A browser may refuse the hundredth change of a minute; the next one has all of it.
      console.warn(error);
    }
    show();
  }

  function show() {
    const total = list.items.length;
    list.items.forEach(({ id, note: written }, place) => {
      const row = rows.get(id) ?? rowFor(id);
      if (items.children[place] !== row.item) items.insertBefore(row.item, items.children[place] ?? null);
      row.show(written, list.ticked.includes(id), place, total);
    });
    while (items.children.length > total) items.lastElementChild?.remove();
    whole.hidden = total === 0;
    title.textContent = say("title", { count: total });
    if (note.value !== list.note) note.value = list.note;
    part(root, ".lijst__notitie--geheel").textContent = list.note;
    showTake();
  }

  /** @param {string} id */
  function rowFor(id) {
    const practice = known.get(id);
    const shown = practice
      ? [[practice.place, ...valuesOf(table, practice, firstColumn())].join("; "), practice.status]
      : [say("gone")];
    const row = rowOf(
      {
        id,
        name: practice?.name ?? id,
        address: practice ? `${folder}${id}/` : "",
        about: shown.filter(Boolean),
      },
      {
        move: (step) => move(id, placeOf(id) + step, step),
        drop: () => drop(id),
        write: (written) => change(withNote(list, id, written), true),
        tick: (on) => tick(id, on),
      },
      say,
    );
    rows.set(id, row);
    return row;
  }

  function firstColumn() {
    return table.facets.findIndex(({ id }) => id === table.columns[0]);
  }

  /** @param {string} id */
  function placeOf(id) {
    return list.items.findIndex((one) => one.id === id);
  }

  /**
   * The button that was pressed keeps the focus, or its neighbour when it can no longer be pressed.
   * @param {string} id
   * @param {number} to
   * @param {number} [step]
   */
  function move(id, to, step = 0) {
    change(movedTo(list, id, to));
    const row = rows.get(id);
    if (row && step) {
      const [pressed, other] = step < 0 ? [row.up, row.down] : [row.down, row.up];
      (pressed.disabled ? other : pressed).focus();
    }
    tell(say("moved", { name: nameOf(id), number: placeOf(id) + 1 }));
  }

  /** @param {string} id */
  function drop(id) {
    const place = placeOf(id);
    change(without(list, id));
    const next = list.items[Math.min(place, list.items.length - 1)];
    (next ? rows.get(next.id)?.drop : field)?.focus();
    tell(say("dropped", { name: nameOf(id) }));
  }

  /**
   * @param {string} id
   * @param {boolean} on
   */
  function tick(id, on) {
    const next = withTick(list, id, on);
    if (next) change(next, true);
    else tell(say("tooMany"));
    return next !== null;
  }

  function add() {
    const typed = field.value.trim();
    if (!typed) return;
    const found = matching(names, typed);
    const first = found.find(({ id }) => placeOf(id) < 0);
    if (!first) return tell(found.length ? say("already") : say("unknown", { typed }));
    field.value = "";
    change(withMore(list, [first.id]));
    tell(say("added", { name: first.name, number: list.items.length }));
  }

  /** @param {string} id */
  function nameOf(id) {
    return names.get(id) ?? id;
  }

  /** @param {string} words */
  function tell(words) {
    status.textContent = words;
  }

  function showTake() {
    const four = toCompare(list, (id) => known.has(id));
    const query = `?${four.map((id) => `p=${id}`).join("&")}`;
    const compare = ["", "", say("compareTwo"), say("compareThree"), say("compareFour")];
    /** @param {string} address @param {string} words */
    const to = (address, words) => make("a", { class: "knop", href: address + query }, words);
    part(root, ".lijst__vier").replaceChildren(
      four.length > 1 ? to(datum(root, "vergelijken"), compare[four.length]) : "",
      four.length ? to(datum(root, "memo"), say("memo", { count: four.length })) : "",
    );
    const length = tooLongToMail(location.href);
    long.hidden = length === 0;
    if (length) long.textContent = say("long", { length });
  }

  /** @param {"xlsx" | "csv"} form */
  function save(form) {
    const from = {
      site: datum(root, "site"),
      day: datum(root, "dag"),
      licence: datum(root, "licentie"),
      address: location.href,
    };
    const listed = listRows(list, table, new URL(folder, location.href), say, sayOfTable);
    const about = aboutRows(list, from, say);
    const name = say("file", { number: list.items.length });
    if (form === "csv") return saveCsv(name, [listed, about]);
    return saveXlsx(name, [
      { name: say("listSheet"), rows: listed },
      { name: say("aboutSheet"), rows: about },
    ]);
  }

  async function copy() {
    const done = await copied(location.href);
    tell(done ? say("copied") : say("notCopied"));
  }

  take.append(
    button("knop knop--licht", () => print(), say("print")),
    button("knop knop--licht", () => save("xlsx"), say("xlsx")),
    button("knop knop--licht", () => save("csv"), say("csv")),
    button("knop knop--licht", copy, say("copy")),
    button(
      "knop knop--licht",
      () => {
        change(emptyList());
        field.focus();
        tell(say("cleared"));
      },
      say("clear"),
    ),
  );
  whenNamed(part(root, ".kiezer__vorm"), field, add);
  note.addEventListener("input", () => change({ ...list, note: note.value }, true));
  draggable(items, ".lijst__greep", (item) => move(datum(item, "id"), [...items.children].indexOf(item)));
  for (const event of ["popstate", "hashchange"])
    addEventListener(event, () => {
      if (location.hash === hashOf(list)) return;
      list = listIn(location.hash);
      show();
      tell("");
    });
  takeAlong(() => list);
  show();
  if (!list.items.length) tell(say("empty"));
  root.dataset.klaar = "";
}
