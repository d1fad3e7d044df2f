// Chooses municipalities by size and urbanity. The choice stands in the address; nothing is asked or kept.
import { all, datum, part, partOf } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { choiceFrom, fits, toSearch } from "./size_choice.js";

/** @param {HTMLElement} root the form and the lists */
export function start(root) {
  const say = phrasesOf(root);
  const form = partOf(root, ".gemeentekeus", HTMLFormElement);
  const status = part(root, ".gemeentekeus__stand");
  const lists = all(root, ".gemeentelijst").map((list) => ({
    list: /** @type {HTMLDetailsElement} */ (list),
    rows: all(list, "[data-rij]"),
    count: part(list, "[data-aantal]"),
    total: part(list, "[data-aantal]").textContent ?? "",
  }));

  const boxes = all(form, "[data-klasse]").map((box) => /** @type {HTMLInputElement} */ (box));

  function show() {
    const choice = choiceFrom(new URLSearchParams(location.search));
    const chosen = toSearch(choice) !== "";
    let count = 0;
    for (const { list, rows, count: told, total } of lists) {
      let here = 0;
      for (const row of rows) {
        row.hidden = !fits(choice, placeOf(row));
        if (!row.hidden) here += 1;
      }
      count += here;
      list.hidden = chosen && here === 0;
      list.open = chosen;
      told.textContent = chosen ? say("fits", { count: here }) : total;
    }
    status.textContent = chosen ? say("chosen", { count }) : "";
  }

  function fill() {
    const choice = choiceFrom(new URLSearchParams(location.search));
    for (const name of /** @type {const} */ (["van", "tot"])) {
      partOf(form, `[name=${name}]`, HTMLInputElement).value = choice[name] === null ? "" : `${choice[name]}`;
    }
    for (const box of boxes) box.checked = choice.stedelijk.has(datum(box, "klasse"));
    partOf(form, "[name=met]", HTMLInputElement).checked = choice.met;
  }

  function asked() {
    const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    for (const box of boxes) if (box.checked) entries.push(["stedelijk", datum(box, "klasse")]);
    const search = toSearch(choiceFrom(new URLSearchParams(entries)));
    history.replaceState(null, "", `${location.pathname}${search && "?"}${search}`);
    show();
  }

  form.addEventListener("input", asked);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    asked();
  });
  form.addEventListener("reset", () => setTimeout(asked));
  addEventListener("popstate", () => {
    fill();
    show();
  });
  form.hidden = false;
  fill();
  show();
}

/** @param {HTMLElement} row */
function placeOf(row) {
  const people = datum(row, "inwoners");
  return {
    inwoners: people === "" ? null : Number(people),
    stedelijk: datum(row, "stedelijk"),
    voorbeelden: Number(datum(row, "voorbeelden")),
  };
}
