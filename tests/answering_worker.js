// Stands for the worker of the page for checking where only what the page shows is measured: it answers at once,
// with a finding of each severity and a field of each kind.

const TEXT = 'id: voorbeeldstad-jeugdteam\nnaam: "Jeugdteam"\nsamenvatting: Kort.\nvarianten: [poh-jeugd]\n';
const place = (line, column) => ({
  bestand: "practices/voorbeeldstad-jeugdteam.yaml",
  regel: line,
  kolom: column,
});
const finding = (severity, line, column, related) => ({
  ...place(line, column),
  ernst: severity,
  code: "onbekende-sleutel",
  melding: "Hier moet iets anders staan.",
  herstel: "Schrijf iets anders.",
  zie_ook: related,
});
const field = (label, line, column, options, long) => ({
  path: [label],
  group: label,
  label,
  hint: "Wat hier hoort te staan.",
  value: "poh-jeugd",
  options,
  long,
  line,
  column,
  last_line: line,
  is_key: false,
});
const card = (name) => ({ path: [name], group: name, name, grows: true });
const blank = (name, usual) => ({
  name,
  label: name || "Waarde",
  hint: "Wat hier hoort te staan.",
  example: "4",
  options: "",
  long: false,
  many: false,
  required: usual,
  when: usual ? "" : "het om geld gaat",
  usual,
});
const OFFERS = {
  offers: ["Cijfer", "Opmerking"].map((label) => ({
    path: ["Varianten", 1],
    label,
    hint: "Waar het over gaat.",
    blanks: "Figure",
    options: "",
    long: false,
    asks_key: true,
  })),
  blanks: { Figure: [blank("waarde", true), blank("per", false)] },
  lists: {},
  long_lists: [],
};
const FINDINGS = [
  finding("fout", 2, 7, [{ ...place(1, 1), melding: "hier staat het andere" }]),
  finding("let op", 3, 15, []),
  finding("tip", 4, 13, []),
];
const ANSWERS = {
  text: TEXT,
  change: TEXT,
  add: TEXT,
  remove: TEXT,
  preview: "<h1>Voorbeeld</h1>",
  offers: JSON.stringify(OFFERS),
  check: JSON.stringify({
    meldingen: JSON.stringify(FINDINGS),
    samenvatting: "1 bestand nagekeken: 1 fout.",
  }),
  form: JSON.stringify({
    fields: [
      field("Naam", 2, 7, "", false),
      field("Samenvatting", 3, 15, "", true),
      field("Varianten", 4, 13, "variant", false),
    ],
    inside: [0, 1, 2],
    cards: [
      card("Naam"),
      card("Samenvatting"),
      card("Varianten"),
      { ...card("Varianten"), path: ["Varianten", 0] },
    ],
    long_lists: [],
    lists: { variant: [["poh-jeugd", "Praktijkondersteuner jeugd"]] },
  }),
};

self.addEventListener("message", ({ data }) => {
  if (data.kind === "start") self.postMessage({ kind: "ready" });
  else self.postMessage({ kind: "answer", id: data.id, value: ANSWERS[data.method] });
});
