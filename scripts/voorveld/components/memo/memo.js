// The memo: choosing what it is about, keeping that in the address, and one A4 to take along.
import { copied } from "../shared/copying.js";
import { all, button, datum, make, part, partOf } from "../shared/elements.js";
import { offerExamples } from "../shared/example_names.js";
import { alike } from "../shared/folding.js";
import { dataOf, phrasesOf } from "../shared/phrases.js";
import { save } from "../shared/worksheet.js";
import { matching, whenNamed } from "../compare/picking.js";
import { numbering } from "./citing.js";
import { composed, ROOMS } from "./composing.js";
import { gathered, surroundingsOf } from "./gathering.js";
import { markdownOf } from "./markdown.js";
import { proposals } from "./proposing.js";
import { fits, sheetOf } from "./sheet.js";
import { columnsOf } from "./subjects.js";
import { wordOf } from "./word.js";
import { hashOf, isSame, MOST, wishedIn } from "./wish.js";

/** @typedef {import("./wish.js").Chosen} Chosen */

const LONGEST_NAME = 80;
const PAUSE = 200;

/** @param {HTMLElement} root */
export async function start(root) {
  await offerExamples(part(root, "#memo-namen"), "p=");
  const say = phrasesOf(root);
  const form = partOf(root, "template[data-vorm]", HTMLTemplateElement).content;
  part(root, ".memo__zonder").replaceWith(form);
  const [status, picked, nearby, room, take] = [
    ".kiezer__stand",
    ".chips",
    ".memo__buurt",
    ".memo__plek",
    ".kiezer__mee",
  ].map((at) => part(root, at));
  const [field, place] = ["#memo-naam", "#memo-voor"].map((at) => partOf(root, at, HTMLInputElement));
  const notes = partOf(root, "#memo-notities", HTMLTextAreaElement);
  const boxes = /** @type {HTMLInputElement[]} */ (all(root, ".memo__themas input"));
  const usual = boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);
  const names = new Map(
    all(root, "#memo-namen option").map((each) => [datum(each, "id"), each.getAttribute("value") ?? ""]),
  );
  const places = all(root, "#memo-plaatsen option");
  const known =
    /** @type {Pick<import("./subjects.js").Frame, "themes" | "kinds" | "topics"> & { questions: Record<string, string[]> }} */ (
      dataOf(root, "memo")
    );
  const folders = { data: datum(root, "gegevens"), variants: datum(root, "varianten") };
  const examples = datum(root, "voorbeelden");
  /** @type {Map<string, Promise<import("./gathering.js").Telling>>} */
  const records = new Map();
  /** @type {Map<string, Promise<import("./gathering.js").Surroundings>>} */
  const around = new Map();
  /** @type {import("./composing.js").Block[]} */
  let blocks = [];
  let [turn, pause] = [0, 0];
  let wish = wished();

  function wished() {
    return wishedIn(location, ({ sort, id }) => names.has(`${sort}=${id}`));
  }

  /**
   * A choice is a step that the reader can go back.
   * @param {Partial<import("./wish.js").Wish>} next
   */
  function change(next) {
    wish = { ...wish, ...next };
    history.pushState(null, "", location.pathname + hashOf(wish));
    return show();
  }

  /**
   * Typing is none, and a sheet is measured again when the typing rests.
   * @param {Partial<import("./wish.js").Wish>} next
   */
  function type(next) {
    wish = { ...wish, ...next };
    delete room.dataset.klaar;
    clearTimeout(pause);
    pause = setTimeout(rest, PAUSE);
  }

  function rest() {
    clearTimeout(pause);
    history.replaceState(null, "", location.pathname + hashOf(wish));
    return show();
  }

  function fill() {
    place.value = wish.place;
    notes.value = wish.notes;
    const asked = wish.asked ?? usual;
    for (const box of boxes) box.checked = asked.includes(box.value);
  }

  function add() {
    const typed = field.value.trim();
    if (!typed) return;
    const found = matching(names, typed).map(({ id }) => chosenOf(id));
    const first = found.find((one) => !wish.chosen.some((other) => isSame(one, other)));
    if (!first) {
      status.textContent = found.length ? say("already") : say("unknownName", { typed });
      return;
    }
    field.value = "";
    change({ chosen: [...wish.chosen, first].slice(0, MOST) });
  }

  /** @param {string} key @returns {Chosen} */
  function chosenOf(key) {
    return { sort: key.startsWith("v") ? "v" : "p", id: key.slice(2) };
  }

  /** @param {Chosen} one */
  function chip(one) {
    const name = names.get(`${one.sort}=${one.id}`) ?? one.id;
    const act = () => {
      change({ chosen: wish.chosen.filter((other) => !isSame(one, other)) });
      (picked.querySelector("button") ?? field).focus();
    };
    const made = button("chip", act, name, make("span", { "aria-hidden": "true" }, " ×"));
    made.setAttribute("aria-label", say("remove", { name }));
    return make("li", {}, made);
  }

  async function show() {
    turn += 1;
    const mine = turn;
    const { chosen } = wish;
    picked.replaceChildren(...chosen.map(chip));
    field.disabled = chosen.length >= MOST;
    const isEmpty = chosen.length === 0;
    room.hidden = isEmpty;
    take.hidden = isEmpty;
    delete room.dataset.klaar;
    if (isEmpty) {
      status.textContent = say("choose");
      room.replaceChildren();
    }
    try {
      const [tellings, surroundings] = await Promise.all([
        Promise.all(chosen.map((one) => once(records, one.sort + one.id, () => gathered(one, folders)))),
        surroundingsOfPlace(),
        document.fonts.ready,
      ]);
      if (mine !== turn) return;
      propose(surroundings.parts);
      if (!isEmpty) draw(tellings, surroundings.words);
    } catch (error) {
      console.warn(error);
      if (mine === turn) status.textContent = say("unloaded");
    }
  }

  function surroundingsOfPlace() {
    const found = places.find((each) => alike(each.getAttribute("value") ?? "") === alike(wish.place));
    if (!found) return { words: [], parts: [] };
    const { adres } = found.dataset;
    return adres
      ? once(around, adres, () => surroundingsOf(adres, examples))
      : { words: [say("noneThere")], parts: [] };
  }

  /** @param {import("./proposing.js").Part[]} parts */
  function propose(parts) {
    const full = wish.chosen.length >= MOST;
    const chosen = new Set(wish.chosen.map(({ sort, id }) => `${sort}=${id}`));
    nearby.replaceChildren(...(full ? [] : proposals(parts, names, chosen, wish.place, say, addNearby)));
    nearby.hidden = nearby.childElementCount === 0;
  }

  /** @param {string} key */
  async function addNearby(key) {
    await change({ chosen: [...wish.chosen, chosenOf(key)].slice(0, MOST) });
    (nearby.querySelector("button") ?? field).focus();
  }

  /**
   * @param {import("./gathering.js").Telling[]} tellings
   * @param {string[]} surroundings
   */
  function draw(tellings, surroundings) {
    const numbers = numbering();
    const frame = { ...known, say, numbers };
    const wanted = wish.asked ?? usual;
    const asked = columnsOf(frame)
      .filter(({ column }) => wanted.includes(column.id))
      .map(({ theme, column }) => ({ id: column.id, name: column.naam, theme: theme.id }));
    const themes = [...new Set([...asked.map(({ theme }) => theme), ...known.themes.map(({ id }) => id)])];
    const memo = {
      subjects: tellings.map((tell) => tell(asked, frame)),
      asked,
      place: wish.place,
      surroundings: surroundings.map((words) => say("surroundings", { place: wish.place, words })),
      notes: wish.notes,
      questions: themes.flatMap((theme) => known.questions[theme]?.slice(0, 1) ?? []),
      sources: numbers.list,
      origin: say("origin", { site: datum(root, "site"), day: datum(root, "dag") }),
    };
    const roomy = ROOMS.find((each) => fits(root, composed(memo, each, say)));
    blocks = composed(memo, roomy ?? ROOMS[ROOMS.length - 1], say);
    room.replaceChildren(make("article", { class: "memo", "aria-label": say("memo") }, ...sheetOf(blocks)));
    room.dataset.klaar = roomy ? "past" : "past-niet";
    status.textContent = roomy ? say("fits") : say("tooLong");
  }

  function fileName() {
    const ids = wish.chosen.map(({ id }) => id).join("-");
    return say("file", { ids }).slice(0, LONGEST_NAME);
  }

  async function copyLink() {
    const done = await copied(location.href);
    status.textContent = done ? say("copied") : say("notCopied", { address: location.href });
  }

  async function copyText() {
    const done = await copied(markdownOf(blocks));
    status.textContent = done ? say("textCopied") : say("textNotCopied");
  }

  async function saveWord() {
    const file = await wordOf(blocks, datum(root, "site")).catch(() => null);
    if (file) save(file, `${fileName()}.docx`);
    else status.textContent = say("unloaded");
  }

  take.append(
    button("knop", () => print(), say("print")),
    button("knop knop--licht", saveWord, say("word")),
    button("knop knop--licht", copyLink, say("copyLink")),
    button("knop knop--licht", copyText, say("copyText")),
    button(
      "knop knop--licht",
      () => save(new Blob([markdownOf(blocks)], { type: "text/markdown" }), `${fileName()}.md`),
      say("markdown"),
    ),
  );
  whenNamed(part(root, ".kiezer__vorm"), field, add);
  place.addEventListener("change", () => {
    type({ place: place.value.trim() });
    rest();
  });
  notes.addEventListener("input", () => type({ notes: notes.value }));
  notes.addEventListener("change", rest);
  for (const box of boxes)
    box.addEventListener("change", () =>
      change({ asked: boxes.filter(({ checked }) => checked).map(({ value }) => value) }),
    );
  for (const event of ["popstate", "hashchange"])
    addEventListener(event, () => {
      clearTimeout(pause);
      if (location.hash === hashOf(wish)) return;
      wish = wished();
      fill();
      show();
    });
  if (location.search) history.replaceState(null, "", location.pathname + hashOf(wish));
  fill();
  return show();
}

/**
 * What is asked for once, unless it failed.
 * @template T
 * @param {Map<string, Promise<T>>} kept
 * @param {string} key
 * @param {() => Promise<T>} ask
 */
function once(kept, key, ask) {
  const found = kept.get(key) ?? ask();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}
