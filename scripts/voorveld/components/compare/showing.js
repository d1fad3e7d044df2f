// De uitkomst van een vergelijking als tabellen: kenmerken, woorden, cijfers en wat u kunt navragen.
import { make as el } from "../shared/elements.js";
import { perOnderwerp } from "./figures.js";
import { opDezeSite, tekst } from "./reading.js";

const NIET_INGEVULD = { soort: "niet-ingevuld", woord: "Niet ingevuld", bronnen: [] };
const VRAAGBAAR = new Set(["niet-gelezen", "niet-gevonden", "niet-gevraagd", "niet-ingevuld"]);

/** Wat er in een vakje hoort: een waarde, of een soort leeg. */
function vakje(een, thema, kenmerk) {
  const deel = een.themas.get(thema);
  const gevonden = deel?.kenmerken.get(kenmerk);
  if (gevonden && !gevonden.leeg) return { ...gevonden, leeg: null };
  return { inhoud: null, waarden: [], leeg: gevonden?.leeg ?? deel?.leeg ?? NIET_INGEVULD };
}

function zegel(vak) {
  return vak.leeg ? `leeg ${vak.leeg.soort}` : [...vak.waarden].sort().join("|") || tekst(vak.inhoud);
}

/** onbekend: nergens een waarde; gelijk: overal dezelfde; verschilt: twee bekende waarden verschillen;
 *  onzeker: te weinig bekend om dat te zeggen. Onbekend is nooit hetzelfde als gelijk. */
function oordeel(vakken) {
  if (vakken.every(({ leeg }) => leeg && VRAAGBAAR.has(leeg.soort))) return "onbekend";
  if (new Set(vakken.map(zegel)).size === 1) return "gelijk";
  const bekend = vakken.filter(({ leeg }) => !leeg || leeg.soort === "geen").map(zegel);
  return new Set(bekend).size > 1 ? "verschilt" : "onzeker";
}

/** Alle regels van een vergelijking: [{ thema, regels: [{ kenmerk, naam, vakken, oordeel }], nergens }]. */
export function regelsVan(gekozen, themas) {
  return themas.map((thema) => {
    const regels = thema.kenmerken.map(({ id, naam }) => {
      const vakken = gekozen.map((een) => vakje(een, thema.id, id));
      return { kenmerk: id, naam, vakken, oordeel: oordeel(vakken) };
    });
    const nergens = regels.filter(({ vakken }) =>
      vakken.every(({ leeg }) => leeg?.soort === "niet-ingevuld"),
    );
    return { thema, regels: regels.filter((regel) => !nergens.includes(regel)), nergens };
  });
}

/** Een soort leeg; bij 'nog niet gelezen' met de letters van de bronnen waar het in kan staan. */
function leegTeken({ soort, woord, bronnen }, letters = new Map()) {
  const teken = el(
    "span",
    { class: `leeg leeg--${soort}` },
    el("span", { class: "leeg__teken", "aria-hidden": "true" }),
    woord,
  );
  const namen = soort === "niet-gelezen" ? bronnen.filter(({ titel }) => letters.has(titel)) : [];
  if (!namen.length) return [teken];
  const koppelingen = namen.flatMap(({ adres, titel }, n) => [
    n ? ", " : "",
    el("a", { href: adres, "aria-label": `bron ${letters.get(titel)}: ${titel}` }, letters.get(titel)),
  ]);
  return [teken, " (", ...koppelingen, ")"];
}

/** Per gekozene de bronnen die nog niet gelezen zijn, elk met een letter: Map van titel naar letter. */
function teLezen(gekozen, delen) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return gekozen.map((_, n) => {
    const titels = delen.flatMap(({ regels }) =>
      regels.flatMap(({ vakken }) =>
        vakken[n].leeg?.soort === "niet-gelezen" ? vakken[n].leeg.bronnen : [],
      ),
    );
    const uniek = new Map(titels.map((bron) => [bron.titel, bron]));
    return new Map(
      [...uniek.values()].map((bron, plek) => [
        bron.titel,
        { ...bron, letter: letters[plek] ?? String(plek + 1) },
      ]),
    );
  });
}

function inhoudVan(vak, bronnen) {
  const letters = new Map([...bronnen].map(([titel, { letter }]) => [titel, letter]));
  return vak.leeg ? leegTeken(vak.leeg, letters) : [...vak.inhoud.cloneNode(true).childNodes];
}

function tabel(bijschrift, koppen, delen) {
  return el(
    "div",
    { class: "tabel naast__vak", role: "region", "aria-label": bijschrift, tabindex: "0" },
    el(
      "table",
      { class: "naast" },
      el("caption", { class: "onzichtbaar" }, bijschrift),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, "Wat"),
          ...koppen.map((kop) => el("th", { scope: "col" }, kop)),
        ),
      ),
      ...delen,
    ),
  );
}

function rij(naam, vakken, koppen, klasse = "", bij = "") {
  return el(
    "tr",
    klasse ? { class: klasse } : {},
    el("th", { scope: "row" }, naam, bij ? el("span", { class: "naast__oordeel" }, bij) : ""),
    ...vakken.map((inhoud, n) =>
      el("td", { "data-kop": koppen[n] }, ...(Array.isArray(inhoud) ? inhoud : [inhoud])),
    ),
  );
}

function groep(koppen, klasse, kop, rijen, noten = "") {
  const breed = String(koppen.length + 1);
  return el(
    "tbody",
    { class: klasse },
    el("tr", { class: "naast__groep" }, el("th", { colspan: breed, scope: "rowgroup" }, ...kop)),
    ...rijen,
    noten ? el("tr", { class: "naast__noot" }, el("td", { colspan: breed }, noten)) : "",
  );
}

/** Eén tabel: eerst in het kort, dan per thema de kenmerken. */
export function toonKenmerken(gekozen, delen, koppen, stand) {
  const bronnen = teLezen(gekozen, delen);
  return tabel("Naast elkaar", koppen, [
    feiten(gekozen, koppen, bronnen),
    ...delen.map((deel) => themaDeel(deel, gekozen, koppen, bronnen, stand)),
  ]);
}

function feiten(gekozen, koppen, bronnen) {
  const namen = gekozen[0].soort === "p" ? ["Plaats", "Stand", "Bronnen"] : [];
  const rijen = namen
    .filter((naam) => gekozen.some((een) => een.feiten.has(naam)))
    .map((naam) =>
      rij(
        naam,
        gekozen.map((een) => een.feiten.get(naam) ?? "niet bekend"),
        koppen,
      ),
    );
  if (gekozen[0].soort === "v") {
    rijen.push(
      rij(
        "Kort",
        gekozen.map((een) => een.kort),
        koppen,
      ),
      rij(
        "Praktijken",
        gekozen.map((een) => String(een.praktijken)),
        koppen,
      ),
    );
  }
  if (bronnen.some((lijst) => lijst.size))
    rijen.push(rij("Nog te lezen bronnen", bronnen.map(bronnenMetLetter), koppen));
  return groep(koppen, "", ["In het kort"], rijen);
}

function bronnenMetLetter(lijst) {
  if (!lijst.size) return "geen";
  return [...lijst.values()].map(({ letter, titel, adres }) =>
    el("span", { class: "naast__deel" }, `${letter}: `, el("a", { href: adres }, titel)),
  );
}

const OORDEEL = { gelijk: "gelijk", verschilt: "verschilt", onzeker: "", onbekend: "" };
const BIJ_VERSCHIL = new Set(["verschilt", "onzeker"]);

function themaDeel({ thema, regels, nergens }, gekozen, koppen, bronnen, { verschil, teksten }) {
  const zichtbaar = verschil ? regels.filter((regel) => BIJ_VERSCHIL.has(regel.oordeel)) : regels;
  const rijen = zichtbaar.map(({ naam, vakken, oordeel: uitslag }) =>
    rij(
      naam,
      vakken.map((vak, n) => inhoudVan(vak, bronnen[n])),
      koppen,
      uitslag,
      OORDEEL[uitslag],
    ),
  );
  if (teksten)
    rijen.push(
      rij(
        "In woorden",
        gekozen.map((een) => inWoorden(een, thema.id)),
        koppen,
        "in-woorden",
      ),
    );
  const noten = [];
  for (const [uitslag, woorden] of verschil
    ? [
        ["gelijk", "Verborgen, want gelijk"],
        ["onbekend", "Verborgen, want bij alle onbekend"],
      ]
    : []) {
    const weg = regels.filter((regel) => regel.oordeel === uitslag).map(({ naam }) => naam.toLowerCase());
    if (weg.length) noten.push(`${woorden}: ${weg.join(", ")}.`);
  }
  if (nergens.length)
    noten.push(`Bij geen van deze ingevuld: ${nergens.map(({ naam }) => naam.toLowerCase()).join(", ")}.`);
  const kop = [el("span", { class: "thema__nr", "aria-hidden": "true" }, thema.nummer), thema.naam];
  return groep(koppen, `thema-${thema.nummer}`, kop, rijen, noten.join(" "));
}

function inWoorden(een, thema) {
  const deel = een.themas.get(thema);
  const inhoud = deel?.woorden ? [...deel.woorden.cloneNode(true).childNodes] : [];
  return tekst(deel?.woorden) ? inhoud : leegTeken(deel?.leeg ?? NIET_INGEVULD);
}

export function cijferInhoud({ cijfer }) {
  const delen = ["Waarde", "Periode en noemer", "Hoe zeker", "Bron"].map((kop) =>
    el("span", { class: "naast__deel" }, ...cijfer.vak(kop).cloneNode(true).childNodes),
  );
  return el(
    "div",
    { class: cijfer.botst ? "naast__cijfer tegenspraak" : "naast__cijfer" },
    ...delen,
    cijfer.botst ? el("span", { class: "tegenspraak__woord" }, "Bronnen spreken elkaar tegen.") : "",
  );
}

export function toonCijfers(gekozen, koppen) {
  if (gekozen[0].soort === "v") {
    const namen = gekozen.flatMap((een, n) => [
      n ? ", " : "",
      el("a", { href: `${opDezeSite(een.adres)}#cijfers` }, een.naam),
    ]);
    return el(
      "section",
      {},
      el("h3", {}, "Cijfers"),
      el(
        "p",
        {},
        "Cijfers horen bij praktijken, niet bij varianten; daarom zetten wij ze hier niet naast elkaar. Per variant staan zij apart: ",
        ...namen,
        ".",
      ),
    );
  }
  const onderwerpen = perOnderwerp(gekozen);
  const regels = onderwerpen.flatMap(({ onderwerp, regels: lijnen }) =>
    lijnen.map((lijn) =>
      rij(
        onderwerp,
        gekozen.map((_, van) => {
          const hier = lijn.filter((een) => een.van === van).map(cijferInhoud);
          return hier.length ? hier : leegTeken(NIET_INGEVULD);
        }),
        koppen,
      ),
    ),
  );
  const samen = onderwerpen.filter(({ apart }) => apart.some(({ redenen }) => redenen));
  const alleen = onderwerpen.flatMap(({ onderwerp, apart }) =>
    apart.filter(({ redenen }) => !redenen).map((een) => ({ onderwerp, ...een })),
  );
  return el(
    "section",
    { class: "naast__cijfers" },
    el("h3", {}, "Cijfers"),
    el(
      "p",
      { class: "uitleg" },
      "Cijfers staan alleen op één regel als zij hetzelfde tellen, met dezelfde noemer en over een even lange periode. Wij middelen nooit.",
    ),
    regels.length
      ? tabel("Cijfers die op één regel mogen", koppen, [el("tbody", {}, ...regels)])
      : el("p", {}, "Geen enkel cijfer van deze praktijken mag op één regel."),
    samen.length ? el("h4", {}, "Niet op één regel te zetten") : "",
    ...samen.map(({ onderwerp, apart }) =>
      el(
        "div",
        { class: "naast__apart" },
        el("p", {}, el("strong", {}, onderwerp)),
        el("ul", {}, ...apart.map((een) => apartRegel(een, gekozen))),
      ),
    ),
    alleen.length ? el("h4", {}, "Alleen bij één van deze praktijken bekend") : "",
    alleen.length ? el("ul", {}, ...alleen.map((een) => apartRegel(een, gekozen, een.onderwerp))) : "",
  );
}

function apartRegel({ van, cijfer, redenen }, gekozen, onderwerp = "") {
  return el(
    "li",
    {},
    el("a", { href: opDezeSite(gekozen[van].adres) }, gekozen[van].naam),
    onderwerp ? `, ${onderwerp.toLowerCase()}: ` : ": ",
    ...["Waarde", "Periode en noemer"].flatMap((kop, n) => [
      n ? "; " : "",
      el("span", {}, ...cijfer.vak(kop).cloneNode(true).childNodes),
    ]),
    redenen ? el("span", { class: "klein" }, `Waarom apart: ${redenen.join(" ")}`) : "",
  );
}

/** Wat nog niet bekend is, per gekozene: [{ een, open: [{ thema, naam, leeg }], nietIngevuld, vragen }]. */
export function navragen(gekozen, delen) {
  return gekozen.map((een, n) => {
    const alles = delen.flatMap(({ thema, regels }) =>
      regels.map(({ naam, vakken }) => ({ thema: thema.naam, naam, leeg: vakken[n].leeg })),
    );
    return { een, open: alles.filter(({ leeg }) => leeg && VRAAGBAAR.has(leeg.soort)), vragen: een.vragen };
  });
}

const OPDRACHT = {
  "niet-gelezen": "Lees eerst verder",
  "niet-gevonden": "Vraag na; niet gevonden in wat wij helemaal lazen",
  "niet-gevraagd": "Vraag na; er is niet naar gevraagd",
  "niet-ingevuld": "Vraag na; bij ons niet ingevuld",
};

export function toonNavragen(gekozen, delen) {
  const lijsten = navragen(gekozen, delen).map(({ een, open, vragen }) =>
    el(
      "div",
      { class: "les" },
      el("h4", {}, een.naam),
      open.length + vragen.length
        ? el("ul", { class: "afvinken" }, ...samen(open), ...vragen.map((vraag) => el("li", {}, vraag)))
        : el("p", {}, "Op deze kenmerken is alles bekend."),
    ),
  );
  return el(
    "section",
    { class: "naast__navragen" },
    el("h3", {}, "Dit kunt u navragen"),
    el("p", { class: "uitleg" }, "Gemaakt van wat wij niet weten, met de vragen van de redactie erbij."),
    el("div", { class: "kolommen" }, ...lijsten),
  );
}

/** Wat om hetzelfde vraagt op één regel: zelfde soort leeg, zelfde bronnen. */
function samen(open) {
  const groepen = new Map();
  for (const { naam, leeg } of open) {
    const sleutel = [leeg.soort, ...leeg.bronnen.map(({ titel }) => titel)].join("\u0000");
    const hier = groepen.get(sleutel) ?? { leeg, namen: [] };
    hier.namen.push(naam.toLowerCase());
    groepen.set(sleutel, hier);
  }
  return [...groepen.values()].map(({ leeg, namen }) => {
    const bronnen =
      leeg.soort === "niet-gelezen"
        ? leeg.bronnen.flatMap(({ adres, titel }, n) => [n ? "; " : " in ", el("a", { href: adres }, titel)])
        : [];
    return el("li", {}, el("strong", {}, OPDRACHT[leeg.soort]), ...bronnen, `: ${namen.join(", ")}.`);
  });
}

/** Wat de afkortingen in de uitkomst betekenen, zoals het op de pagina's zelf staat. */
export function toonAfkortingen(gekozen, gebruikt) {
  const bekend = new Map(gekozen.flatMap(({ afkortingen }) => [...afkortingen]));
  const uitleg = [...gebruikt]
    .filter((woord) => bekend.has(woord))
    .sort((a, b) => a.localeCompare(b, "nl"))
    .map((woord) => document.importNode(bekend.get(woord), true));
  return uitleg.length
    ? [
        el(
          "section",
          { class: "afkortingen", "aria-labelledby": "afkortingen" },
          el("h3", { id: "afkortingen" }, "Afkortingen in deze vergelijking"),
          el("dl", {}, ...uitleg),
        ),
      ]
    : [];
}
