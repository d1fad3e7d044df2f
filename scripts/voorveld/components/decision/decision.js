// De keuzehulp telt antwoorden. De redenen staan al in de pagina; dit script telt ze en zet kopieën bij
// de varianten. Er wordt niets bewaard of opgehaald: de antwoorden staan alleen in het adres.
import { make as el } from "../shared/elements.js";

const root = document.querySelector(".keuzehulp");
const form = root.querySelector(".kz-vragen");
const questions = [...form.querySelectorAll("fieldset")].map((fieldset) => {
  const options = [...fieldset.querySelectorAll("input")];
  const [number, ...words] = fieldset.querySelector("legend").childNodes;
  return {
    id: options[0].name,
    number: number.textContent,
    text: words
      .map((node) => node.textContent)
      .join("")
      .trim(),
    options,
  };
});
const cards = [...root.querySelectorAll(".kz-kaart")].map((card) => ({
  card,
  id: card.dataset.variant,
  name: card.dataset.naam,
}));
const reasons = [...root.querySelectorAll(".kz-alles .kz-reden")];
const sources = [...root.querySelectorAll(".kz-bronnen li[id]")];
const part = (name) => root.querySelector(`.kz-${name}`);
const SIGNS = { voor: 1, tegen: -1 };
const MOST_COMPARED = 4;

start();

function start() {
  for (const hidden of document.querySelectorAll("[data-met-script]")) hidden.hidden = false;
  document.querySelector("[data-zonder-script]").hidden = true;
  for (const question of root.querySelectorAll(".kz-alles details")) question.open = false;
  form.addEventListener("change", (event) => remember(event.target.name));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    root.querySelector("#uitkomst").focus();
  });
  root.addEventListener("click", act);
  addEventListener("popstate", read);
  addEventListener("beforeprint", note);
  read();
}

// Het adres lezen: onbekende vragen en antwoorden tellen niet mee. De antwoorden staan achter #,
// dat stuurt een browser nooit op. Een gewoon anker, zoals dat van een bron, verandert niets.
function read() {
  if (location.hash && !location.hash.includes("=")) return show();
  const asked = new URLSearchParams(location.hash.slice(1));
  let strange = false;
  for (const question of questions) {
    const wanted = asked.get(question.id) ?? "";
    const option = question.options.find((input) => input.value === wanted);
    strange ||= !option;
    (option ?? question.options.at(-1)).checked = true;
  }
  part("melding").hidden = !strange;
  show();
}

// Het adres schrijven. Wie binnen één vraag van antwoord wisselt, krijgt daar geen extra stap terug voor.
function remember(questionId) {
  const address = answers() || location.pathname + location.search;
  const again = questionId !== undefined && history.state?.question === questionId;
  history[again ? "replaceState" : "pushState"]({ question: questionId }, "", address);
  part("melding").hidden = true;
  show();
}

function answers() {
  const chosen = answered()
    .map(({ question, option }) => `${question.id}=${option.value}`)
    .join("&");
  return chosen && `#${chosen}`;
}

function link() {
  return new URL(answers() || ".", location.href).href;
}

function answered() {
  return questions
    .map((question) => ({ question, option: question.options.find((input) => input.checked) }))
    .filter(({ option }) => option?.value);
}

function show() {
  const given = answered();
  const tallies = cards.map((entry) => tally(entry, given));
  const groups = grouped(tallies);
  root.toggleAttribute("data-beantwoord", given.length > 0);
  part("uitkomst__leeg").hidden = given.length > 0;
  part("uitkomst__vol").hidden = given.length === 0;
  part("stand__zin").textContent = statusOf(given, groups);
  part("stand__lijst").replaceChildren(
    ...(given.length ? groups.flatMap((group) => group.members.map(line)) : []),
  );
  part("sleutel").hidden = given.length === 0;
  part("antwoorden").replaceChildren(...questions.flatMap(answerLines));
  part("voorraad").append(...cards.map(({ card }) => card));
  part("groepen").replaceChildren(
    ...(given.length ? groups.map((group, place) => section(group, place, given)) : []),
  );
  part("vergelijk").replaceChildren(...comparison(groups));
  note();
}

// Per variant: welke antwoorden ervoor en ertegen pleiten, en de redenen erbij.
function tally({ card, id, name }, given) {
  const found = given.map(({ question, option }) => ({
    question,
    option,
    reasons: reasons.filter(
      ({ dataset }) =>
        dataset.variant === id && dataset.vraag === question.id && dataset.antwoord === option.value,
    ),
  }));
  const says = found.map(
    ({ reasons: own }) => own.map((r) => r.dataset.richting).find((r) => r in SIGNS) ?? "niets",
  );
  const count = (word) => says.filter((said) => said === word).length;
  return { card, id, name, found, says, voor: count("voor"), tegen: count("tegen"), niets: count("niets") };
}

function grouped(tallies) {
  const groups = new Map();
  for (const entry of tallies) {
    const balance = entry.voor - entry.tegen;
    if (!groups.has(balance)) groups.set(balance, { balance, members: [] });
    groups.get(balance).members.push(entry);
  }
  return [...groups.values()].sort((a, b) => b.balance - a.balance);
}

function section({ balance, members }, place, given) {
  const heading = balanceWords(balance);
  const tied =
    members.length > 1
      ? [el("p", { class: "klein" }, "Gelijke stand, in de volgorde van de lijst met varianten.")]
      : [];
  const open = place === 0 && balance > 0 && members.length <= MOST_COMPARED;
  for (const member of members) fill(member, open, given);
  return el(
    "section",
    { class: "kz-groep" },
    el("h3", {}, heading),
    ...tied,
    el("ul", { class: "kaarten" }, ...members.map(({ card }) => card)),
  );
}

function fill(entry, open, given) {
  const { card, found } = entry;
  card.querySelector(".kz-tekens").replaceChildren(...signs(entry));
  card.querySelector(".kz-kaart__zin").textContent = countWords(entry, given.length);
  const details = card.querySelector("details");
  let total = 0;
  for (const group of card.querySelectorAll(".kz-kaart__groep")) {
    const copies = found.flatMap(({ question, option, reasons: own }) =>
      own
        .filter((r) => r.dataset.richting === group.dataset.richting)
        .map((r) => copyOf(r, question, option)),
    );
    group.querySelector("ul").replaceChildren(...copies);
    group.hidden = copies.length === 0;
    total += copies.length;
  }
  details.hidden = total === 0;
  unfold(card, open && total > 0);
  details.querySelector("summary").textContent = total === 1 ? "Lees de reden" : `Lees de ${total} redenen`;
}

// Op papier komt wat de lezer openklapte; bij het printen zelf gaat alles open.
function unfold(card, open) {
  card.querySelector("details").open = open;
  card.toggleAttribute("data-open", open);
}

function copyOf(reason, question, option) {
  const copy = reason.cloneNode(true);
  copy.querySelector(".kz-reden__kop").textContent = `Uw antwoord: ${nameOf(option)}`;
  return copy;
}

function line(entry) {
  return el(
    "li",
    {},
    el("a", { href: `#uitkomst-${entry.id}` }, entry.name),
    el("span", { class: "kz-tekens", "aria-hidden": "true" }, ...signs(entry)),
    el("span", { class: "onzichtbaar" }, `: ${shortWords(entry)}`),
  );
}

function signs({ says }) {
  const order = ["voor", "tegen", "niets"];
  return [...says]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((said) => el("span", { class: `kz-teken kz-teken--${said}` }));
}

function answerLines(question) {
  const option = question.options.find((input) => input.checked);
  const words = option?.value ? nameOf(option) : "open gelaten";
  return [
    el("div", option?.value ? {} : { class: "kz-open" }, el("dt", {}, question.text), el("dd", {}, words)),
  ];
}

// Een link naar de vergelijking, alleen als er geen willekeur nodig is om twee tot vier varianten te kiezen.
function comparison(groups) {
  const best = [];
  for (const { balance, members } of groups) {
    if (balance <= 0 || best.length >= 2 || best.length + members.length > MOST_COMPARED) break;
    best.push(...members);
  }
  const top = groups[0];
  if (best.length >= 2) {
    const query = best.map(({ id }) => `v=${id}`).join("&");
    return [
      el(
        "a",
        { class: "knop", href: `${root.dataset.vergelijken}?${query}` },
        `Vergelijk ${listed(best.map((b) => b.name))}`,
      ),
    ];
  }
  if (top?.balance > 0 && top.members.length > MOST_COMPARED) {
    return [
      `Er staan ${top.members.length} varianten gelijk bovenaan. Beantwoord meer vragen, of `,
      el("a", { href: root.dataset.vergelijken }, "kies zelf wat u vergelijkt"),
      ".",
    ];
  }
  return [];
}

function statusOf(given, groups) {
  const done = `${given.length} van ${questions.length} vragen beantwoord.`;
  if (!given.length) return done;
  const { balance, members } = groups[0];
  if (balance <= 0) return `${done} Geen variant heeft meer voor dan tegen.`;
  const names = members.map((member) => member.name);
  const who = names.length > MOST_COMPARED ? `${names.length} varianten gelijk` : listed(names);
  return `${done} Bovenaan: ${who}, met ${balanceWords(balance)}.`;
}

function balanceWords(balance) {
  if (balance === 0) return "Evenveel antwoorden voor als tegen";
  const many = Math.abs(balance);
  return `${many} ${many === 1 ? "antwoord" : "antwoorden"} meer ${balance > 0 ? "voor dan tegen" : "tegen dan voor"}`;
}

function shortWords({ voor, tegen }) {
  return `${voor} voor, ${tegen} tegen`;
}

function countWords(entry, total) {
  const silent = entry.niets === 1 ? "1 zegt" : `${entry.niets} zeggen`;
  const answers = total === 1 ? "Van uw antwoord" : `Van uw ${total} antwoorden`;
  return `${answers}: ${shortWords(entry)}${entry.niets ? `, ${silent} er niets over` : ""}.`;
}

function listed(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;
}

function nameOf(option) {
  return option.closest("label").querySelector(".kz-antwoord__naam").textContent;
}

// Wat op papier moet staan: de dag, de link en de bronnen van wat openstaat.
function note() {
  const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
  part("afdruk").textContent = `Uitkomst van ${day}. Link: ${link()}`;
  const cited = new Set(
    [...part("groepen").querySelectorAll(".kz-kaart[data-open] a.bron")].map((link) => link.hash.slice(1)),
  );
  for (const source of sources) source.toggleAttribute("data-genoemd", cited.has(source.id));
}

async function act(event) {
  const card = event.target.closest("summary")?.closest(".kz-kaart");
  card?.toggleAttribute("data-open", !card.querySelector("details").open);
  const task = event.target.closest("[data-doe]")?.dataset.doe;
  if (task === "print") print();
  if (task === "uitklappen") for (const { card: each } of cards) unfold(each, true);
  if (task === "opnieuw") {
    for (const { options } of questions) options.at(-1).checked = true;
    remember();
    questions[0].options.at(-1).focus();
  }
  if (task === "kopieer") {
    const done = await copy(link());
    part("gekopieerd").textContent = done
      ? "De link is gekopieerd."
      : "Kopiëren lukte niet. Neem het adres over uit de adresbalk.";
  }
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
