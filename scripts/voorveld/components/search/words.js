// Woorden: hoe een zoekvraag uiteenvalt, welke woorden van de site daarbij horen, en wat erop lijkt.
// Alles hier rekent alleen; er wordt niets opgehaald en niets getoond.

/** Kleine letters en cijfers zonder accenten; gelijk aan `normalised` bij het maken van de woordenlijst. */
export function plat(woord) {
  return woord
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** De losse stukken van een woord: "POH-jeugd" geeft poh en jeugd. */
export function stukken(woord) {
  return woord
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plat)
    .filter(Boolean);
}

/** De woordenlijst uitpakken: per woord het aantal letters dat het deelt met het vorige, en de rest. */
export function uitpakken(tekst) {
  const woorden = [];
  let vorige = "";
  for (const deel of tekst ? tekst.split(" ") : []) {
    vorige = vorige.slice(0, parseInt(deel[0], 36)) + deel.slice(1);
    woorden.push(vorige);
  }
  return woorden;
}

/** Een zoekvraag als eenheden: {tekst, woorden: [{tekst, plat, stukken}], letterlijk}. */
export function ontleed(vraag, exact) {
  const eenheden = [];
  const delen = vraag.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|([^\s"]+)/g);
  for (const [, zin, los] of delen) {
    const woorden = (zin ?? los)
      .split(/\s+/)
      .filter((deel) => plat(deel))
      .map((tekst) => ({ tekst, plat: plat(tekst), stukken: stukken(tekst) }));
    if (!woorden.length) continue;
    eenheden.push({ tekst: (zin ?? los).trim(), woorden, letterlijk: zin !== undefined || exact });
  }
  return eenheden;
}

/** Woorden die naast elkaar staan en samen een bekend begrip zijn ("den haag") worden één eenheid. */
export function samengevoegd(eenheden, betekenissen) {
  const uit = [];
  for (let i = 0; i < eenheden.length; ) {
    let aantal = Math.min(6, eenheden.length - i);
    for (; aantal > 1; aantal -= 1) {
      const groep = eenheden.slice(i, i + aantal);
      const sleutel = groep.map((e) => e.woorden.map((w) => w.plat).join("")).join("");
      if (groep.every((e) => !e.letterlijk) && betekenissen.has(sleutel)) break;
    }
    const groep = eenheden.slice(i, i + aantal);
    uit.push(
      aantal === 1
        ? groep[0]
        : {
            tekst: groep.map((e) => e.tekst).join(" "),
            woorden: groep.flatMap((e) => e.woorden),
            letterlijk: false,
          },
    );
    i += aantal;
  }
  return uit;
}

/** Per naam zonder spaties de andere namen ervoor. */
export function betekenissenUit(tabel) {
  const uit = new Map();
  const erbij = (naam, anderen) => {
    const sleutel = plat(naam);
    const bekend = uit.get(sleutel) ?? [];
    for (const ander of anderen) if (plat(ander) !== sleutel && !bekend.includes(ander)) bekend.push(ander);
    uit.set(sleutel, bekend);
  };
  for (const groep of tabel.groepen) for (const naam of groep) erbij(naam, groep);
  for (const [naam, anderen] of Object.entries(tabel.leidt_naar)) erbij(naam, anderen);
  return uit;
}

/** De andere namen van een eenheid; namen waar het gezochte of een kortere andere naam al in zit vallen weg. */
export function andereNamen(eenheid, betekenissen) {
  if (eenheid.letterlijk) return [];
  const namen = betekenissen.get(eenheid.woorden.map((w) => w.plat).join("")) ?? [];
  const eigen = ` ${eenheid.woorden.flatMap((w) => w.stukken).join(" ")} `;
  const uit = [];
  const gezien = [eigen];
  const lang = (naam) => stukken(naam).length;
  for (const naam of [...namen].sort((a, b) => lang(a) - lang(b))) {
    const reeks = ` ${stukken(naam).join(" ")} `;
    if (gezien.some((eerder) => reeks.includes(eerder))) continue;
    gezien.push(reeks);
    uit.push(naam);
  }
  return uit;
}

/** De woorden van de site die met dit woord beginnen. Een woord van één letter staat alleen voor zichzelf. */
export function beginnendMet(woord, woorden) {
  if (woord.length < 2) return [];
  let laag = 0;
  for (let hoog = woorden.length; laag < hoog; ) {
    const midden = (laag + hoog) >> 1;
    if (woorden[midden] < woord) laag = midden + 1;
    else hoog = midden;
  }
  const uit = [];
  while (laag < woorden.length && woorden[laag].startsWith(woord)) uit.push(woorden[laag++]);
  return uit;
}

/** De samenstellingen van de site die op dit woord eindigen: consulent geeft jeugdconsulent. */
export function eindigendOp(woord, woorden) {
  return woord.length < 4 ? [] : woorden.filter((w) => w.length > woord.length && w.endsWith(woord));
}

/** Woorden die een of twee tikfouten schelen, de dichtstbijzijnde eerst, hoogstens drie. */
export function lijktOp(woord, woorden) {
  if (woord.length < 4) return [];
  const ruimte = woord.length < 6 ? 1 : 2;
  const gevonden = [];
  for (const ander of woorden) {
    if (Math.abs(ander.length - woord.length) > ruimte || ander === woord) continue;
    const verschil = afstand(woord, ander, ruimte);
    if (verschil <= ruimte) gevonden.push([verschil, ander[0] === woord[0] ? 0 : 1, ander]);
  }
  gevonden.sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
  return gevonden.slice(0, 3).map(([, , ander]) => ander);
}

/** Het aantal wijzigingen van a naar b (letter erbij, eraf, anders, of twee omgewisseld); boven `grens` grens + 1. */
export function afstand(a, b, grens) {
  let voorvorige = [];
  let vorige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const rij = [i];
    for (let j = 1; j <= b.length; j += 1) {
      rij[j] = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rij[j] = Math.min(rij[j], voorvorige[j - 2] + 1);
    }
    if (Math.min(...rij) > grens) return grens + 1;
    voorvorige = vorige;
    vorige = rij;
  }
  return vorige[b.length];
}
