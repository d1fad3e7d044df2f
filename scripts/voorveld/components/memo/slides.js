// Five slides of what a reader compares: made of the same records as a memo, each as large as an A4 on its side.
import { copied } from "../shared/copying.js";
import { all, button, datum, make, part, partOf } from "../shared/elements.js";
import { dataOf, phrasesOf } from "../shared/phrases.js";
import { numbering } from "./citing.js";
import { gathered } from "./gathering.js";
import { sheetOf } from "./sheet.js";
import { slidesOf } from "./telling.js";
import { columnsOf } from "./subjects.js";
import { wishedIn } from "./wish.js";

// The height that a slide has for its text, in millimetres, with some to spare.
const HEIGHT = 180;
const QUESTION = "vraag";

/** @param {HTMLElement} root */
export async function start(root) {
  const say = phrasesOf(root);
  const form = partOf(root, "template[data-vorm]", HTMLTemplateElement).content;
  const { chosen } = wishedIn({ hash: "", search: location.search }, () => true);
  if (!chosen.length) return;
  part(root, ".dias__zonder").replaceWith(form);
  const status = part(root, ".kiezer__stand");
  const room = part(root, ".dias__plek");
  const field = partOf(root, "#dia-vraag", HTMLInputElement);
  const known =
    /** @type {Pick<import("./subjects.js").Frame, "themes" | "kinds" | "topics"> & { asked: string[] }} */ (
      dataOf(root, "memo")
    );
  const origin = say("origin", { site: datum(root, "site"), day: datum(root, "dag") });
  const short = `${datum(root, "site")}, ${datum(root, "dag")}`;

  async function copyLink() {
    const done = await copied(location.href);
    status.textContent = done ? say("slidesCopied") : say("notCopied", { address: location.href });
  }

  part(root, ".kiezer__mee").append(
    button("knop", () => print(), say("print")),
    button("knop knop--licht", copyLink, say("copyLink")),
  );
  const folders = { data: datum(root, "gegevens"), variants: datum(root, "varianten") };
  const tellings = await Promise.all(chosen.map((one) => gathered(one, folders))).catch((error) => {
    console.warn(error);
    return null;
  });
  await document.fonts.ready;
  if (!tellings) {
    status.textContent = say("unloaded");
    return;
  }
  const given = tellings;

  function draw() {
    const numbers = numbering();
    const frame = { ...known, say, numbers };
    const asked = known.asked.flatMap((id) =>
      columnsOf(frame)
        .filter(({ column }) => column.id === id)
        .map(({ theme, column }) => ({ id, name: column.naam, theme: theme.id })),
    );
    const memo = {
      subjects: given.map((tell) => tell(asked, frame)),
      asked,
      place: "",
      surroundings: [],
      notes: "",
      questions: [],
      sources: numbers.list,
      origin,
    };
    const slides = slidesOf(memo, field.value.trim(), (slide) => fits(slide, short), say);
    const made = slides.map((slide, n) =>
      slideOf(
        slide,
        say("slideNumber", { number: n + 1, all: slides.length, origin: short }),
        `dia-${n + 1}`,
      ),
    );
    room.replaceChildren(...made);
    room.hidden = false;
    room.dataset.klaar = String(slides.length);
    status.textContent = say("slidesFit");
  }

  /**
   * @param {import("./telling.js").Slide} slide
   * @param {string} foot
   */
  function fits(slide, foot) {
    const sheet = slideOf(slide, foot, "dia-maat");
    sheet.classList.add("dia--maat");
    sheet.setAttribute("aria-hidden", "true");
    root.append(sheet);
    const height = part(sheet, ".dia__inhoud").getBoundingClientRect().height;
    sheet.remove();
    return height <= (HEIGHT / 25.4) * 96;
  }

  field.addEventListener("input", () => {
    const words = field.value.trim();
    const hash = words ? `#${new URLSearchParams({ [QUESTION]: words })}` : "";
    history.replaceState(null, "", location.pathname + location.search + hash);
    const title = all(room, ".dia h2")[0];
    if (title) title.textContent = words || say("slidesQuestion");
  });
  field.value = new URLSearchParams(location.hash.slice(1)).get(QUESTION) ?? "";
  room.setAttribute("aria-label", say("slides"));
  draw();
}

/**
 * @param {import("./telling.js").Slide} slide
 * @param {string} foot
 * @param {string} id
 */
function slideOf({ title, blocks, letter }, foot, id) {
  const text = make("div", { class: "dia__tekst" }, ...sheetOf(blocks));
  text.style.setProperty("--letter", String(letter));
  const content = make("div", { class: "dia__inhoud" }, make("h2", { id }, title), text);
  return make(
    "article",
    { class: "dia", "aria-labelledby": id },
    make("div", { class: "dia__vlak" }, content, make("p", { class: "dia__voet" }, foot)),
  );
}
