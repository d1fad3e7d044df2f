// De vergelijking: kiezen, het adres bijhouden, tonen en meenemen.
import { make as el } from "../shared/elements.js";
import { leesPagina, tekst } from "./reading.js";
import { navragen, regelsVan, toonAfkortingen, toonCijfers, toonKenmerken, toonNavragen } from "./showing.js";
import { perOnderwerp } from "./figures.js";
import { saveCsv, saveXlsx } from "../shared/worksheet.js";

const MEEST = 4;
const kiezer = document.querySelector(".kiezer");
const uitkomst = document.getElementById("uitkomst");
const themas = [...kiezer.querySelectorAll("[data-thema]")].map((regel) => ({
  id: regel.dataset.thema,
  nummer: regel.dataset.nummer,
  naam: regel.dataset.naam,
  kenmerken: [...regel.children].map((kind) => ({ id: kind.dataset.kenmerk, naam: kind.textContent })),
}));
const LIJST = { p: "lijst-praktijken", v: "lijst-varianten" };
const WOORD = { p: ["praktijk", "praktijken"], v: ["variant", "varianten"] };
const keuzes = Object.fromEntries(
  Object.entries(LIJST).map(([soort, id]) => [
    soort,
    new Map([...document.getElementById(id).children].map((optie) => [optie.dataset.id, optie.value])),
  ]),
);
const gelezen = new Map();
let stand = leesAdres();
let getoond = null;
let beurt = 0;

const melding = el("p", { class: "kiezer__stand", role: "status" });
const gekozenLijst = el("ul", { class: "chips", "aria-label": "Gekozen" });
const invoer = el("input", { id: "kies-naam", type: "text", autocomplete: "off", list: LIJST[stand.soort] });
const label = el("label", { for: "kies-naam" });
const soorten = Object.keys(LIJST).map((soort) => {
  const knop = el("input", { type: "radio", name: "soort", value: soort });
  knop.addEventListener("change", () => verander({ soort, ids: [] }));
  return el("label", { class: "keuzevak" }, knop, soort === "p" ? "Praktijken" : "Varianten");
});
const schakel = (sleutel, woorden) => {
  const knop = el("input", { type: "checkbox" });
  knop.addEventListener("change", () => verander({ [sleutel]: knop.checked }));
  return el("label", { class: "keuzevak" }, knop, woorden);
};
const verschil = schakel("verschil", "Alleen verschillen");
const teksten = schakel("teksten", "Ook de teksten");

bouw();
toon();
addEventListener("popstate", () => {
  stand = leesAdres();
  toon();
});

function leesAdres() {
  const vraag = new URLSearchParams(location.search);
  const soort = vraag.has("v") && !vraag.has("p") ? "v" : "p";
  const ids = [...new Set(vraag.getAll(soort).flatMap((deel) => deel.split(",")))].filter((id) =>
    keuzes[soort].has(id),
  );
  return {
    soort,
    ids: ids.slice(0, MEEST),
    verschil: vraag.get("verschil") === "1",
    teksten: vraag.get("teksten") === "1",
  };
}

function adresVan({ soort, ids, verschil: anders, teksten: ook }) {
  const delen = ids.map((id) => `${soort}=${id}`);
  if (anders) delen.push("verschil=1");
  if (ook) delen.push("teksten=1");
  return delen.length ? `?${delen.join("&")}` : location.pathname;
}

function verander(wijziging) {
  stand = { ...stand, ...wijziging };
  history.pushState(null, "", adresVan(stand));
  toon();
}

function bouw() {
  const formulier = el(
    "form",
    { class: "kiezer__vorm", "aria-labelledby": "kiezen" },
    el("fieldset", {}, el("legend", {}, "Wat vergelijkt u?"), ...soorten),
    el("p", {}, label, invoer),
    el("button", { type: "submit", class: "knop" }, "Voeg toe"),
  );
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    voegToe();
  });
  // Een keuze uit de lijst is meteen raak.
  invoer.addEventListener(
    "input",
    (gebeurtenis) => gebeurtenis.inputType === "insertReplacementText" && voegToe(),
  );
  kiezer
    .querySelector(".kiezer__zonder")
    .replaceWith(formulier, melding, gekozenLijst, el("p", { class: "kiezer__opties" }, verschil, teksten));
}

function voegToe() {
  const woord = invoer.value.trim().toLowerCase();
  if (!woord) return;
  const alle = [...keuzes[stand.soort]];
  const past = alle
    .filter(([, naam]) => naam.toLowerCase() === woord)
    .concat(alle.filter(([, naam]) => naam.toLowerCase().includes(woord)));
  const [id, naam] = past.find(([kandidaat]) => !stand.ids.includes(kandidaat)) ?? [];
  if (!id) {
    melding.textContent = past.length
      ? "Deze staat er al bij."
      : `Wij vinden geen ${WOORD[stand.soort][0]} met ‘${invoer.value.trim()}’ in de naam.`;
    return;
  }
  invoer.value = "";
  verander({ ids: [...stand.ids, id].slice(0, MEEST) });
  melding.textContent = `${naam} is toegevoegd. ${melding.textContent}`;
}

async function toon() {
  const mijn = ++beurt;
  const { soort, ids } = stand;
  for (const vak of soorten) vak.firstChild.checked = vak.firstChild.value === soort;
  verschil.firstChild.checked = stand.verschil;
  teksten.firstChild.checked = stand.teksten;
  label.textContent = soort === "p" ? "Naam van een praktijk" : "Naam van een variant";
  invoer.setAttribute("list", LIJST[soort]);
  invoer.disabled = ids.length >= MEEST;
  gekozenLijst.replaceChildren(...ids.map(chip));
  melding.textContent = zin(ids.length);
  document.body.classList.toggle("heeft-uitkomst", ids.length > 1);
  uitkomst.hidden = ids.length < 2;
  if (ids.length < 2) return uitkomst.replaceChildren();
  const gekozen = (await Promise.all(ids.map((id) => lees(soort, id)))).filter(Boolean);
  if (mijn !== beurt) return;
  if (gekozen.length < ids.length)
    melding.textContent =
      "Een pagina was niet te laden. Kijk of u verbinding hebt en laad de pagina opnieuw.";
  if (gekozen.length > 1) teken(gekozen);
}

function zin(aantal) {
  const [een, meer] = WOORD[stand.soort];
  if (aantal === 0) return `Kies twee tot vier ${meer}.`;
  if (aantal === 1) return `Eén ${een} gekozen. Kies er nog minstens één bij.`;
  return aantal === MEEST
    ? `Vier ${meer} naast elkaar; meer past niet.`
    : `${aantal === 2 ? "Twee" : "Drie"} ${meer} naast elkaar.`;
}

async function lees(soort, id) {
  const sleutel = `${soort}/${id}`;
  if (!gelezen.has(sleutel)) {
    const pagina = await leesPagina(soort, id).catch(() => null);
    if (!pagina) return null;
    gelezen.set(sleutel, pagina);
  }
  return gelezen.get(sleutel);
}

function chip(id) {
  const naam = keuzes[stand.soort].get(id);
  const knop = el(
    "button",
    { type: "button", class: "chip", "aria-label": `Haal weg: ${naam}` },
    naam,
    el("span", { "aria-hidden": "true" }, " ×"),
  );
  knop.addEventListener("click", () => {
    verander({ ids: stand.ids.filter((ander) => ander !== id) });
    (gekozenLijst.querySelector("button") ?? invoer).focus();
  });
  return el("li", {}, knop);
}

function teken(gekozen) {
  const delen = regelsVan(gekozen, themas);
  const koppen = gekozen.map(({ naam }) => naam);
  getoond = { gekozen, delen, koppen };
  const knop = (woorden, doe) => {
    const gemaakt = el("button", { type: "button", class: "knop knop--licht" }, woorden);
    gemaakt.addEventListener("click", doe);
    return gemaakt;
  };
  uitkomst.replaceChildren(
    el("h2", { id: "naast-elkaar" }, `Naast elkaar: ${koppen.join("; ")}`),
    el(
      "p",
      { class: "uitkomst__van" },
      `${kiezer.dataset.site}, stand van ${kiezer.dataset.dag}. ${location.href}. Opname is geen aanbeveling. Licentie: CC BY 4.0.`,
    ),
    el(
      "p",
      { class: "uitkomst__mee" },
      knop("Druk af of bewaar als PDF", () => print()),
      knop("Download als Excel (XLSX)", () => neemMee("xlsx")),
      knop("Download als CSV", () => neemMee("csv")),
      knop("Kopieer de link", kopieer),
    ),
    toonKenmerken(gekozen, delen, koppen, stand),
    toonCijfers(gekozen, koppen),
    toonNavragen(gekozen, delen),
  );
  uitkomst.append(...toonAfkortingen(gekozen, new Set([...uitkomst.querySelectorAll("abbr")].map(tekst))));
}

async function kopieer() {
  try {
    await navigator.clipboard.writeText(location.href);
    melding.textContent = "De link is gekopieerd.";
  } catch {
    melding.textContent = `Kopiëren lukte niet. De link is: ${location.href}`;
  }
}

function neemMee(vorm) {
  const { gekozen, delen, koppen } = getoond;
  const woorden = (vak) =>
    vak.leeg
      ? [vak.leeg.woord, ...vak.leeg.bronnen.map(({ titel }) => `kan staan in: ${titel}`)].join("; ")
      : tekst(vak.inhoud);
  const kenmerken = [
    ["Thema", "Kenmerk", ...koppen],
    ...delen.flatMap(({ thema, regels, nergens }) =>
      [...regels, ...nergens].map(({ naam, vakken }) => [thema.naam, naam, ...vakken.map(woorden)]),
    ),
  ];
  const cijfers = [
    ["Onderwerp", "Praktijk", "Waarde", "Periode en noemer", "Hoe zeker", "Op één regel?"],
    ...perOnderwerp(gekozen).flatMap(({ onderwerp, regels, apart }) =>
      [
        ...regels.flat().map((een) => [een, "ja"]),
        ...apart.map((een) => [een, een.redenen ? `nee: ${een.redenen.join(" ")}` : "alleen hier bekend"]),
      ].map(([{ van, cijfer }, oordeel]) => [
        onderwerp,
        koppen[van],
        ...["Waarde", "Periode en noemer", "Hoe zeker"].map((kop) => tekst(cijfer.vak(kop))),
        oordeel,
      ]),
    ),
  ];
  const open = [
    ["Bij", "Wat u kunt navragen", "Waarom"],
    ...navragen(gekozen, delen).flatMap(({ een, open: lijst, vragen }) => [
      ...lijst.map(({ thema, naam, leeg }) => [een.naam, `${thema}: ${naam}`, leeg.woord]),
      ...vragen.map((vraag) => [een.naam, vraag, "vraag van de redactie"]),
    ]),
  ];
  const bronnen = [
    ["Bij", "Nummer", "Bron", "Adres"],
    ...gekozen.flatMap((een) => een.bronnen.map((bron) => [een.naam, bron.nummer, bron.tekst, bron.adres])),
  ];
  const leesmij = [
    ["Over dit bestand", ""],
    ["Van", kiezer.dataset.site],
    ["Stand van de site", kiezer.dataset.dag],
    ["Adres van deze vergelijking", location.href],
    ["Licentie", "CC BY 4.0"],
    ["Let op", "Opname is geen aanbeveling. Kijk bij cijfers naar periode en noemer."],
  ];
  const naam = `vergelijking-${stand.ids.join("-")}`.slice(0, 80);
  if (vorm === "csv")
    return saveCsv(naam, [kenmerken, cijfers.length > 1 ? cijfers : [], open, bronnen, leesmij]);
  return saveXlsx(naam, [
    { name: "Kenmerken", rows: kenmerken },
    { name: "Cijfers", rows: cijfers },
    { name: "Navragen", rows: open },
    { name: "Bronnen", rows: bronnen },
    { name: "Leesmij", rows: leesmij },
  ]);
}
