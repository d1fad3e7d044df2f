// De uitslag op het scherm. Alle tekst gaat er als tekst in (textContent), nooit als HTML.
import { raakVan } from "./index.js";
import { plat, stukken } from "./words.js";
import { stukje } from "./text.js";

const EERST = 5;
const titels = new Map();
let kijker;

/** Onthoud hoe de pagina's heten, uit de lijst van A tot Z. */
export function toonNamen(namen) {
  for (const { naam, adres, titel } of namen) if (titel) titels.set(adres, naam);
}

export function wis(uitslag) {
  kijker?.disconnect();
  uitslag.replaceChildren();
}

/** Toon wat gevonden is, en zeg hoeveel. */
export function toon(uitslag, status, gevonden, { vraag, exact, begin, namen }) {
  wis(uitslag);
  kijker =
    "IntersectionObserver" in window
      ? new IntersectionObserver(
          (regels) => {
            for (const { isIntersecting, target } of regels) {
              if (!isIntersecting) continue;
              kijker.unobserve(target);
              target.vul();
            }
          },
          { rootMargin: "80px 0px" },
        )
      : undefined;
  const precies = namen.filter((n) => n.sleutels[0] === plat(vraag));
  const bijNaam = precies.length ? precies : namen.filter((n) => n.sleutels.includes(plat(vraag)));
  status.textContent = inWoorden(gevonden, vraag, bijNaam.length);
  if (bijNaam.length) uitslag.append(opNaam(bijNaam.slice(0, 6), begin));
  for (const gemeente of gevonden.gemeenten) uitslag.append(zonderPraktijk(gemeente, begin));
  if (gevonden.ook.length)
    uitslag.append(maak("p", "ook-gezocht", `Ook gezocht op: ${opsomming(gevonden.ook, 8)}.`));
  if (!gevonden.totaal) uitslag.append(hulp(gevonden, vraag, exact, begin));
  if (gevonden.soorten.length > 1) uitslag.append(verdeling(gevonden.soorten));
  for (const soort of gevonden.soorten) uitslag.append(groep(soort, gevonden, begin));
}

function inWoorden(gevonden, vraag, bijNaam) {
  const { totaal } = gevonden;
  if (!totaal) return `Geen pagina's gevonden voor ‘${vraag}’.${bijNaam ? " De naam staat hieronder." : ""}`;
  return `${totaal === 1 ? "1 pagina" : `${totaal} pagina's`} gevonden voor ‘${vraag}’.`;
}

/** Hoeveel er per soort is, met een sprong naar die soort. */
function verdeling(soorten) {
  const wegwijzer = maak("nav", "soorten");
  wegwijzer.setAttribute("aria-label", "Soorten resultaten");
  const lijst = maak("ul", "soorten__lijst");
  for (const { id, naam, treffers } of soorten) {
    const regel = maak("li", "");
    const link = koppeling(`#soort-${id}`, `${naam} `);
    link.append(maak("span", "soorten__aantal", String(treffers.length)));
    regel.append(link);
    lijst.append(regel);
  }
  wegwijzer.append(lijst);
  return wegwijzer;
}

function opNaam(gevonden, begin) {
  const deel = maak("section", "op-naam");
  deel.setAttribute("aria-label", "Op naam");
  const lijst = maak("ul", "op-naam__lijst");
  for (const { naam, soort, adres } of gevonden) {
    const regel = maak("li", "");
    regel.append(koppeling(begin + adres, naam), maak("span", "op-naam__soort", `, ${soort}`));
    lijst.append(regel);
  }
  deel.append(lijst);
  return deel;
}

function zonderPraktijk({ naam, provincie, adres }, begin) {
  const regel = maak(
    "p",
    "melding",
    `Van de gemeente ${naam} kennen wij nog geen praktijkvoorbeeld. Kijk wat er is in `,
  );
  regel.append(koppeling(begin + adres, provincie), ".");
  return regel;
}

function groep(soort, gevonden, begin) {
  const deel = maak("section", "treffers");
  const kop = maak("h2", "treffers__kop", soort.naam);
  kop.id = `soort-${soort.id}`;
  kop.tabIndex = -1;
  kop.append(" ", maak("span", "treffers__aantal", String(soort.treffers.length)));
  deel.setAttribute("aria-labelledby", kop.id);
  const lijst = maak("ol", "treffers__lijst");
  const voeg = (van, tot) => {
    for (const treffer of soort.treffers.slice(van, tot)) lijst.append(regelVan(treffer, gevonden, begin));
  };
  voeg(0, EERST);
  deel.append(kop, lijst);
  if (soort.treffers.length > EERST) {
    const knop = maak("button", "treffers__meer", `Toon alle ${soort.treffers.length}`);
    knop.type = "button";
    knop.append(maak("span", "zoek-onzichtbaar", ` bij ${soort.naam}`));
    knop.addEventListener("click", () => {
      voeg(EERST);
      knop.remove();
      lijst.children[EERST].querySelector("a").focus();
    });
    deel.append(knop);
  }
  return deel;
}

function regelVan(treffer, gevonden, begin) {
  const regel = maak("li", "treffer");
  const kop = maak("h3", "treffer__naam");
  const link = koppeling(begin + treffer.adres, "");
  const tekst = maak("p", "treffer__tekst");
  const bekend = treffer.titel ?? titels.get(treffer.adres);
  if (bekend) markeerNaam(link, bekend, gevonden.eenheden);
  else link.textContent = treffer.adres;
  kop.append(link);
  regel.append(kop, tekst);
  regel.vul = async () => {
    const { titel, woorden, ankers } = await treffer.tekst();
    markeerNaam(link, titel, gevonden.eenheden);
    const raak = raakVan(woorden, gevonden.eenheden, treffer.id);
    const { delen, kop: onder, anker, ook } = stukje(woorden, ankers, raak, titel);
    tekst.replaceChildren(
      ...delen.map((d) => (d.raak ? maak("mark", "", d.tekst) : document.createTextNode(d.tekst))),
    );
    if (!onder) return;
    const plek = maak("p", "treffer__plek", "Staat onder ");
    plek.append(koppeling(`${begin}${treffer.adres}#${anker}`, onder.text));
    ook.forEach((ander, i) => {
      plek.append(i === 0 ? "; ook onder " : i === ook.length - 1 ? " en " : ", ");
      plek.append(koppeling(`${begin}${treffer.adres}#${ander.id}`, ander.text));
    });
    regel.append(plek);
  };
  if (bekend && kijker) kijker.observe(regel);
  else regel.vul();
  return regel;
}

/** Een naam met de gezochte woorden erin gemarkeerd. */
function markeerNaam(link, naam, eenheden) {
  const vormen = new Set(
    eenheden.flatMap((e) => (e.letterlijk ? e.woorden.flatMap((w) => w.stukken) : [...e.vormen])),
  );
  link.replaceChildren(
    ...naam.split(/([^\p{L}\p{M}\p{N}-]+)/u).map((deel) => {
      const raak = plat(deel) && [plat(deel), ...stukken(deel)].some((vorm) => vormen.has(vorm));
      return raak ? maak("mark", "", deel) : document.createTextNode(deel);
    }),
  );
}

/** Wat u kunt doen als er niets is. */
function hulp({ onbekend, zonder, gemeenten }, vraag, exact, begin) {
  const deel = maak("div", "melding zoekhulp");
  const zoekLink = (q, tekst, exactMee = exact) =>
    koppeling(`?q=${encodeURIComponent(q)}${exactMee ? "&exact=1" : ""}`, tekst);
  for (const { tekst, lijkt } of onbekend) {
    const regel = maak("p", "", `Het woord ‘${tekst}’ komt nergens voor.`);
    if (lijkt.length) {
      regel.append(" Bedoelde u: ");
      lijkt.forEach((woord, i) => {
        if (i) regel.append(i === lijkt.length - 1 ? " of " : ", ");
        regel.append(
          zoekLink(
            vraag.replace(tekst, () => woord),
            woord,
          ),
        );
      });
      regel.append("?");
    }
    deel.append(regel);
  }
  if (!onbekend.length && !gemeenten.length) {
    deel.append(
      maak(
        "p",
        "",
        zonder.length
          ? "Elk woord komt voor, maar niet samen op één pagina."
          : "Deze woorden staan nergens precies zo.",
      ),
    );
  }
  const tips = maak("ul", "");
  for (const { tekst, rest, aantal } of zonder) {
    const tip = maak("li", "", `Zonder ‘${tekst}’: `);
    tip.append(zoekLink(rest, aantal === 1 ? "1 pagina" : `${aantal} pagina's`));
    tips.append(tip);
  }
  if (exact || /["“”„]/.test(vraag)) {
    const tip = maak("li", "", "Zoek ook op andere vormen: ");
    tip.append(zoekLink(vraag.replace(/["“”„]/g, " ").trim(), "zonder exacte woorden", false));
    tips.append(tip);
  }
  const verder = maak("li", "", "Kijk in de ");
  verder.append(
    koppeling("#van-a-tot-z", "lijst van A tot Z"),
    ", bij de ",
    koppeling(`${begin}gemeenten/`, "gemeenten"),
    " of bij de ",
    koppeling(`${begin}begrippen/`, "begrippen"),
    ".",
  );
  verder.querySelector("a").addEventListener("click", () => {
    document.getElementById("alles").open = true;
  });
  tips.append(verder);
  deel.append(tips);
  return deel;
}

function opsomming(woorden, hoogstens) {
  const uniek = [...new Map(woorden.map((w) => [plat(w), w])).values()];
  if (uniek.length <= hoogstens) return uniek.join(", ");
  return `${uniek.slice(0, hoogstens).join(", ")} en nog ${uniek.length - hoogstens} andere woorden`;
}

function koppeling(adres, tekst) {
  const link = maak("a", "", tekst);
  link.setAttribute("href", adres);
  return link;
}

function maak(soort, klasse, tekst) {
  const deel = document.createElement(soort);
  if (klasse) deel.className = klasse;
  if (tekst !== undefined) deel.textContent = tekst;
  return deel;
}
