// Zoeken in de index, woord voor woord: per woord alle vormen bij elkaar, daarna alleen wat elk woord heeft.
import {
  andereNamen,
  beginnendMet,
  betekenissenUit,
  eindigendOp,
  lijktOp,
  ontleed,
  plat,
  samengevoegd,
  stukken,
  uitpakken,
} from "./words.js";
import { plekkenVanZin, woordenVan } from "./text.js";

const TEGELIJK = 24;
let klaar;

/** De index, opgehaald bij de eerste vraag: {pagefind, woorden, soorten, paginas, betekenissen, zonder}. */
function laad(begin) {
  klaar ??= haalOp(new URL(`${begin}zoekindex/`, document.baseURI)).catch((fout) => {
    klaar = undefined;
    throw fout;
  });
  return klaar;
}

async function haalOp(map) {
  const json = async (naam) => {
    const antwoord = await fetch(new URL(naam, map), { cache: "no-cache" });
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
    return antwoord.json();
  };
  const [pagefind, tabel, namen] = await Promise.all([
    import(new URL("pagefind.js", map).href),
    json("woorden.json"),
    json("synoniemen.json"),
  ]);
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  const paginas = new Map();
  for (const [soort, , adressen] of tabel.soorten) {
    for (const [id, adres] of Object.entries(adressen))
      paginas.set(id, { id, soort, adres, titel: tabel.titels[adres] });
  }
  return {
    pagefind,
    paginas,
    soorten: tabel.soorten.map(([id, naam]) => ({ id, naam })),
    woorden: uitpakken(tabel.woorden),
    streepjes: uitpakken(tabel.streepjes),
    betekenissen: betekenissenUit(namen),
    zonder: namen.zonder_praktijk,
    namen: tabel.namen,
    volgorde: [...paginas.keys()],
    vragen: new Map(),
  };
}

/**
 * Alles wat bij een vraag hoort: {soorten: [{id, naam, treffers}], totaal, ook, onbekend, zonder, leeg, gemeenten}.
 * `onbekend` zijn woorden die nergens staan, met wat erop lijkt; `zonder` zegt per woord hoeveel er is als u het weglaat.
 */
export async function zoek(begin, vraag, exact) {
  const index = await laad(begin);
  const eenheden = samengevoegd(ontleed(vraag, exact), index.betekenissen);
  await Promise.all(eenheden.map((eenheid) => vul(index, eenheid)));
  const treffers = await samen(index, eenheden);
  const gemeenten = zonderPraktijk(index, vraag, eenheden);
  const bekendeNaam = (woord) => gemeenten.some(({ naam }) => plat(naam).includes(woord.plat));
  const onbekend = eenheden
    .filter((e) => !e.treffers.size)
    .flatMap((e) => e.woorden.filter((w) => !w.bekend && !bekendeNaam(w)))
    .map((w) => ({ tekst: w.tekst, lijkt: lijktOp(w.plat, index.woorden) }));
  const zonder = [];
  if (!treffers.length && eenheden.length > 1) {
    for (const eenheid of eenheden) {
      const rest = eenheden.filter((e) => e !== eenheid);
      const aantal = (await samen(index, rest)).length;
      if (aantal) zonder.push({ tekst: eenheid.tekst, rest: rest.map(terug).join(" "), aantal });
    }
  }
  return {
    totaal: treffers.length,
    onbekend,
    zonder,
    eenheden,
    soorten: index.soorten
      .map((s) => ({ ...s, treffers: treffers.filter((t) => t.soort === s.id) }))
      .filter((s) => s.treffers.length),
    ook: [...new Set(eenheden.flatMap((e) => e.ook))],
    gemeenten,
  };
}

const stukkenVan = (eenheid) => eenheid.woorden.flatMap((woord) => woord.stukken);

const terug = (eenheid) =>
  eenheid.letterlijk && eenheid.woorden.length > 1 ? `"${eenheid.tekst}"` : eenheid.tekst;

/** De pagina's met deze vraag aan Pagefind: per id {punten, plaatsen}. Aanhalingstekens: alleen dit woord of deze zin. */
function vraagIndex(index, vraag) {
  if (!index.vragen.has(vraag)) {
    index.vragen.set(
      vraag,
      index.pagefind.search(vraag).then(({ results }) => {
        const uit = new Map();
        for (const { id, score, words, data } of results) {
          const pagina = index.paginas.get(id);
          if (!pagina) continue;
          pagina.haal ??= data;
          uit.set(id, { punten: score, plaatsen: words });
        }
        return uit;
      }),
    );
  }
  return index.vragen.get(vraag);
}

/** Zoek één eenheid: `treffers` per pagina, `vormen` en `zinnen` om te markeren, `ook` wat nog meer gezocht is. */
async function vul(index, eenheid) {
  Object.assign(eenheid, { vormen: new Set(), zinnen: [], ook: [], treffers: new Map() });
  const perWoord = await Promise.all(eenheid.woorden.map((woord) => metWoord(index, woord, eenheid)));
  perWoord.forEach((gevonden, i) => {
    eenheid.woorden[i].bekend = gevonden.size > 0;
  });
  const [eerste, ...rest] = perWoord;
  for (const [id, treffer] of eerste) {
    if (!rest.every((gevonden) => gevonden.has(id))) continue;
    const alle = [treffer, ...rest.map((gevonden) => gevonden.get(id))];
    voegBij(
      eenheid.treffers,
      id,
      alle.reduce((som, t) => som + t.punten, 0),
      alle.flatMap((t) => t.plaatsen),
    );
  }
  const namen = andereNamen(eenheid, index.betekenissen);
  for (const [i, gevonden] of (
    await Promise.all(namen.map((naam) => metNaam(index, naam, eenheid)))
  ).entries()) {
    if (!gevonden.size) continue;
    eenheid.ook.push(namen[i]);
    for (const [id, { punten, plaatsen }] of gevonden) voegBij(eenheid.treffers, id, punten * 0.6, plaatsen);
  }
}

/** De pagina's met een woord van de vraag: alles wat ermee begint, en samenstellingen die erop eindigen. */
async function metWoord(index, woord, eenheid) {
  if (eenheid.letterlijk) return metVormen(index, woord, []);
  const samengesteld = eindigendOp(woord.plat, index.woorden);
  eenheid.ook.push(...samengesteld);
  return metVormen(index, woord, [...metBegin(index, woord.plat), ...samengesteld], eenheid);
}

/** De pagina's met een andere naam: één woord en wat ermee begint, of meer woorden naast elkaar (vooraf opgezocht). */
async function metNaam(index, naam, eenheid) {
  const delen = stukken(naam);
  if (delen.length > 1) {
    eenheid.zinnen.push(delen);
    const nummers = index.namen[delen.join(" ")] ?? [];
    return new Map(nummers.map((nummer) => [index.volgorde[nummer], { punten: 0.5, plaatsen: [] }]));
  }
  const woord = { plat: plat(naam), stukken: delen };
  return metVormen(index, woord, woord.plat.length < 5 ? [] : metBegin(index, woord.plat), eenheid);
}

const metBegin = (index, begin) => [
  ...beginnendMet(begin, index.woorden),
  ...beginnendMet(begin, index.streepjes),
];

/** De pagina's met een van deze vormen; een woord met een streepje mag ook in losse stukken staan. */
async function metVormen(index, woord, anderen, eenheid) {
  const vormen = [...new Set([woord.plat, ...anderen])];
  const vragen = vormen.map((vorm) => `"${vorm}"`);
  for (const vorm of vormen) eenheid?.vormen.add(vorm);
  if (woord.stukken.length > 1 && woord.stukken.every((stuk) => stuk.length > 1)) {
    vragen.push(`"${woord.stukken.join(" ")}"`);
    eenheid?.zinnen.push(woord.stukken);
  }
  const [gewogen, ...lijsten] = await Promise.all([woord.plat, ...vragen].map((v) => vraagIndex(index, v)));
  const uit = new Map();
  for (const lijst of lijsten) {
    for (const [id, { plaatsen }] of lijst) voegBij(uit, id, gewogen.get(id)?.punten ?? 0.1, plaatsen);
  }
  return uit;
}

function voegBij(treffers, id, punten, plaatsen) {
  const bekend = treffers.get(id);
  if (bekend) {
    bekend.punten = Math.max(bekend.punten, punten);
    bekend.plaatsen.push(...plaatsen);
  } else treffers.set(id, { punten, plaatsen: [...plaatsen] });
}

/** De pagina's die elke eenheid hebben, de beste eerst; wat letterlijk moet kloppen is nagelezen. */
async function samen(index, eenheden) {
  const [eerste, ...rest] = eenheden;
  if (!eerste) return [];
  let gevonden = [...eerste.treffers.keys()].filter((id) => rest.every((e) => e.treffers.has(id)));
  for (const eenheid of eenheden.filter((e) => e.letterlijk)) {
    const goed = [];
    for (let i = 0; i < gevonden.length; i += TEGELIJK) {
      const groep = gevonden.slice(i, i + TEGELIJK);
      const teksten = await Promise.all(groep.map((id) => tekstVan(index, index.paginas.get(id))));
      goed.push(...groep.filter((_, n) => plekkenVanZin(teksten[n].woorden, stukkenVan(eenheid)).length > 0));
    }
    gevonden = goed;
  }
  return gevonden
    .map((id) => ({
      ...index.paginas.get(id),
      punten: eenheden.reduce((som, e) => som + e.treffers.get(id).punten, 0),
      tekst: () => tekstVan(index, index.paginas.get(id)),
    }))
    .sort((a, b) => b.punten - a.punten || (a.adres < b.adres ? -1 : 1));
}

/** De tekst van een pagina: {titel, woorden, ankers}; één keer opgehaald. */
function tekstVan(index, pagina) {
  pagina.tekst ??= haalTekst(index, pagina).then(({ content, meta, anchors }) => ({
    titel: meta.title,
    woorden: woordenVan(content),
    ankers: [...anchors].sort((a, b) => a.location - b.location),
  }));
  return pagina.tekst;
}

/** Pagefind geeft een tekst alleen bij een treffer: een pagina die op een naam gevonden is vragen wij met een woord daaruit. */
async function haalTekst(index, pagina) {
  const nummer = index.volgorde.indexOf(pagina.id);
  for (const [naam, nummers] of pagina.haal ? [] : Object.entries(index.namen)) {
    if (pagina.haal || !nummers.includes(nummer)) continue;
    const delen = naam.split(" ").slice(0, -1);
    await vraagIndex(index, `"${delen.reduce((lang, deel) => (deel.length > lang.length ? deel : lang))}"`);
  }
  return pagina.haal();
}

/** Waar de gezochte woorden op een pagina staan: een reeks van {plaats, eenheid}. */
export function raakVan(woorden, eenheden, id) {
  const uit = [];
  eenheden.forEach((eenheid, nummer) => {
    const plaatsen = new Set(eenheid.letterlijk ? [] : (eenheid.treffers.get(id)?.plaatsen ?? []));
    if (!eenheid.letterlijk) {
      woorden.forEach((woord, plaats) => {
        if (woord.vormen.some((vorm) => eenheid.vormen.has(vorm))) plaatsen.add(plaats);
      });
    }
    const zinnen = eenheid.letterlijk ? [stukkenVan(eenheid)] : eenheid.zinnen;
    for (const zin of zinnen) {
      for (const plek of plekkenVanZin(woorden, zin, !eenheid.letterlijk))
        for (const p of plek) plaatsen.add(p);
    }
    for (const plaats of plaatsen) if (plaats < woorden.length) uit.push({ plaats, eenheid: nummer });
  });
  return uit;
}

/** Gemeenten die in de vraag genoemd zijn en nog geen praktijk hebben: [{naam, provincie, adres}]. */
function zonderPraktijk(index, vraag, eenheden) {
  const gevraagd = new Set([plat(vraag), ...eenheden.map((e) => plat(e.tekst))]);
  return index.zonder.flatMap(([provincie, adres, gemeenten]) =>
    gemeenten.filter((naam) => gevraagd.has(plat(naam))).map((naam) => ({ naam, provincie, adres })),
  );
}
