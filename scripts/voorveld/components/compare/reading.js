// Een praktijk of variant lezen uit haar eigen pagina: wat daar staat, en niets anders, wordt vergeleken.

const MAP = { p: "praktijkvoorbeelden", v: "varianten" };

/** Een adres zonder de naam van de site: op papier hoort alleen een adres naar buiten te staan. */
export const opDezeSite = (adres) =>
  adres.origin === location.origin ? adres.pathname + adres.search + adres.hash : adres.href;

/** De pagina van een id als gegevens; null als zij er niet is. */
export async function leesPagina(soort, id) {
  const adres = new URL(`../${MAP[soort]}/${encodeURIComponent(id)}/`, location.href);
  const antwoord = await fetch(adres);
  if (!antwoord.ok) return null;
  const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
  const hoofd = pagina.querySelector("main");
  if (!hoofd) return null;
  maakVolledig(hoofd, adres);
  return {
    id,
    soort,
    adres,
    naam: tekst(hoofd.querySelector("h1")),
    kort: tekst(hoofd.querySelector(".kop__inleiding")),
    feiten: new Map(
      [...hoofd.querySelectorAll(".feiten > div")].map((vak) => [
        tekst(vak.querySelector("dt")),
        feit(vak.querySelector("dd")),
      ]),
    ),
    praktijken: hoofd.querySelectorAll(".kaart").length,
    themas: new Map(
      [...hoofd.querySelectorAll(".thema")].map((deel) => [
        deel.querySelector("h2[id], h3[id]").id,
        leesThema(deel),
      ]),
    ),
    cijfers: soort === "p" ? leesCijfers(hoofd) : [],
    vragen: [...hoofd.querySelectorAll("[data-vragen] > li")].map(tekst),
    afkortingen: new Map(
      [...hoofd.querySelectorAll(".afkortingen dl > div")].map((uitleg) => [
        tekst(uitleg.querySelector("dt")),
        uitleg,
      ]),
    ),
    bronnen: [...hoofd.querySelectorAll(".bronnen > li")].map((bron) => ({
      nummer: bron.getAttribute("value") ?? "",
      tekst: tekst(bron),
      adres: bron.querySelector(".bronnen__titel a")?.href ?? "",
    })),
  };
}

/** De zichtbare woorden van een element. */
export function tekst(element) {
  return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
}

/** Een feit uit de strook: eerst de waarde, dan wat er klein onder staat. */
function feit(vak) {
  const kopie = vak.cloneNode(true);
  const klein = [...kopie.querySelectorAll(".klein")].map((deel) => {
    deel.remove();
    return tekst(deel);
  });
  return [tekst(kopie), ...klein].filter(Boolean).join(", ");
}

/** Koppelingen gelden vanaf hun eigen pagina; ids mogen hier niet nog eens voorkomen. */
function maakVolledig(hoofd, adres) {
  for (const koppeling of hoofd.querySelectorAll("a[href]")) {
    koppeling.setAttribute("href", opDezeSite(new URL(koppeling.getAttribute("href"), adres)));
  }
}

function leesThema(deel) {
  const kenmerken = new Map(
    [...deel.querySelectorAll("[data-kenmerk]")].map((rij) => {
      const inhoud = rij.querySelector("dd");
      return [
        rij.dataset.kenmerk,
        {
          inhoud,
          leeg: leesLeeg(inhoud),
          waarden: [...inhoud.querySelectorAll(".waarde")].map(tekst),
          tegenspraak: rij.classList.contains("tegenspraak"),
        },
      ];
    }),
  );
  return {
    leeg: leesLeeg(deel.querySelector(".thema__leeg")),
    woorden: deel.querySelector(".thema__tekst"),
    kenmerken,
  };
}

function leesLeeg(vak) {
  const teken = vak?.querySelector(".leeg");
  if (!teken) return null;
  const soort = [...teken.classList].find((naam) => naam.startsWith("leeg--"))?.slice(6) ?? "";
  const bronnen = [...vak.querySelectorAll("a.bron")].map((bron) => ({
    adres: bron.getAttribute("href"),
    titel: (bron.getAttribute("aria-label") ?? "").replace(/^bron \d+: /, ""),
  }));
  return { soort, woord: tekst(teken), bronnen };
}

function leesCijfers(hoofd) {
  return [...hoofd.querySelectorAll("tr[data-cijfer]")].map((rij) => ({
    data: JSON.parse(rij.dataset.cijfer),
    onderwerp: rij.querySelector("th").firstChild.textContent.trim(),
    vak: (kop) => rij.querySelector(`[data-kop="${kop}"]`),
    botst: rij.classList.contains("tegenspraak"),
  }));
}
