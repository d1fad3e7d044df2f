// Vind uw gemeente: zoekt in de lijst die al op de pagina staat. Vraagt niets op en bewaart niets.
const MOST = 8;

const form = document.querySelector(".gemeentezoek__vraag");
const input = document.querySelector("#gemeente");
const list = document.querySelector("#gemeente-keuzes");
const status = document.querySelector(".gemeentezoek__stand");
const result = document.querySelector(".gemeentezoek__uitkomst");

// Alleen letters en cijfers tellen: Súdwest-Fryslân is sudwestfryslan, 's-Gravenhage is sgravenhage.
const plain = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
const words = (text) =>
  text
    .split(/[\s()'’-]+/)
    .map(plain)
    .filter(Boolean);
const split = (text) => (text ? text.split("|") : []);
const practices = (count) => `${count} ${count === 1 ? "praktijk" : "praktijken"}`;

const municipalities = [...document.querySelectorAll("[data-gemeente]")].map((row) => ({
  slug: row.dataset.gemeente,
  name: row.dataset.naam,
  province: row.dataset.provincie,
  provinceName: row.dataset.provincienaam,
  region: row.dataset.regio ?? "",
  page: row.querySelector("a"),
}));
const names = [...document.querySelectorAll("[data-gemeente]")].flatMap((row, place) => {
  const target = municipalities[place];
  const name = (text, remark, typed = text) => ({
    text,
    remark,
    target,
    key: plain(typed),
    words: words(typed),
  });
  return [
    name(target.name, target.provinceName),
    ...split(row.dataset.ook).map((other) => name(other, `andere naam van ${target.name}`)),
    ...split(row.dataset.vroeger).map((former) => {
      const [old, year] = former.split(";");
      return name(old, `sinds ${year} deel van ${target.name}`);
    }),
    ...split(row.dataset.delen).map((part) => name(part, `plaats of wijk in ${target.name}`)),
  ];
});

/** Het aantal letters dat anders is, met één voor twee verwisselde letters. */
function distance(a, b) {
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length];
}

/** Hoe goed een naam past: 0 gelijk, 1 begin, 2 begin van een woord, 3 ergens in; anders niet. */
function fit(name, typed) {
  if (name.key === typed) return 0;
  if (name.key.startsWith(typed)) return 1;
  if (name.words.some((word) => word.startsWith(typed))) return 2;
  return typed.length > 2 && name.key.includes(typed) ? 3 : Infinity;
}

function ranked(score, limit) {
  const found = names.map((name) => ({ name, score: score(name) })).filter((hit) => hit.score <= limit);
  found.sort(
    (a, b) =>
      a.score - b.score ||
      a.name.text.length - b.name.text.length ||
      a.name.text.localeCompare(b.name.text, "nl"),
  );
  return found;
}

/** De namen die passen, of anders die er het meest op lijken; elke gemeente één keer. */
function search(text) {
  const typed = plain(text);
  if (!typed) return { hits: [], near: false, exact: false };
  let found = ranked((name) => fit(name, typed), 3);
  const near = found.length === 0;
  if (near) {
    const limit = typed.length < 3 ? 0 : Math.min(4, Math.max(1, Math.floor(typed.length / 4)));
    const unlike = (name) => {
      const starts = [typed.length, typed.length + 1].map(
        (end) => distance(typed, name.key.slice(0, end)) + 0.5,
      );
      return Math.min(distance(typed, name.key), ...(typed.length > 4 ? starts : []));
    };
    found = ranked(unlike, limit);
    found = found.filter((hit) => hit.score <= found[0].score + 1);
  }
  const seen = new Set();
  const hits = found
    .filter(({ name }) => !seen.has(name.target) && seen.add(name.target))
    .map((hit) => hit.name);
  return {
    hits,
    near,
    exact: found.length > 0 && found[0].score === 0 && found.filter((hit) => hit.score === 0).length === 1,
  };
}

function element(tag, text = "", ...children) {
  const made = document.createElement(tag);
  made.append(...(text ? [text] : []), ...children);
  return made;
}

let options = [];
let active = -1;

function close() {
  list.hidden = true;
  active = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function mark(place) {
  active = place;
  [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === place)));
  if (place < 0) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  input.setAttribute("aria-activedescendant", list.children[place].id);
  list.children[place].scrollIntoView({ block: "nearest" });
}

function suggest() {
  const { hits, near } = search(input.value);
  options = hits.slice(0, MOST);
  list.replaceChildren(
    ...options.map((name, n) => {
      const remark = element("span", name.remark);
      remark.className = "klein";
      const option = element("li", name.text, " ", remark);
      option.id = `gemeente-keuze-${n}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => choose(name));
      return option;
    }),
  );
  active = -1;
  input.removeAttribute("aria-activedescendant");
  list.hidden = options.length === 0;
  input.setAttribute("aria-expanded", String(options.length > 0));
  status.textContent = counted(hits.length, near);
}

function counted(count, near) {
  if (!plain(input.value)) return "";
  if (count === 0) return `Geen gemeente met de naam “${input.value.trim()}”.`;
  if (near)
    return `Geen gemeente met de naam “${input.value.trim()}”. ${count === 1 ? "Eén naam lijkt" : `${count} namen lijken`} erop.`;
  const shown = count > MOST ? ` De eerste ${MOST} staan in de lijst.` : "";
  return `${count} ${count === 1 ? "gemeente" : "gemeenten"} gevonden.${shown}`;
}

/** Links uit een lijst op de pagina, elk adres één keer en zonder die al getoond zijn. */
function copies(scope, selector, shown) {
  const found = [];
  for (const link of scope?.querySelectorAll(selector) ?? []) {
    if (shown.has(link.href)) continue;
    shown.add(link.href);
    found.push(link.closest("li").cloneNode(true));
  }
  return found;
}

function block(title, items, none) {
  return items.length ? [element("h4", title), element("ul", "", ...items)] : [element("h4", title), none];
}

function regionPart(place) {
  const named = [...document.querySelectorAll("[data-jeugdregio]")];
  const mine = named.find((part) => part.dataset.jeugdregio === place.region);
  const explained = element("a", "Lees wat wij over jeugdregio's weten");
  explained.href = "#jeugdregios";
  const text = mine
    ? `Een praktijk in ${place.name} noemt de jeugdregio ${mine.dataset.naam} (indeling van 2025). `
    : `Bij welke jeugdregio ${place.name} hoort, staat niet in onze gegevens. `;
  const parts = [element("h4", "Jeugdregio"), element("p", text, explained, ".")];
  if (mine) parts.push(element("ul", "", ...copies(mine, "a", new Set())));
  return parts;
}

/** Toont een gemeente: haar praktijken, die elders in de provincie, en de jeugdregio. */
function show(name) {
  const place = name.target;
  const area = document.querySelector(`[data-lijst="${CSS.escape(place.province)}"]`);
  const shown = new Set();
  const here = copies(area?.querySelector(`[data-plaats="${CSS.escape(place.slug)}"]`), "dd a", shown);
  const around = copies(area, "dd a", shown);
  const ask = element("a", "Kent u er een?");
  ask.href = result.dataset.meedoen;
  const title = element("h3", place.name);
  if (here.length) {
    const link = element("a", place.name);
    link.href = place.page.href;
    title.replaceChildren(link);
  }
  const remark = name.text === place.name ? "" : `${name.text}: ${name.remark}. `;
  result.replaceChildren(
    title,
    element("p", `${remark}Provincie ${place.provinceName}. Opname is geen aanbeveling.`),
    ...block(
      `In ${place.name}`,
      here,
      element("p", `Wij kennen in ${place.name} nog geen praktijkvoorbeeld. `, ask),
    ),
    ...block(
      `Elders in ${place.provinceName}`,
      around,
      element("p", `Wij kennen elders in ${place.provinceName} nog geen praktijkvoorbeeld.`),
    ),
    ...regionPart(place),
  );
  for (const other of document.querySelectorAll(".is-gekozen")) other.classList.remove("is-gekozen");
  area?.classList.add("is-gekozen");
  document.querySelector(`[data-kaart="${CSS.escape(place.province)}"]`)?.classList.add("is-gekozen");
  status.textContent = `${place.name}: ${practices(here.length)} in de gemeente, ${practices(around.length)} elders in ${place.provinceName}.`;
}

function clear() {
  result.replaceChildren();
  for (const other of document.querySelectorAll(".is-gekozen")) other.classList.remove("is-gekozen");
  status.textContent = "";
}

function choose(name) {
  input.value = name.text;
  close();
  show(name);
  const address = new URL(location.href);
  address.searchParams.set(
    "gemeente",
    plain(name.text) === plain(name.target.name) ? name.target.slug : name.text,
  );
  address.hash = "";
  if (address.href !== location.href) history.pushState(null, "", address);
}

/** De keuze uit het adres: een naam in de vorm van de lijst, of zoals iemand die typt. */
function fromAddress() {
  const asked = new URL(location.href).searchParams.get("gemeente") ?? "";
  const place = municipalities.find((one) => one.slug === asked);
  const name = place
    ? names.find((one) => one.target === place)
    : search(asked).exact && search(asked).hits[0];
  input.value = name ? name.text : asked;
  clear();
  if (name) {
    close();
    show(name);
  } else if (asked) {
    suggest();
  } else {
    close();
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const { hits, near, exact } = search(input.value);
  if (active >= 0 && !list.hidden) choose(options[active]);
  else if (exact || (hits.length === 1 && !near)) choose(hits[0]);
  else suggest();
});
input.addEventListener("input", suggest);
input.addEventListener("keydown", (event) => {
  const last = options.length - 1;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) suggest();
    if (options.length === 0) return;
    const down = event.key === "ArrowDown";
    mark(down ? (active < last ? active + 1 : 0) : active > 0 ? active - 1 : last);
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close();
  }
});
input.addEventListener("blur", close);
addEventListener("popstate", fromAddress);

form.hidden = false;
fromAddress();

// Buren die later getekend zijn, bedekken een rand. Daarom ligt er een kopie van de vorm bovenop.
const map = document.querySelector(".landkaart");
if (map) {
  const edge = document.createElementNS("http://www.w3.org/2000/svg", "path");
  edge.classList.add("landkaart__rand");
  edge.setAttribute("aria-hidden", "true");
  map.append(edge);
  const outline = (event) => {
    const shape = event.target.closest("a")?.querySelector("path");
    if (shape) edge.setAttribute("d", shape.getAttribute("d"));
  };
  map.addEventListener("focusin", outline);
  map.addEventListener("mouseover", outline);
}
