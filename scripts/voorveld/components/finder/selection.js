// Op een praktijkpagina: vorige en volgende binnen de keuze waaruit de lezer kwam.
import { VELD, inWoorden, kies, uitAdres } from "./choice.js";
import { make as el } from "../shared/elements.js";

const adres = new URLSearchParams(location.search).get("selectie") ?? "";
const tabel = await (await fetch("../facetten.json")).json();
const keuze = uitAdres(adres, tabel);
const { passend } = kies(keuze, tabel);
const hier = location.pathname.split("/").at(-2);
const plek = passend.findIndex((plaats) => tabel.praktijken[plaats][VELD.id] === hier);

if (plek >= 0) {
  const naar = (stap, woord, klasse) => {
    const rij = tabel.praktijken[passend[plek + stap]];
    if (!rij) return "";
    return el(
      "a",
      { class: klasse, href: `../${rij[VELD.id]}/?selectie=${encodeURIComponent(adres)}` },
      `${woord}: ${rij[VELD.naam]}`,
    );
  };
  const keuzes = inWoorden(keuze, tabel).map(([facet, waarde]) => `${facet.toLowerCase()} ${waarde}`);
  if (keuze.zoek) keuzes.push(`‘${keuze.zoek}’`);
  const maak = (naam) =>
    el(
      "nav",
      { class: "selectie", "aria-label": naam },
      el(
        "p",
        { class: "selectie__stand" },
        `Praktijk ${plek + 1} van ${passend.length}${keuzes.length ? ` bij uw keuze: ${keuzes.join(", ")}` : ""}. `,
        el("a", { href: `../?${adres}` }, "Terug naar de keuze"),
      ),
      el(
        "p",
        { class: "selectie__stappen" },
        naar(-1, "Vorige", "selectie__vorige"),
        naar(1, "Volgende", "selectie__volgende"),
      ),
    );
  document.querySelector("main .kop").before(maak("Uw keuze"));
  document.querySelector("main .klopt").before(maak("Uw keuze, onderaan"));
}
