// A file as text and as fields, the findings beside it, by the checks of the project itself.
import { part, partOf } from "../shared/elements.js";
import { phrasesOf } from "../shared/phrases.js";
import { changesOf } from "./changes.js";
import { canCheck, startChecks } from "./checks.js";
import { pathIn } from "./fields.js";
import { offerEditor } from "./editing.js";
import { answerIn, endOfLine, fileName, offsetOf } from "./findings.js";
import { fieldsIn } from "./form.js";
import { draftIn } from "./drafts.js";
import { guideOf } from "./guide.js";
import { previewOf } from "./preview.js";
import { reported } from "./report.js";
import { offerSending } from "./sending.js";
import { opened, textsFrom } from "./texts.js";

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
  const examples = partOf(root, "#nakijken-voorbeeld", HTMLSelectElement);
  /** @type {import("./checks.js").Checks | undefined} */
  let checks;
  let [pause, asked, fetched] = [0, 0, 0];
  /** The text as it could be read last: who types makes it broken, and wants to know what may come there. */
  let readable = "";
  const texts = textsFrom(root.dataset);
  const undo = partOf(root, ".nakijken__terug", HTMLButtonElement);
  const changes = changesOf(
    {
      text,
      called: () => fileName(name.value),
      form: () => form.form(),
      loaded: () => checks,
      become,
      tell: (told) => {
        status.textContent = told;
      },
      undo,
    },
    say,
  );
  const form = fieldsIn(part(root, ".nakijken__velden"), say, { ...changes, offers });
  const asks = new URLSearchParams(location.search);
  const wanted = fileName(
    asks.get("bestand") ?? (asks.has("voorbeeld") ? `${asks.get("voorbeeld")}.yaml` : ""),
  );
  let place = pathIn(asks.get("veld") ?? "");
  /** @type {import("./drafts.js").Draft[]} */
  const before = [];
  const draft = draftIn(desk, () => ({ name: name.value, text: text.value }));

  desk.hidden = false;
  if (load instanceof HTMLButtonElement) {
    load.hidden = !canCheck();
    load.addEventListener("click", () => begin(load));
    if (!canCheck()) status.textContent = say("cannot");
  }
  file.addEventListener("change", open);
  for (const field of [text, name]) field.addEventListener("input", soon);
  examples.addEventListener("change", () => choose(examples.value));
  offerSending(desk, () => ({ file: fileName(name.value), text: text.value }), texts, say, status);
  part(desk, ".nakijken__leeg").addEventListener("click", beginEmpty);
  part(root, ".nakijken__kijk").addEventListener("click", lookOver);
  undo.addEventListener("click", goBack);
  const asEditor = partOf(desk, ".nakijken__alseditor", HTMLButtonElement);
  const parts = new URL(root.dataset.delen ?? "", document.baseURI);
  const editor = offerEditor(asEditor, text, parts, guideOf(form.form, offers), say);
  const preview = previewOf(part(root, ".nakijken__weergave"), say, async () =>
    checks ? checks.preview(fileName(name.value)) : "",
  );
  draft.whenAsked((key) => {
    status.textContent = { kept: say("kept"), notKept: say("notKept"), wiped: say("wiped") }[key];
  });
  beginWith();
  // Without their names a file can still be opened.
  texts.offer(examples).catch(console.error);

  /** What was asked for in the address, or what the visitor kept. */
  async function beginWith() {
    const kept = draft.from(wanted);
    if (kept) {
      await fill(kept.name, kept.text);
      status.textContent = say("draft", { file: kept.name });
    } else if (wanted) {
      await choose(wanted);
    }
  }

  /** @param {HTMLButtonElement} button */
  async function begin(button) {
    button.disabled = true;
    progress.hidden = false;
    try {
      [checks] = await Promise.all([startChecks(parts, tell), preview.prepare()]);
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
    if (hadFocus) text.focus();
    asEditor.hidden = false;
    status.textContent = say("ready");
    if (wanted && !text.value) await choose(wanted);
    else await check();
    const asked = place;
    place = [];
    if (asked.length > 0) await form.open(asked);
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
    draft.follow();
    editor.take(text.value);
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
      if (fields.fields.length > 0) readable = text.value;
      part(root, ".nakijken__formulier").hidden = fields.fields.length === 0;
      form.show(fields);
      show(answer);
      part(root, ".nakijken__weergave").hidden = false;
      await preview.refresh();
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
    editor.mark(findings.filter(isHere));
  }

  /** @param {import("./findings.js").Finding} finding */
  function isHere({ bestand }) {
    return bestand === `practices/${fileName(name.value)}`;
  }

  /** @param {import("./fields.js").Path} path */
  async function offers(path) {
    const nothing = '{"offers": [], "blanks": {}, "lists": {}, "long_lists": []}';
    const called = fileName(name.value);
    return JSON.parse(checks ? await checks.offers(called, readable, JSON.stringify(path)) : nothing);
  }

  /** @param {string} changed @param {string} label */
  async function become(changed, label) {
    if (!changed) {
      status.textContent = say("unchanged", { label });
      return false;
    }
    remember();
    text.value = changed;
    await check();
    return true;
  }

  function remember() {
    if (text.value) before.push({ name: name.value, text: text.value });
    undo.hidden = before.length === 0;
  }

  async function goBack() {
    const last = before.pop();
    if (last) [name.value, text.value] = [last.name, last.text];
    undo.hidden = before.length === 0;
    if (undo.hidden) text.focus();
    await check();
  }

  /** All that is wrong, read from its head. */
  async function lookOver() {
    await check();
    part(root, "#meldingen").focus();
  }

  /** @param {import("./findings.js").Finding} finding */
  function item(finding) {
    const field = isHere(finding) ? form.at(finding) : undefined;
    return reported(finding, say, {
      explained: root.dataset.meldingen ?? "",
      text: isHere(finding) ? go : undefined,
      field: field && (() => form.goTo(field)),
    });
  }

  /** @param {number} line @param {number} column */
  function go(line, column) {
    if (editor.go(line, column)) return;
    const at = offsetOf(text.value, line, column);
    text.focus();
    text.setSelectionRange(at, endOfLine(text.value, at));
    const lines = text.value.split("\n").length;
    text.scrollTop = Math.max(0, (text.scrollHeight * (line - 5)) / lines);
  }

  /**
   * Fills in a text that has to come, unless another was asked for since.
   * @param {() => Promise<[called: string, content: string]>} come
   */
  async function fillLater(come) {
    fetched += 1;
    const mine = fetched;
    const [called, content] = await come();
    if (mine !== fetched) return false;
    await fill(called, content);
    return true;
  }

  async function open() {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    await fillLater(async () => {
      const found = await opened(chosen);
      return [found.name, found.text];
    });
  }

  /** @param {string} called */
  async function choose(called) {
    if (!called) return;
    try {
      if (!(await fillLater(async () => [called, await texts.published(called, checks)]))) return;
      if (!checks && load && canCheck()) status.textContent = say("wanted", { file: called });
    } catch (error) {
      if (checks) console.error(error);
      status.textContent = checks ? say("noFile", { file: called }) : say("wantedLater", { file: called });
    }
  }

  async function beginEmpty() {
    await fillLater(async () => ["voorbeeldstad-jeugdteam.yaml", await texts.empty()]);
    text.focus();
  }

  /** @param {string} called @param {string} content */
  async function fill(called, content) {
    remember();
    name.value = called;
    text.value = content;
    await check();
  }
}
