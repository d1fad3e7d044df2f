// De zoeker: maakt van de lijsten met koppelingen keuzevakjes en houdt het adres bij.
import { SORTERINGEN, VELD, inWoorden, isGekozen, kies, legeKeuze, naarAdres, uitAdres } from "./choice.js";
import { bewaarCsv, bewaarXlsx } from "../shared/worksheet.js";
import { maakTabel, maakChips, maakHulp, exportRijen, keuzeRijen } from "./parts.js";
import { make as el } from "../shared/elements.js";

const vak = document.querySelector(".vinden");
const kaarten = vak.querySelector(".vinden__kaarten");
const tabel = await (await fetch("facetten.json")).json();
const kaartVan = new Map(
  [...kaarten.children].map((kaart) => {
    const koppeling = kaart.querySelector("h3 a");
    return [koppeling.getAttribute("href").split("/").at(-2), { kaart, koppeling, vakje: null }];
  }),
);
let keuze = legeKeuze();
let volgorde = "naam";

const melding = el("p", { class: "vinden__stand", role: "status" });
const chips = el("ul", { class: "chips", "aria-label": "Uw keuzes" });
const leeg = el("div", { class: "vinden__hulp", hidden: "" });
const rooster = el("div", {
  class: "tabel vinden__tabel",
  role: "region",
  "aria-label": "Praktijken als tabel",
  tabindex: "0",
  hidden: "",
});
const balk = el("div", { class: "vergelijkbalk", role: "region", "aria-label": "Vergelijken", hidden: "" });
const zoek = el("input", { type: "search", id: "zoek-praktijk", autocomplete: "off", maxlength: "100" });
const sorteer = el(
  "select",
  { id: "sorteer" },
  ...Object.entries(SORTERINGEN).map(([id, naam]) => el("option", { value: id }, naam)),
);
const weergave = ["kaarten", "tabel"].map((id) =>
  el(
    "label",
    { class: "keuzevak" },
    el("input", { type: "radio", name: "weergave", value: id }),
    id === "tabel" ? "Tabel" : "Kaarten",
  ),
);
const vakjes = [];

bouwFacetten();
bouwBediening();
lees();
addEventListener("popstate", lees);
vak.classList.add("vinden--klaar");

function bouwFacetten() {
  const paneel = vak.querySelector(".vinden__keuzes");
  tabel.facetten.forEach((facet, nummer) => {
    const groep = paneel.querySelector(`[data-facet="${facet.id}"]`);
    const lijst = groep.querySelector("ul");
    groep.querySelector("summary").append(el("span", { class: "facet__gekozen", hidden: "" }));
    const rij = [...lijst.children].map((regel, plaats) => {
      const invoer = el("input", { type: "checkbox", value: facet.waarden[plaats][0] });
      invoer.addEventListener("change", () => zet(nummer, plaats, invoer.checked));
      const aantal = el("span", { class: "facet__aantal" });
      regel.replaceChildren(
        el("label", { class: "keuzevak" }, invoer, el("span", {}, facet.waarden[plaats][1]), aantal),
      );
      return { invoer, aantal, regel };
    });
    vakjes.push(rij);
    const veld = el("fieldset", {}, el("legend", { class: "onzichtbaar" }, facet.naam));
    lijst.replaceWith(veld);
    if (rij.length > 12) veld.append(zoekInLijst(facet, rij));
    veld.append(lijst);
  });
  paneel.append(el("p", { class: "klein" }, "Grijze keuzes geven samen met uw andere keuzes geen praktijk."));
  // Op een telefoon staan de keuzes achter een knop, anders komt de lijst te laag.
  const knop = el(
    "button",
    { type: "button", class: "vinden__open", "aria-expanded": "false", "aria-controls": "keuzes" },
    "Kies praktijken",
  );
  knop.addEventListener("click", () => {
    const open = paneel.classList.toggle("vinden__keuzes--open");
    knop.setAttribute("aria-expanded", String(open));
  });
  paneel.before(knop);
}

function zoekInLijst(facet, rij) {
  const id = `in-${facet.id}`;
  const invoer = el("input", { type: "search", id, autocomplete: "off" });
  invoer.addEventListener("input", () => {
    const woord = invoer.value.trim().toLowerCase();
    for (const { regel, invoer: vakje } of rij)
      regel.hidden = !vakje.checked && !regel.textContent.toLowerCase().includes(woord);
  });
  return el(
    "p",
    { class: "facet__zoek" },
    el("label", { for: id, class: "klein" }, `Zoek in ${facet.naam.toLowerCase()}`),
    invoer,
  );
}

function bouwBediening() {
  zoek.addEventListener("input", () => verander(() => (keuze.zoek = zoek.value.trim()), true));
  sorteer.addEventListener("change", () => verander(() => (keuze.sorteer = sorteer.value)));
  for (const vakje of weergave)
    vakje.firstChild.addEventListener("change", () =>
      verander(() => (keuze.weergave = vakje.firstChild.value)),
    );
  const knoppen = el(
    "p",
    { class: "vinden__mee" },
    el(
      "button",
      { type: "button", class: "knop knop--licht", "data-doe": "xlsx" },
      "Download als Excel (XLSX)",
    ),
    el("button", { type: "button", class: "knop knop--licht", "data-doe": "csv" }, "Download als CSV"),
  );
  knoppen.addEventListener(
    "click",
    (gebeurtenis) => gebeurtenis.target.dataset.doe && neemMee(gebeurtenis.target.dataset.doe),
  );
  const boven = el(
    "div",
    { class: "vinden__boven" },
    el("p", {}, el("label", { for: "zoek-praktijk" }, "Naam of plaats"), zoek),
    el("p", {}, el("label", { for: "sorteer" }, "Volgorde"), sorteer),
    el("fieldset", {}, el("legend", {}, "Weergave"), ...weergave),
  );
  kaarten.before(boven, melding, chips, leeg, rooster);
  (rooster.nextElementSibling ?? kaarten).after(knoppen);
  for (const [id, deel] of kaartVan) {
    const invoer = el("input", { type: "checkbox", "aria-label": `Vergelijk ${deel.koppeling.textContent}` });
    invoer.addEventListener("change", () => pak(id, invoer));
    deel.vakje = invoer;
    deel.kaart.append(el("label", { class: "keuzevak kaart__kies" }, invoer, "Vergelijk"));
  }
  vak.after(balk);
}

function zet(nummer, plaats, aan) {
  verander(() => {
    const gekozen = keuze.facetten.get(nummer) ?? new Set();
    if (aan) gekozen.add(plaats);
    else gekozen.delete(plaats);
    if (gekozen.size) keuze.facetten.set(nummer, gekozen);
    else keuze.facetten.delete(nummer);
  });
}

function pak(id, invoer) {
  if (invoer.checked && keuze.kies.length === 4) {
    invoer.checked = false;
    melding.textContent = "U kunt hoogstens vier praktijken vergelijken. Haal er eerst een weg.";
    return;
  }
  verander(
    () => (keuze.kies = invoer.checked ? [...keuze.kies, id] : keuze.kies.filter((ander) => ander !== id)),
  );
}

/** Voer een verandering door en zet haar in het adres; typen maakt geen rij stappen terug. */
function verander(doe, typend = false) {
  doe();
  const adres = naarAdres(keuze, tabel);
  history[typend ? "replaceState" : "pushState"](null, "", adres ? `?${adres}` : location.pathname);
  toon();
}

function lees() {
  keuze = uitAdres(location.search, tabel);
  zoek.value = keuze.zoek;
  toon();
}

function toon() {
  const { passend, tellingen } = kies(keuze, tabel);
  const ids = passend.map((plaats) => tabel.praktijken[plaats][VELD.id]);
  toonKaarten(ids);
  toonFacetten(tellingen);
  sorteer.value = keuze.sorteer;
  for (const vakje of weergave) vakje.firstChild.checked = vakje.firstChild.value === keuze.weergave;
  const alsTabel = keuze.weergave === "tabel";
  kaarten.hidden = alsTabel;
  rooster.hidden = !alsTabel;
  if (alsTabel) rooster.replaceChildren(maakTabel(passend, tabel, selectie()));
  const totaal = tabel.praktijken.length;
  melding.textContent = isGekozen(keuze)
    ? `${passend.length} van ${totaal} praktijken`
    : `Alle ${totaal} praktijken`;
  chips.replaceChildren(...maakChips(inWoorden(keuze, tabel), keuze.zoek, { weg: zet, wis, wisZoek }));
  leeg.hidden = passend.length > 0;
  leeg.replaceChildren(...(passend.length ? [] : maakHulp(keuze, tabel, { weg: zet, wis, wisZoek })));
  toonBalk();
}

function toonKaarten(ids) {
  const zichtbaar = new Set(ids);
  const adres = selectie();
  for (const [id, { kaart, koppeling, vakje }] of kaartVan) {
    kaart.hidden = !zichtbaar.has(id);
    if (zichtbaar.has(id)) koppeling.setAttribute("href", `${id}/${adres}`);
    vakje.checked = keuze.kies.includes(id);
  }
  if (keuze.sorteer === volgorde) return;
  const alles = kies({ ...legeKeuze(), sorteer: keuze.sorteer }, tabel).passend;
  kaarten.append(...alles.map((plaats) => kaartVan.get(tabel.praktijken[plaats][VELD.id]).kaart));
  volgorde = keuze.sorteer;
}

/** Wat een praktijkpagina nodig heeft om vorige en volgende te kennen. */
function selectie() {
  const { kies: _, weergave: __, ...rest } = keuze;
  const adres = naarAdres({ ...rest, weergave: "kaarten", kies: [] }, tabel);
  return adres ? `?selectie=${encodeURIComponent(adres)}` : "";
}

function toonFacetten(tellingen) {
  vakjes.forEach((rij, nummer) => {
    const gekozen = keuze.facetten.get(nummer) ?? new Set();
    rij.forEach(({ invoer, aantal, regel }, plaats) => {
      const telling = tellingen[nummer][plaats];
      invoer.checked = gekozen.has(plaats);
      invoer.disabled = telling === 0 && !invoer.checked;
      regel.classList.toggle("facet__uit", invoer.disabled);
      aantal.textContent = ` (${telling})`;
    });
    const teken = rij[0].regel.closest("details").querySelector(".facet__gekozen");
    teken.hidden = gekozen.size === 0;
    teken.textContent = gekozen.size ? ` ${gekozen.size} gekozen` : "";
  });
}

function toonBalk() {
  const aantal = keuze.kies.length;
  balk.hidden = aantal === 0;
  if (!aantal) return;
  const namen = keuze.kies.map((id) => tabel.praktijken.find((rij) => rij[VELD.id] === id)[VELD.naam]);
  const vraag = keuze.kies.map((id) => `p=${id}`).join("&");
  const los = el("button", { type: "button", class: "knop knop--licht" }, "Wis deze keuze");
  los.addEventListener("click", () => verander(() => (keuze.kies = [])));
  balk.replaceChildren(
    el(
      "p",
      {},
      aantal === 1
        ? `Gekozen: ${namen[0]}. Kies er nog een, twee of drie bij.`
        : `Gekozen: ${namen.join("; ")}.`,
    ),
    el(
      "p",
      {},
      aantal > 1
        ? el(
            "a",
            { class: "knop", href: `../vergelijken/?${vraag}` },
            `Vergelijk deze ${["", "", "twee", "drie", "vier"][aantal]}`,
          )
        : "",
      los,
    ),
  );
}

function wis() {
  verander(
    () => (keuze = { ...legeKeuze(), sorteer: keuze.sorteer, weergave: keuze.weergave, kies: keuze.kies }),
  );
  zoek.value = "";
  zoek.focus();
}

function wisZoek() {
  zoek.value = "";
  verander(() => (keuze.zoek = ""));
}

function neemMee(vorm) {
  const { passend } = kies(keuze, tabel);
  const rijen = exportRijen(passend, tabel, new URL(".", location.href));
  const uitleg = keuzeRijen(keuze, tabel, passend.length, vak.dataset);
  const naam = `praktijken-${passend.length}`;
  if (vorm === "csv") bewaarCsv(naam, [...rijen, [""], ...uitleg]);
  else
    bewaarXlsx(naam, [
      { naam: "Praktijken", rijen },
      { naam: "Keuze", rijen: uitleg },
    ]);
}
