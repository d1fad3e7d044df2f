// Kiezen uit praktijken, zonder scherm: adres lezen en schrijven, kiezen, tellen, sorteren.
// Een tabel is { facetten: [{id, naam, waarden: [[id, naam]]}], praktijken: [[id, naam, plaats,
// stand, sinds, jaar, cijfers, gecontroleerd, [[plaats in waarden]]]] }, zoals facetten.json.

export const SORTERINGEN = {
  naam: "Naam",
  plaats: "Plaats",
  nieuw: "Nieuwste eerst",
  cijfers: "Meeste cijfers eerst",
  gecontroleerd: "Laatst gecontroleerd eerst",
};
export const VELD = {
  id: 0,
  naam: 1,
  plaats: 2,
  stand: 3,
  sinds: 4,
  jaar: 5,
  cijfers: 6,
  gecontroleerd: 7,
  waarden: 8,
};
const OP_NAAM = new Intl.Collator("nl");

export function legeKeuze() {
  return { facetten: new Map(), zoek: "", sorteer: "naam", weergave: "kaarten", kies: [] };
}

/** Wat in het adres staat; wat niet bestaat telt niet mee. */
export function uitAdres(vraag, tabel) {
  const keuze = legeKeuze();
  const wat = new URLSearchParams(vraag);
  tabel.facetten.forEach((facet, nummer) => {
    const gevraagd = new Set((wat.get(facet.id) ?? "").split(","));
    const plaatsen = facet.waarden.flatMap(([id], plaats) => (gevraagd.has(id) ? [plaats] : []));
    if (plaatsen.length) keuze.facetten.set(nummer, new Set(plaatsen));
  });
  keuze.zoek = (wat.get("zoek") ?? "").slice(0, 100);
  if (Object.hasOwn(SORTERINGEN, wat.get("sorteer") ?? "")) keuze.sorteer = wat.get("sorteer");
  if (wat.get("weergave") === "tabel") keuze.weergave = "tabel";
  const bekend = new Set(tabel.praktijken.map((rij) => rij[VELD.id]));
  keuze.kies = [...new Set((wat.get("kies") ?? "").split(","))].filter((id) => bekend.has(id)).slice(0, 4);
  return keuze;
}

/** Het kortste adres bij een keuze, zonder vraagteken. */
export function naarAdres(keuze, tabel) {
  const delen = [];
  for (const [nummer, plaatsen] of [...keuze.facetten].sort(([a], [b]) => a - b)) {
    const facet = tabel.facetten[nummer];
    const ids = [...plaatsen].sort((a, b) => a - b).map((plaats) => facet.waarden[plaats][0]);
    if (ids.length) delen.push(`${facet.id}=${ids.join(",")}`);
  }
  if (keuze.zoek) delen.push(`zoek=${encodeURIComponent(keuze.zoek)}`);
  if (keuze.sorteer !== "naam") delen.push(`sorteer=${keuze.sorteer}`);
  if (keuze.weergave !== "kaarten") delen.push(`weergave=${keuze.weergave}`);
  if (keuze.kies.length) delen.push(`kies=${keuze.kies.join(",")}`);
  return delen.join("&");
}

export function isGekozen(keuze) {
  return keuze.zoek !== "" || [...keuze.facetten.values()].some((plaatsen) => plaatsen.size);
}

/** Welke praktijken passen, als plaatsen in de tabel, en per facet het aantal per waarde.
 *  Een facet telt alsof het zelf niet gekozen was: dan ziet een lezer wat een keuze erbij oplevert. */
export function kies(keuze, tabel) {
  const woorden = gewoon(keuze.zoek).split(/\s+/).filter(Boolean);
  const tellingen = tabel.facetten.map((facet) => new Array(facet.waarden.length).fill(0));
  const passend = [];
  const actief = [...keuze.facetten].filter(([, plaatsen]) => plaatsen.size);
  tabel.praktijken.forEach((rij, plaats) => {
    if (woorden.length && !woorden.every((woord) => zoektekst(rij, tabel).includes(woord))) return;
    const waarden = rij[VELD.waarden];
    const mist = actief.filter(
      ([nummer, plaatsen]) => !waarden[nummer].some((waarde) => plaatsen.has(waarde)),
    );
    if (mist.length === 0) {
      passend.push(plaats);
      waarden.forEach((lijst, nummer) => lijst.forEach((waarde) => (tellingen[nummer][waarde] += 1)));
    } else if (mist.length === 1) {
      const nummer = mist[0][0];
      waarden[nummer].forEach((waarde) => (tellingen[nummer][waarde] += 1));
    }
  });
  return { passend: gesorteerd(passend, keuze.sorteer, tabel), tellingen };
}

/** De keuze in woorden, voor knoppen en voor een werkblad: [[facet, waarde, facetnummer, plaats]]. */
export function inWoorden(keuze, tabel) {
  return [...keuze.facetten]
    .sort(([a], [b]) => a - b)
    .flatMap(([nummer, plaatsen]) =>
      [...plaatsen]
        .sort((a, b) => a - b)
        .map((plaats) => {
          const facet = tabel.facetten[nummer];
          return [facet.naam, facet.waarden[plaats][1], nummer, plaats];
        }),
    );
}

/** Zonder hoofdletters en accenten. */
export function gewoon(tekst) {
  return tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const teksten = new WeakMap();
function zoektekst(rij, tabel) {
  if (!teksten.has(rij)) {
    const gemeenten = tabel.facetten.findIndex((facet) => facet.id === "gemeente");
    const plaatsen = rij[VELD.waarden][gemeenten]?.map((n) => tabel.facetten[gemeenten].waarden[n][1]) ?? [];
    teksten.set(rij, gewoon([rij[VELD.naam], rij[VELD.plaats], ...plaatsen].join(" ")));
  }
  return teksten.get(rij);
}

function gesorteerd(plaatsen, sortering, tabel) {
  const rij = (plaats) => tabel.praktijken[plaats];
  const volgens = {
    plaats: (a, b) => OP_NAAM.compare(rij(a)[VELD.plaats], rij(b)[VELD.plaats]),
    nieuw: (a, b) => rij(b)[VELD.jaar] - rij(a)[VELD.jaar],
    cijfers: (a, b) => rij(b)[VELD.cijfers] - rij(a)[VELD.cijfers],
    gecontroleerd: (a, b) =>
      rij(a)[VELD.gecontroleerd] < rij(b)[VELD.gecontroleerd]
        ? 1
        : rij(a)[VELD.gecontroleerd] > rij(b)[VELD.gecontroleerd]
          ? -1
          : 0,
  }[sortering];
  return volgens ? plaatsen.sort((a, b) => volgens(a, b) || a - b) : plaatsen;
}
