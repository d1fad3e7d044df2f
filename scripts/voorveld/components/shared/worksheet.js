// Bestanden om mee te nemen, gemaakt in de browser. Er gaat niets naar een server.

/** CSV zoals een Nederlandse Excel het leest: puntkomma, UTF-8 met BOM, regels met CRLF. */
export function alsCsv(rijen) {
  return "\ufeff" + rijen.map((rij) => rij.map(cel).join(";")).join("\r\n") + "\r\n";
}

export function bewaarCsv(naam, rijen) {
  bewaar(new Blob([alsCsv(rijen)], { type: "text/csv;charset=utf-8" }), `${naam}.csv`);
}

/** bladen: [{ naam, rijen }]; de eerste rij van een blad is de kop. */
export async function bewaarXlsx(naam, bladen) {
  const { default: schrijf } = await import("../vendor/write-excel-file.js");
  const inhoud = await schrijf(
    bladen.map(({ naam: blad, rijen }) => ({
      sheet: blad,
      stickyRowsCount: 1,
      columns: breedten(rijen),
      data: rijen.map((rij, nummer) => rij.map((waarde) => xlsxCel(waarde, nummer === 0))),
    })),
  );
  bewaar(inhoud, `${naam}.xlsx`);
}

function bewaar(inhoud, naam) {
  const koppeling = document.createElement("a");
  koppeling.href = URL.createObjectURL(inhoud);
  koppeling.download = naam;
  koppeling.click();
  setTimeout(() => URL.revokeObjectURL(koppeling.href), 60_000);
}

function cel(waarde) {
  // Een cel die als formule gelezen kan worden krijgt een aanhalingsteken ervoor.
  let tekst = String(waarde ?? "");
  if (typeof waarde !== "number" && /^[=+\-@\t\r]/.test(tekst)) tekst = `'${tekst}`;
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
}

function xlsxCel(waarde, kop) {
  const opmaak = { alignVertical: "top", wrap: true, ...(kop ? { fontWeight: "bold" } : {}) };
  return typeof waarde === "number"
    ? { ...opmaak, value: waarde, type: Number }
    : { ...opmaak, value: String(waarde ?? ""), type: String };
}

function breedten(rijen) {
  const kolommen = Math.max(...rijen.map((rij) => rij.length));
  return Array.from({ length: kolommen }, (_, n) => {
    const langste = Math.max(...rijen.map((rij) => String(rij[n] ?? "").length));
    return { width: Math.min(Math.max(langste + 2, 10), 50) };
  });
}
