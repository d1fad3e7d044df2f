// Delen van de zoeker die alleen iets maken: tabel, keuzes in woorden, hulp, rijen om mee te nemen.
import { VELD, inWoorden, kies } from "./choice.js";
import { make as el } from "../shared/elements.js";

const KOLOMMEN = ["variant", "stand", "betaler", "werkgever", "beroep", "werkplek"];

function waarden(rij, nummer, tabel) {
  return rij[VELD.waarden][nummer].map((plaats) => tabel.facetten[nummer].waarden[plaats][1]);
}

export function maakTabel(passend, tabel, adres) {
  const nummers = KOLOMMEN.map((id) => tabel.facetten.findIndex((facet) => facet.id === id));
  const koppen = ["Praktijk", "Plaats", "Begonnen", ...nummers.map((n) => tabel.facetten[n].naam), "Cijfers"];
  const rijen = passend.map((plaats) => {
    const rij = tabel.praktijken[plaats];
    const cellen = [
      rij[VELD.plaats],
      rij[VELD.sinds],
      ...nummers.map((n) => waarden(rij, n, tabel).join(", ")),
      String(rij[VELD.cijfers]),
    ];
    return el(
      "tr",
      {},
      el("th", { scope: "row" }, el("a", { href: `${rij[VELD.id]}/${adres}` }, rij[VELD.naam])),
      ...cellen.map((tekst, n) => el("td", { "data-kop": koppen[n + 1] }, tekst)),
    );
  });
  return el(
    "table",
    { class: "cijfers" },
    el("caption", { class: "onzichtbaar" }, "Praktijken naar uw keuze"),
    el("thead", {}, el("tr", {}, ...koppen.map((kop) => el("th", { scope: "col" }, kop)))),
    el("tbody", {}, ...rijen),
  );
}

export function maakChips(woorden, zoek, { weg, wis, wisZoek }) {
  const knop = (tekst, doe) => {
    const chip = el(
      "button",
      { type: "button", class: "chip", "aria-label": `Haal weg: ${tekst}` },
      tekst,
      el("span", { "aria-hidden": "true" }, " ×"),
    );
    chip.addEventListener("click", doe);
    return el("li", {}, chip);
  };
  const regels = woorden.map(([facet, waarde, nummer, plaats]) =>
    knop(`${facet}: ${waarde}`, () => weg(nummer, plaats, false)),
  );
  if (zoek) regels.push(knop(`Naam of plaats: ${zoek}`, wisZoek));
  if (regels.length > 1) {
    const alles = el("button", { type: "button", class: "chip chip--alles" }, "Wis alle keuzes");
    alles.addEventListener("click", wis);
    regels.push(el("li", {}, alles));
  }
  return regels;
}

/** Niets gevonden: per keuze hoeveel praktijken er zonder haar zijn. */
export function maakHulp(keuze, tabel, { weg, wis, wisZoek }) {
  const voorstellen = [];
  for (const [nummer, plaatsen] of keuze.facetten) {
    const zonder = new Map(keuze.facetten);
    zonder.delete(nummer);
    const aantal = kies({ ...keuze, facetten: zonder }, tabel).passend.length;
    if (aantal)
      voorstellen.push([
        tabel.facetten[nummer].naam,
        aantal,
        () => [...plaatsen].forEach((plaats) => weg(nummer, plaats, false)),
      ]);
  }
  if (keuze.zoek) {
    const aantal = kies({ ...keuze, zoek: "" }, tabel).passend.length;
    if (aantal) voorstellen.push([`naam of plaats ‘${keuze.zoek}’`, aantal, wisZoek]);
  }
  const knop = (tekst, doe) => {
    const gemaakt = el("button", { type: "button", class: "knop knop--licht" }, tekst);
    gemaakt.addEventListener("click", doe);
    return gemaakt;
  };
  return [
    el("h3", {}, "Geen praktijk past bij al deze keuzes"),
    voorstellen.length
      ? el(
          "ul",
          {},
          ...voorstellen.map(([naam, aantal, doe]) =>
            el(
              "li",
              {},
              knop(
                `Zonder keuze bij ${naam.toLowerCase()}: ${aantal} ${aantal === 1 ? "praktijk" : "praktijken"}`,
                doe,
              ),
            ),
          ),
        )
      : el("p", {}, "Ook zonder één van deze keuzes blijft er niets over."),
    el("div", {}, knop("Wis alle keuzes", wis)),
    el(
      "p",
      { class: "klein" },
      "Dat wij geen praktijk hebben, betekent niet dat zij er niet is. ",
      el("a", { href: "../redactie/#toevoegen" }, "Kent u er een?"),
    ),
  ];
}

export function exportRijen(passend, tabel, basis) {
  const kop = [
    "Praktijk",
    "Adres",
    "Plaats",
    "Begonnen",
    ...tabel.facetten.filter((f) => f.id !== "jaar").map((f) => f.naam),
    "Aantal cijfers",
    "Gecontroleerd op",
  ];
  const rijen = passend.map((plaats) => {
    const rij = tabel.praktijken[plaats];
    const perFacet = tabel.facetten.flatMap((facet, n) =>
      facet.id === "jaar" ? [] : [waarden(rij, n, tabel).join("; ")],
    );
    return [
      rij[VELD.naam],
      new URL(`${rij[VELD.id]}/`, basis).href,
      rij[VELD.plaats],
      rij[VELD.sinds],
      ...perFacet,
      rij[VELD.cijfers],
      rij[VELD.gecontroleerd],
    ];
  });
  return [kop, ...rijen];
}

/** Waar het bestand vandaan komt en wat er gekozen is. */
export function keuzeRijen(keuze, tabel, aantal, { dag, site }) {
  const gekozen = inWoorden(keuze, tabel).map(([facet, waarde]) => [facet, waarde]);
  if (keuze.zoek) gekozen.push(["Naam of plaats", keuze.zoek]);
  return [
    ["Keuze", "Waarde"],
    ...(gekozen.length ? gekozen : [["Geen", "Alle praktijken"]]),
    ["Aantal praktijken", `${aantal} van ${tabel.praktijken.length}`],
    ["Van", site],
    ["Adres van deze keuze", location.href],
    ["Stand van de site", dag],
    ["Licentie", "CC BY 4.0"],
    ["Let op", "Opname is geen aanbeveling. 'Nog niet gelezen' is iets anders dan 'Is er niet'."],
  ];
}
