// De zoekpagina. Zonder dit script blijft de lijst van A tot Z over, en dat is genoeg om alles te vinden.
import { zoek } from "./index.js";
import { plat } from "./words.js";
import { toon, toonNamen, wis } from "./results.js";

const WACHT = 200;
const vorm = document.querySelector(".zoekvorm");
const veld = document.getElementById("zoekwoorden");
const vink = document.getElementById("zoekexact");
const status = document.getElementById("zoekstatus");
const uitslag = document.getElementById("zoekuitslag");
const alles = document.getElementById("alles");
const begin = uitslag.dataset.begin;

let ronde = 0;
let wachter = 0;
let gevraagd = "";

/** Zoek wat nu in het veld staat; een latere vraag haalt een eerdere in. */
async function zoekNu() {
  clearTimeout(wachter);
  const vraag = veld.value.trim();
  const sleutel = `${vink.checked ? 1 : 0}${vraag}`;
  if (sleutel === gevraagd) return;
  gevraagd = sleutel;
  ronde += 1;
  const mijn = ronde;
  if (!plat(vraag)) {
    wis(uitslag);
    status.textContent = vraag ? "Typ een of meer woorden." : "";
    return;
  }
  uitslag.setAttribute("aria-busy", "true");
  try {
    const gevonden = await zoek(begin, vraag, vink.checked);
    if (mijn !== ronde) return;
    toon(uitslag, status, gevonden, { vraag, exact: vink.checked, begin, namen });
  } catch (fout) {
    if (mijn !== ronde) return;
    console.warn(fout);
    gevraagd = "";
    wis(uitslag);
    status.textContent = "Zoeken lukt nu niet. In de lijst van A tot Z hieronder staat alles op naam.";
    alles.open = true;
  } finally {
    if (mijn === ronde) uitslag.removeAttribute("aria-busy");
  }
}

/** Zet de vraag in het adres: typen vervangt, een volgende vraag krijgt een eigen plek in de geschiedenis. */
function onthoud(klaar) {
  const adres = new URL(location.href);
  adres.search = "";
  adres.hash = "";
  if (veld.value.trim()) adres.searchParams.set("q", veld.value.trim());
  if (vink.checked) adres.searchParams.set("exact", "1");
  const nieuw = adres.href !== location.href.replace(/#.*$/, "");
  if (nieuw && !history.state?.typt) history.pushState({ typt: !klaar }, "", adres.href);
  else history.replaceState({ typt: !klaar && nieuw }, "", adres.href);
}

function leesAdres() {
  const vragen = new URLSearchParams(location.search);
  veld.value = (vragen.get("q") ?? "").slice(0, 200);
  vink.checked = vragen.get("exact") === "1";
}

/** Alle namen van A tot Z: {naam, soort, adres, sleutels, titel}. */
const namen = [...alles.querySelectorAll("li[data-soort] > a")].map((link) => ({
  naam: link.textContent,
  soort: link.parentElement.dataset.soort,
  adres: link.getAttribute("href").slice(begin.length),
  sleutels: [link.textContent, ...(link.parentElement.dataset.ook ?? "").split("|")]
    .map(plat)
    .filter(Boolean),
  titel: "titel" in link.parentElement.dataset,
}));
toonNamen(namen);

if (!/^#(letter-|van-a)/.test(location.hash)) alles.open = false;
alles.classList.add("alles--klaar");
alles.querySelector(".letters")?.addEventListener("click", () => {
  alles.open = true;
});

vorm.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  onthoud(true);
  zoekNu();
});
veld.addEventListener("input", () => {
  clearTimeout(wachter);
  wachter = setTimeout(() => {
    onthoud(false);
    zoekNu();
  }, WACHT);
});
vink.addEventListener("change", () => {
  onthoud(true);
  zoekNu();
});
addEventListener("popstate", () => {
  leesAdres();
  zoekNu();
});

// Toetsen: Escape maakt leeg, pijl omlaag en omhoog gaan langs de resultaten.
addEventListener("keydown", (gebeurtenis) => {
  const { key, target } = gebeurtenis;
  if (gebeurtenis.altKey || gebeurtenis.ctrlKey || gebeurtenis.metaKey) return;
  const links = [...uitslag.querySelectorAll(".treffer__naam a, .op-naam a")];
  const hier = links.indexOf(target.closest?.("a"));
  if (target !== veld && hier < 0) return;
  if (key === "Escape") {
    gebeurtenis.preventDefault();
    veld.value = "";
    veld.focus();
    onthoud(true);
    zoekNu();
  } else if (key === "ArrowDown" && links[hier + 1]) {
    gebeurtenis.preventDefault();
    links[hier + 1].focus();
  } else if (key === "ArrowUp" && hier >= 0) {
    gebeurtenis.preventDefault();
    (links[hier - 1] ?? veld).focus();
  }
});

leesAdres();
if (veld.value) zoekNu();
