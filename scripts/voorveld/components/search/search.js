// The search page. Without this script the list from A to Z remains, and that is enough to find everything.
import { inLine } from "../shared/arrows.js";
import { all, around, datum, part, partOf } from "../shared/elements.js";
import { lettersOf } from "../shared/folding.js";
import { phrasesOf } from "../shared/phrases.js";
import { searched } from "./searching.js";
import { loader } from "./loading.js";
import { entriesIn, titlesOf } from "./names.js";
import { resultsIn } from "./results.js";
import { namesOf, suggestIn } from "./suggesting.js";

const WAIT = 200;

/** @param {HTMLElement} root */
export async function start(root) {
  const say = phrasesOf(root);
  const form = partOf(root, ".zoekvorm", HTMLFormElement);
  const field = partOf(form, "[name=q]", HTMLInputElement);
  const exactly = partOf(form, "[name=exact]", HTMLInputElement);
  const status = part(root, "[role=status]");
  const place = part(root, ".zoekuitslag");
  const list = partOf(root, ".alles", HTMLDetailsElement);
  const base = datum(place, "begin");
  const entries = entriesIn(list, base);
  if (!entries.length) entries.push(...(await (await import("./elsewhere.js")).entriesElsewhere(list)));
  const index = loader(base, titlesOf(entries));
  const results = resultsIn(place, entries, {
    base,
    say,
    further: partOf(root, "[data-verder]", HTMLTemplateElement),
  });
  let round = 0;
  let waiting = 0;
  let asked = "";

  /** Search what the field holds now; a later question overtakes an earlier one. */
  async function search() {
    clearTimeout(waiting);
    const question = field.value.trim();
    const exact = exactly.checked;
    const key = `${exact ? 1 : 0}${question}`;
    if (key === asked) return;
    asked = key;
    round += 1;
    const mine = round;
    if (!lettersOf(question)) {
      results.clear();
      status.textContent = question ? say("typeWords") : "";
      return;
    }
    place.setAttribute("aria-busy", "true");
    try {
      const outcome = await searched(await index(), question, exact);
      if (mine === round) status.textContent = results.show(outcome, question, exact);
    } catch (error) {
      if (mine === round) fail(error);
    } finally {
      if (mine === round) place.removeAttribute("aria-busy");
    }
  }

  /** @param {unknown} error */
  function fail(error) {
    console.warn(error);
    asked = "";
    results.clear();
    status.textContent = say("failed");
    list.open = true;
  }

  /**
   * The question in the address: typing replaces it, a next question gets a place in the history.
   * @param {boolean} done
   */
  function remember(done) {
    const address = new URL(location.href);
    address.search = "";
    address.hash = "";
    if (field.value.trim()) address.searchParams.set("q", field.value.trim());
    if (exactly.checked) address.searchParams.set("exact", "1");
    const isNew = address.href !== location.href.replace(/#.*$/, "");
    if (isNew && !history.state?.typing) history.pushState({ typing: !done }, "", address.href);
    else history.replaceState({ typing: !done && isNew }, "", address.href);
  }

  function ask() {
    remember(true);
    search();
  }

  function suggest() {
    const site = new URL(base, document.baseURI);
    suggestIn(
      field,
      namesOf(
        entries.map(({ name, kind, address, also }) => [kind, address, [name, also]]),
        site,
      ),
    );
  }

  function fromAddress() {
    const asks = new URLSearchParams(location.search);
    field.value = (asks.get("q") ?? "").slice(0, 200);
    exactly.checked = asks.get("exact") === "1";
  }

  /**
   * Escape empties the field; the arrows go along the results.
   * @param {KeyboardEvent} event
   */
  function press(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = all(place, ".treffer__naam a, .op-naam a");
    const link = around(event, "a");
    const here = link ? links.indexOf(link) : -1;
    if (event.target !== field && here < 0) return;
    const next = inLine(event.key, here, links.length);
    if (event.key === "Escape") {
      event.preventDefault();
      field.value = "";
      field.focus();
      ask();
    } else if (next !== null) {
      event.preventDefault();
      (links[next] ?? field).focus();
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      remember(false);
      search();
    }, WAIT);
  });
  if (document.activeElement === field) suggest();
  else field.addEventListener("focus", suggest, { once: true });
  exactly.addEventListener("change", ask);
  addEventListener("popstate", () => {
    fromAddress();
    search();
  });
  root.addEventListener("keydown", press);
  root.addEventListener("click", (event) => {
    if (around(event, ".letters, a[href='#van-a-tot-z']")) list.open = true;
  });
  if (!/^#(letter-|van-a)/.test(location.hash)) list.open = false;
  list.classList.add("alles--klaar");
  // Who typed before this script was there asks that; any other finds the question of the address.
  if (field.value !== field.defaultValue || exactly.checked !== exactly.defaultChecked) remember(false);
  else fromAddress();
  if (field.value) search();
}
