// Tekst: welke woorden van een pagina passen bij de vraag, en welk stukje tekst dat het beste laat zien.
import { plat, stukken } from "./words.js";

const LENGTE = 34;

/** De woorden van een pagina, met hun vormen. */
export function woordenVan(inhoud) {
  return inhoud.split(/\s+/).map((tekst) => {
    const delen = stukken(tekst);
    return { tekst, stukken: delen, vormen: [plat(tekst), ...delen] };
  });
}

/**
 * Alle plekken (als reeks plaatsnummers) waar deze stukken naast elkaar staan. Met `langer` mag het
 * laatste stuk in de tekst langer zijn als het vier letters of meer heeft.
 */
export function plekkenVanZin(woorden, reeks, langer = false) {
  const stroom = [];
  woorden.forEach((woord, plaats) => {
    for (const stuk of woord.stukken) stroom.push([stuk, plaats]);
  });
  const laatste = langer && reeks.at(-1).length >= 4 ? reeks.length - 1 : -1;
  const uit = [];
  for (let i = 0; i + reeks.length <= stroom.length; i += 1) {
    if (
      reeks.every((stuk, j) =>
        j === laatste ? stroom[i + j][0].startsWith(stuk) : stroom[i + j][0] === stuk,
      )
    ) {
      uit.push([...new Set(stroom.slice(i, i + reeks.length).map(([, plaats]) => plaats))]);
    }
  }
  return uit;
}

/**
 * Het beste stukje tekst van een pagina: {delen: [{tekst, raak}], kop, anker, ook}.
 * `raak` is een reeks van {plaats, eenheid}; `ankers` komen van de index, op volgorde van plaats.
 */
export function stukje(woorden, ankers, raak, titel) {
  const na = naTitel(woorden, titel);
  const inTekst = raak.filter((r) => r.plaats >= na);
  const plekken = (inTekst.length ? inTekst : raak).sort((a, b) => a.plaats - b.plaats);
  const koppen = ankers.filter((a) => /^h[2-6]$/.test(a.element) && a.text);
  const kopVan = (plaats) => koppen.filter((k) => k.location <= plaats).at(-1);
  const beste = besteVenster(plekken);
  const kop = plekken.length ? kopVan(beste.hoofd) : undefined;
  const grens =
    koppen.find((k) => (kop ? k.location > kop.location : k.location > beste.hoofd))?.location ??
    woorden.length;
  const begin = Math.max(kop ? kop.location : na, beste.hoofd - 10, 0);
  const einde = Math.min(grens, begin + LENGTE);
  const geraakt = new Set(raak.map((r) => r.plaats));
  const delen = [];
  const voegToe = (tekst, isRaak) => {
    if (delen.at(-1)?.raak === isRaak) delen.at(-1).tekst += tekst;
    else delen.push({ tekst, raak: isRaak });
  };
  if (begin > (kop ? kop.location : na)) voegToe("… ", false);
  for (let i = begin; i < einde; i += 1) {
    const [, voor, kern, achter] = woorden[i].tekst.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
    if (geraakt.has(i) && kern) {
      voegToe(voor, false);
      voegToe(kern, true);
      voegToe(`${achter} `, false);
    } else voegToe(`${woorden[i].tekst} `, false);
  }
  if (einde < grens) voegToe("…", false);
  const ook = [...new Set(plekken.map((p) => kopVan(p.plaats)))].filter((k) => k && k !== kop).slice(0, 3);
  const precies = ankers.filter((a) => a.location <= beste.hoofd && a.element !== "main").at(-1);
  return { delen: delen.filter((d) => d.tekst), kop, anker: precies?.id ?? kop?.id, ook };
}

/** De plaats waar de titel voorbij is; een stukje dat alleen de titel herhaalt zegt niets. */
function naTitel(woorden, titel) {
  const reeks = titel.split(/\s+/).map(plat).filter(Boolean);
  for (let i = 0; i < Math.min(30, woorden.length); i += 1) {
    if (reeks.every((woord, j) => woorden[i + j] && plat(woorden[i + j].tekst) === woord))
      return i + reeks.length;
  }
  return 0;
}

/** Waar de meeste verschillende woorden bij elkaar staan. */
function besteVenster(plekken) {
  let beste = { punten: -1, hoofd: 0 };
  for (const [nummer, { plaats }] of plekken.entries()) {
    const hier = [];
    for (let i = nummer; i < plekken.length && plekken[i].plaats < plaats + LENGTE - 10; i += 1)
      hier.push(plekken[i]);
    const punten = new Set(hier.map((p) => p.eenheid)).size * 100 + Math.min(hier.length, 2);
    if (punten > beste.punten) beste = { punten, hoofd: plaats };
  }
  return beste;
}
