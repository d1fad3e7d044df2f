// Check a file: the text in a field, the findings beside it, by the checks of the project itself.
import { button, link, make, part, partOf } from "../shared/elements.js";
import { copied } from "../shared/copying.js";
import { phrasesOf } from "../shared/phrases.js";
import { canCheck, startChecks } from "./checks.js";
import { answerIn, endOfLine, fileName, offsetOf } from "./findings.js";
import { fieldsIn } from "./form.js";
import { proposalAddress } from "./proposal.js";

const PAUSE = 250;
const MEGABYTE = 1_000_000;
/** Where each part of the start begins on the bar, and how much of it that is. */
const SHARES = { fetching: [0, 0.5], starting: [0.5, 0.4], reading: [0.9, 0.1] };

/** @param {HTMLElement} root the page for checking: the field, the buttons and the place for findings */
export function start(root) {
  const say = phrasesOf(root);
  const desk = part(root, ".nakijken__werk");
  const text = partOf(desk, "textarea", HTMLTextAreaElement);
  const name = partOf(desk, "[name=naam]", HTMLInputElement);
  const file = partOf(desk, "[type=file]", HTMLInputElement);
  const status = part(root, ".nakijken__stand");
  const list = part(root, ".nakijken__meldingen");
  const progress = partOf(root, "progress", HTMLProgressElement);
  const load = root.querySelector(".nakijken__laad");
  const examples = root.querySelector("select");
  /** @type {import("./checks.js").Checks | undefined} */
  let checks;
  let pause = 0;
  let asked = 0;
  const published = new Set([...(examples?.options ?? [])].map(({ value }) => value));
  const form = fieldsIn(part(root, ".nakijken__velden"), say, fillIn);
  const wanted = fileName(new URLSearchParams(location.search).get("bestand") ?? "");

  desk.hidden = false;
  if (load instanceof HTMLButtonElement) {
    load.hidden = !canCheck();
    load.addEventListener("click", () => begin(load));
    if (!canCheck()) status.textContent = say("cannot");
  }
  if (wanted && checks === undefined && load) status.textContent = say("wanted", { file: wanted });
  file.addEventListener("change", open);
  part(desk, ".nakijken__bewaar").addEventListener("click", download);
  for (const field of [text, name]) field.addEventListener("input", soon);
  examples?.addEventListener("change", () => choose(examples.value));
  const send = desk.querySelector(".nakijken__stuur");
  if (send instanceof HTMLAnchorElement) send.addEventListener("click", () => propose(send));
  part(desk, ".nakijken__leeg").addEventListener("click", beginEmpty);

  /** @param {HTMLButtonElement} button */
  async function begin(button) {
    button.disabled = true;
    progress.hidden = false;
    try {
      checks = await startChecks(new URL(root.dataset.delen ?? "", document.baseURI), tell);
    } catch (error) {
      console.error(error);
      button.disabled = false;
      progress.hidden = true;
      status.textContent = say("failed");
      return;
    }
    const hadFocus = document.activeElement === button || document.activeElement === document.body;
    button.hidden = true;
    progress.hidden = true;
    if (examples) part(root, ".nakijken__voorbeeld").hidden = false;
    if (hadFocus) text.focus();
    status.textContent = say("ready");
    if (wanted && !text.value) await choose(wanted);
    else await check();
  }

  /** @param {import("./checks.js").Told} told */
  function tell(told) {
    if (told.kind !== "fetching" && told.kind !== "starting" && told.kind !== "reading") return;
    const [from, share] = SHARES[told.kind];
    progress.value = from + (share * told.done) / told.ofAll;
    const [done, all] = [told.done, told.ofAll].map((bytes) => Math.ceil(bytes / MEGABYTE));
    const said = told.kind === "fetching" ? say("fetching", { done, all }) : say("starting");
    if (status.textContent !== said) status.textContent = said;
  }

  function soon() {
    clearTimeout(pause);
    pause = setTimeout(check, PAUSE);
  }

  async function check() {
    if (!checks || !text.value.trim()) return;
    const called = fileName(name.value);
    if (!called) {
      list.replaceChildren();
      status.textContent = say("name");
      return;
    }
    asked += 1;
    const mine = asked;
    try {
      const answer = answerIn(await checks.check(called, text.value));
      if (mine !== asked) return;
      const fields = JSON.parse(await checks.form(called, text.value));
      if (mine !== asked) return;
      part(root, ".nakijken__formulier").hidden = fields.fields.length === 0;
      form.show(fields);
      show(answer);
    } catch (error) {
      console.error(error);
      status.textContent = say("failed");
    }
  }

  /** @param {import("./findings.js").Answer} answer */
  function show({ summary, findings }) {
    list.replaceChildren(...findings.map(item));
    status.textContent = findings.length === 0 ? say("right") : summary;
    form.mark(findings.filter(isHere));
  }

  /** @param {import("./findings.js").Finding} finding */
  function isHere({ bestand }) {
    return bestand === `practices/${fileName(name.value)}`;
  }

  /** @param {import("./fields.js").Field} field @param {string} value */
  async function fillIn({ path, label }, value) {
    if (!checks) return;
    const changed = await checks.change(text.value, JSON.stringify(path), value);
    if (!changed) {
      status.textContent = say("unchanged", { label });
      return;
    }
    text.value = changed;
    await check();
  }

  /** @param {import("./findings.js").Finding} finding */
  function item(finding) {
    const { ernst, code, melding, herstel, regel, kolom, bestand, zie_ook } = finding;
    const here = isHere(finding);
    const field = here ? form.at(finding) : undefined;
    const at = { line: regel, column: kolom };
    const place = here ? say("place", at) : say("elsewhere", { ...at, file: bestand });
    const elsewhere = zie_ook.map((other) => {
      const where = say("elsewhere", { line: other.regel, column: other.kolom, file: other.bestand });
      return make("p", { class: "klein" }, `${where}: ${other.melding}`);
    });
    return make(
      "li",
      { class: "bevinding", "data-ernst": ernst },
      make(
        "p",
        { class: "bevinding__kop" },
        make("strong", {}, ernst),
        " ",
        here ? button("bevinding__plaats", () => go(regel, kolom), place) : place,
        field ? button("bevinding__plaats", () => form.goTo(field), say("toField")) : "",
      ),
      make("p", {}, melding),
      herstel ? make("p", { class: "bevinding__herstel" }, herstel) : "",
      ...elsewhere,
      make("p", { class: "klein" }, link(`${root.dataset.meldingen}${code}/`, say("why", { code }))),
    );
  }

  /** @param {number} line @param {number} column */
  function go(line, column) {
    const at = offsetOf(text.value, line, column);
    text.focus();
    text.setSelectionRange(at, endOfLine(text.value, at));
    const lines = text.value.split("\n").length;
    text.scrollTop = Math.max(0, (text.scrollHeight * (line - 5)) / lines);
  }

  async function open() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    fill(chosen.name.replace(/\.yml$/, ".yaml"), await chosen.text());
  }

  /** @param {string} called */
  async function choose(called) {
    if (!checks || !called) return;
    try {
      const content = await checks.text(called);
      published.add(called);
      await fill(called, content);
    } catch (error) {
      console.error(error);
      status.textContent = say("noFile", { file: called });
    }
  }

  /** The text goes along on the clipboard; its page is that of the public place. @param {HTMLAnchorElement} send */
  function propose(send) {
    const { verander = "", nieuw = "" } = send.dataset;
    const called = fileName(name.value);
    const exists = published.has(called);
    copied(text.value);
    if (called) send.href = proposalAddress({ edit: verander, create: nieuw }, called, text.value, exists);
  }

  async function beginEmpty() {
    const answer = await fetch(new URL(root.dataset.leeg ?? "", document.baseURI));
    await fill("voorbeeldstad-jeugdteam.yaml", await answer.text());
    text.focus();
  }

  /** @param {string} called @param {string} content */
  async function fill(called, content) {
    name.value = called;
    text.value = content;
    await check();
  }

  function download() {
    const address = URL.createObjectURL(new Blob([text.value], { type: "application/yaml" }));
    make("a", { href: address, download: fileName(name.value) || "voorbeeld.yaml" }).click();
    URL.revokeObjectURL(address);
  }
}
