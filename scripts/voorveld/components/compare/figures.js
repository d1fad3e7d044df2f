// Cijfers van gekozen praktijken: wat op één regel mag, en van de rest waarom niet.
import { redenen } from "./comparability.js";

/** Per onderwerp de regels die mogen en de cijfers die apart staan.
 *  Geeft [{ onderwerp, regels: [[{ van, cijfer }]], apart: [{ van, cijfer, redenen }] }]. */
export function perOnderwerp(gekozen) {
  const alles = gekozen.flatMap((een, van) => een.cijfers.map((cijfer) => ({ van, cijfer })));
  return families(alles).map((familie) => ({
    onderwerp: [...new Set(familie.map(({ cijfer }) => cijfer.onderwerp))].join(" / "),
    ...verdeel(familie),
  }));
}

/** Cijfers over hetzelfde onderwerp: dezelfde indicator, of een die ermee te vergelijken is. */
function families(alles) {
  const gevonden = [];
  for (const een of alles) {
    const past = gevonden.find((familie) =>
      familie.some(({ cijfer }) => verwant(cijfer.data, een.cijfer.data)),
    );
    if (past) past.push(een);
    else gevonden.push([een]);
  }
  return gevonden;
}

function verwant(een, ander) {
  return (
    een.indicator === ander.indicator ||
    (een.met ?? []).includes(ander.indicator) ||
    (ander.met ?? []).includes(een.indicator)
  );
}

function verdeel(familie) {
  const groepen = [];
  for (const een of familie) {
    const past = groepen.find((groep) =>
      groep.every((lid) => redenen(lid.cijfer.data, een.cijfer.data).length === 0),
    );
    if (past) past.push(een);
    else groepen.push([een]);
  }
  const regels = groepen.filter((groep) => new Set(groep.map(({ van }) => van)).size > 1);
  const apart = groepen
    .filter((groep) => !regels.includes(groep))
    .flat()
    .map((een) => ({ ...een, redenen: waarom(een, familie) }));
  return { regels, apart };
}

/** De redenen tegen het cijfer van een andere praktijk dat er het minst van verschilt. */
function waarom(een, familie) {
  const anderen = familie
    .filter(({ van }) => van !== een.van)
    .map((ander) => redenen(een.cijfer.data, ander.cijfer.data));
  return anderen.sort((a, b) => a.length - b.length)[0] ?? null;
}
