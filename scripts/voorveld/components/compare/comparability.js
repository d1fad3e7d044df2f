// Mogen twee cijfers op één regel? Dezelfde regels en zinnen als facts/comparability.py;
// tests/test_compare.py legt beide naast elkaar.

const VOLGORDE = [
  "waarde",
  "indicator",
  "eenheid",
  "aard",
  "detail",
  "deel",
  "dekking",
  "noemer",
  "vergeleken",
  "periode",
  "per",
  "prijspeil",
];

/** Waarom twee cijfers niet op één regel mogen; leeg als het wel mag. */
export function redenen(een, ander) {
  const [a, b] = [een, ander]
    .map(compleet)
    .sort((x, y) => (sleutel(x) < sleutel(y) ? -1 : sleutel(x) > sleutel(y) ? 1 : 0));
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const gevonden = alle(a, b);
  return VOLGORDE.map((soort) => gevonden[soort]).filter(Boolean);
}

function compleet(cijfer) {
  const leeg = {
    eigenaar: "",
    cijfer: "",
    indicator: "",
    met: [],
    eenheid: "",
    vraagt: [],
    getal: false,
    aard: "",
    detail: "",
    deel: false,
    dekking: "",
    noemer: "",
    vergeleken: "",
    periode: "",
    van: "",
    tot: "",
    periodewoorden: "",
    per: "",
    prijspeil: "",
  };
  return { ...leeg, ...cijfer };
}

function sleutel(c) {
  return [c.van || "9999", c.periodewoorden, c.eigenaar, c.cijfer].join("\u0000");
}

function alle(a, b) {
  const gevraagd = [...a.vraagt, ...b.vraagt];
  const met = [...a.met, ...b.met];
  const zonder = [a, b].filter((c) => !c.getal).length;
  return {
    waarde: ["", "Eén van de twee is geen getal.", "Het zijn geen getallen."][zonder],
    indicator:
      a.indicator !== b.indicator && !met.includes(a.indicator) && !met.includes(b.indicator)
        ? "Zij tellen iets anders."
        : "",
    eenheid: a.eenheid !== b.eenheid ? `De eenheden verschillen: ${paar(a.eenheid, b.eenheid)}.` : "",
    aard:
      a.aard !== b.aard && [a.aard, b.aard].includes("prognose")
        ? "De ene waarde is een prognose, de andere niet."
        : "",
    detail: detail(a, b),
    deel: a.deel !== b.deel ? "De ene waarde telt een deel, de andere een geheel." : "",
    dekking:
      a.dekking !== b.dekking ? `Zij gaan over een ander soort geheel: ${paar(a.dekking, b.dekking)}.` : "",
    noemer: gevraagd.includes("noemer") || a.noemer || b.noemer ? noemers(a, b) : "",
    vergeleken:
      gevraagd.includes("vergelijking") || a.vergeleken || b.vergeleken
        ? gezegd(
            a.vergeleken,
            b.vergeleken,
            "staat niet waarmee is vergeleken",
            "Zij vergelijken met iets anders",
          )
        : "",
    periode: perioden(a, b, gevraagd),
    per: gevraagd.includes("per")
      ? gezegd(a.per, b.per, "staat niet waarvoor het bedrag is", "De bedragen zijn voor iets anders")
      : "",
    prijspeil: gevraagd.includes("prijspeil")
      ? gezegd(String(a.prijspeil), String(b.prijspeil), "staat geen prijspeil", "De prijspeilen verschillen")
      : "",
  };
}

function zelfde(een, ander) {
  return een.toLowerCase() === ander.toLowerCase();
}

function paar(een, ander, tussen = " en ") {
  return [een, ander]
    .sort((x, y) => (x.toLowerCase() < y.toLowerCase() ? -1 : x.toLowerCase() > y.toLowerCase() ? 1 : 0))
    .join(tussen);
}

function detail(a, b) {
  if (zelfde(a.detail, b.detail)) return "";
  if (a.detail && b.detail)
    return `Zij tellen niet precies hetzelfde: “${paar(a.detail, b.detail, "” en “")}”.`;
  return `Bij één van de twee staat een nadere omschrijving: “${a.detail || b.detail}”.`;
}

function noemers(a, b) {
  if (a.eigenaar === b.eigenaar && zelfde(a.detail, b.detail) && !a.noemer && !b.noemer) return "";
  return gezegd(a.noemer, b.noemer, "staat niet waarvan het een deel is", "De noemers verschillen");
}

function gezegd(een, ander, ontbreekt, verschilt) {
  if (!een && !ander) return `Bij beide ${ontbreekt}.`;
  if (!een || !ander) return `Bij één van de twee ${ontbreekt}.`;
  return zelfde(een, ander) ? "" : `${verschilt}: ${paar(een, ander)}.`;
}

function perioden(a, b, gevraagd) {
  if (a.periode && a.periode === b.periode) return "";
  if (a.eigenaar === b.eigenaar && !a.periode && !b.periode && a.periodewoorden === b.periodewoorden)
    return "";
  const [eerste, tweede] = [a, b].map(dagen);
  if (eerste === null || tweede === null)
    return `Bij ${eerste === tweede ? "beide" : "één van de twee"} is de periode niet precies bekend.`;
  if (Math.abs(eerste - tweede) <= Math.max(3, Math.floor(Math.max(eerste, tweede) / 100))) return "";
  const woorden = `${a.periodewoorden} en ${b.periodewoorden}`;
  if (gevraagd.includes("even-lange-periode")) return `De perioden zijn niet even lang: ${woorden}.`;
  return a.van <= b.tot && b.van <= a.tot ? "" : `De perioden verschillen: ${woorden}.`;
}

function dagen(c) {
  return c.van && c.tot ? Math.round((Date.parse(c.tot) - Date.parse(c.van)) / 86_400_000) + 1 : null;
}
