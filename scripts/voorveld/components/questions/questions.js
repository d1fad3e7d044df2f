// The start questions as a form: answers stand in the address, and go along as a document.
import { copied } from "../shared/copying.js";
import { all, button, datum, make, part, partOf, wordsOf } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { save } from "../shared/worksheet.js";
import { wordOf } from "../memo/word.js";
import { answersIn, blocksOf, hashOf } from "./answers.js";

/** @param {HTMLElement} root */
export function start(root) {
  const say = phrasesOf(root);
  const buttons = partOf(root, "template[data-knoppen]", HTMLTemplateElement).content;
  part(root, ".startvragen__waar").replaceWith(buttons);
  const [status, take, changed] = [".kiezer__stand", ".kiezer__mee", ".startvragen__anders"].map((at) =>
    part(root, at),
  );
  const place = partOf(root, "#over", HTMLInputElement);
  const fields = /** @type {HTMLTextAreaElement[]} */ (all(root, "textarea"));
  const themes = all(root, "section.startvragen").map((section) => ({
    theme: wordsOf(part(section, "h2")),
    questions: all(section, "label").map((label) => ({
      key: keyOf(label.getAttribute("for") ?? ""),
      text: wordsOf(label),
    })),
  }));
  let answers = answersIn(location.hash);

  function fill() {
    place.value = answers.place;
    for (const field of fields) {
      field.value = answers.given.get(keyOf(field.id)) ?? "";
      grow(field);
    }
    const known = new Set(fields.map(({ id }) => keyOf(id)));
    const gone = [...answers.given]
      .filter(([key]) => !known.has(key))
      .map(([, text]) => make("li", {}, text));
    changed.replaceChildren(
      ...(gone.length ? [make("h2", {}, say("changed")), make("ul", {}, ...gone)] : []),
    );
    changed.hidden = gone.length === 0;
  }

  function keep() {
    answers = { place: place.value.trim(), given: new Map(answers.given) };
    for (const { id, value } of fields) answers.given.set(keyOf(id), value);
    history.replaceState(null, "", location.pathname + location.search + hashOf(answers));
    status.textContent = say("filled", { count: fields.filter(({ value }) => value.trim()).length });
  }

  async function copyLink() {
    const done = await copied(location.href);
    status.textContent = done ? say("copied") : say("notCopied", { address: location.href });
  }

  async function saveWord() {
    const words = {
      title: answers.place ? say("titleFor", { place: answers.place }) : say("title"),
      origin: say("origin", { site: datum(root, "site"), day: datum(root, "dag") }),
      question: say("question"),
      answer: say("answer"),
      changed: say("changed"),
    };
    const filled = new Map([...answers.given].filter(([, text]) => text.trim()));
    const blocks = blocksOf(themes, { ...answers, given: filled }, words);
    const file = await wordOf(blocks, datum(root, "site")).catch(() => null);
    if (file) save(file, `${say("file")}.docx`);
    else status.textContent = say("unloaded");
  }

  take.append(
    button("knop", () => print(), say("print")),
    button("knop knop--licht", saveWord, say("word")),
    button("knop knop--licht", copyLink, say("copyLink")),
  );
  root.addEventListener("input", (event) => {
    if (event.target instanceof HTMLTextAreaElement) grow(event.target);
    keep();
  });
  addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return;
    answers = answersIn(location.hash);
    fill();
  });
  // What was typed before this script was there, is kept.
  const early = fields.filter(({ value }) => value);
  for (const { id, value } of early) answers.given.set(keyOf(id), value);
  answers.place = place.value || answers.place;
  fill();
  if (early.length || place.value) keep();
}

/** @param {string} id */
function keyOf(id) {
  return id.slice(2);
}

/**
 * A field as high as what is in it, on paper too.
 * @param {HTMLTextAreaElement} field
 */
function grow(field) {
  field.style.height = "";
  if (field.value) field.style.height = `${field.scrollHeight + 4}px`;
}
