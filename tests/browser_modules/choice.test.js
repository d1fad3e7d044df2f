import assert from "node:assert/strict";
import test from "node:test";
import {
  chosen,
  fromAddress,
  inWords,
  isChosen,
  noChoice,
  sameList,
  selectionAddress,
  toAddress,
  withValue,
} from "../../scripts/voorveld/components/finder/choice.js";
import { meaningsOf } from "../../scripts/voorveld/components/search/words.js";
import { placesIn } from "../../scripts/voorveld/components/shared/places.js";
import { fetchFinder, tableOf } from "../../scripts/voorveld/components/finder/table.js";

const JSON_TABLE = {
  druk: "abc",
  kolommen: ["vorm"],
  op_naam: ["gemeente"],
  niet_mee: [],
  facetten: [
    {
      id: "vorm",
      naam: "Vorm",
      waarden: [
        ["poh", "POH"],
        ["ojg", "OJG"],
      ],
    },
    {
      id: "gemeente",
      naam: "Gemeente",
      waarden: [
        ["dorp", "Voorbeelddorp"],
        ["stad", "Vóórbeeldstad"],
      ],
    },
  ],
  praktijken: [
    [
      "a",
      "Zebra",
      "Zuid",
      "loopt",
      "sinds 2020",
      2020,
      3,
      "2026-01-02",
      [[0], [0]],
      "",
      "",
      50101,
      "1 uitkomst, met vergelijking",
    ],
    ["b", "Beer", "Midden", "loopt", "sinds 2022", 2022, 0, "2026-01-01", [[1], [0, 1]]],
    [
      "c",
      "Cavia",
      "Noord",
      "loopt",
      "sinds 2021",
      2021,
      5,
      "2026-01-03",
      [[0, 1], [1]],
      "Oud-Noord; Wârffum",
      "",
      60001,
      "1 uitkomst",
    ],
  ],
};
const TABLE = tableOf(JSON_TABLE);
const ids = (query) => chosen(fromAddress(query, TABLE), TABLE).fitting.map(({ id }) => id);

test("a practice is found by other names, and by those of its place", () => {
  assert.deepEqual(ids("?zoek=warffum"), ["c"]);
  assert.deepEqual(ids("?zoek=oud-noord"), ["c"]);
});

test("within a facet or, across facets and", () => {
  assert.deepEqual(ids(""), ["a", "b", "c"]);
  assert.deepEqual(ids("vorm=poh"), ["a", "c"]);
  assert.deepEqual(ids("vorm=poh,ojg"), ["a", "b", "c"]);
  assert.deepEqual(ids("vorm=poh&gemeente=stad"), ["c"]);
});

test("a count says what one more choice gives: its own facet does not narrow it", () => {
  const { counts } = chosen(fromAddress("vorm=poh", TABLE), TABLE);
  assert.deepEqual(counts, [
    [2, 2],
    [1, 1],
  ]);
});

test("who misses two facets counts for neither", () => {
  const { counts } = chosen(fromAddress("vorm=ojg&gemeente=stad", TABLE), TABLE);
  assert.deepEqual(counts, [
    [1, 2],
    [1, 2],
  ]);
});

test("names are found without accents, in other facets too when the table says so", () => {
  assert.deepEqual(ids("zoek=VOORBEELDSTAD"), ["b", "c"]);
  assert.deepEqual(ids("zoek=beer midden"), ["b"]);
  assert.deepEqual(ids("zoek=poh"), []);
});

test("every order; without one the table decides, and so it does for what is equal", () => {
  assert.deepEqual(ids("sorteer=plaats"), ["a", "b", "c"]);
  assert.deepEqual(ids("sorteer=naam"), ["b", "c", "a"]);
  assert.deepEqual(ids("sorteer=nieuw"), ["b", "c", "a"]);
  assert.deepEqual(ids("sorteer=cijfers"), ["c", "a", "b"]);
  assert.deepEqual(ids("sorteer=gecontroleerd"), ["c", "a", "b"]);
});

test("an address and back gives the same, and the shortest form", () => {
  const query = "vorm=poh,ojg&gemeente=stad&zoek=a%20b&sorteer=nieuw&weergave=tabel&kies=a,c";
  assert.equal(toAddress(fromAddress(query, TABLE), TABLE), query);
  assert.equal(
    selectionAddress(fromAddress(query, TABLE), TABLE),
    "vorm=poh,ojg&gemeente=stad&zoek=a%20b&sorteer=nieuw",
  );
  assert.equal(toAddress(fromAddress("vorm=ojg,poh", TABLE), TABLE), "vorm=poh,ojg");
  assert.equal(toAddress(noChoice(), TABLE), "");
});

test("what does not exist does not count", () => {
  const choice = fromAddress("vorm=weg&sorteer=toString&weergave=x&kies=weg,a,a&constructor=y", TABLE);
  assert.deepEqual(choice, { ...noChoice(), compared: ["a"] });
  assert.equal(isChosen(choice), false);
});

test("a value more or less leaves the choice before as it was", () => {
  const none = noChoice();
  const one = withValue(none, [0, 1], true);
  assert.equal(isChosen(none), false);
  assert.deepEqual(inWords(one, TABLE), [{ facet: "Vorm", value: "OJG", place: [0, 1] }]);
  assert.deepEqual(withValue(one, [0, 1], false), none);
});

const serving = (...editions) => {
  const asked = [];
  globalThis.fetch = async (_address, options) => {
    asked.push(options?.cache ?? "");
    return {
      ok: true,
      json: async () => ({ ...JSON_TABLE, druk: editions[asked.length - 1], bladen: [["blad-2", "<li>"]] }),
    };
  };
  return asked;
};

test("a table of another edition is asked again, and refused when it stays another", async () => {
  const right = serving("new");
  const { table, sheets } = await fetchFinder("t", "new");
  assert.equal(table.practices.length, 3);
  assert.deepEqual(sheets, [["blad-2", "<li>"]]);
  assert.deepEqual(right, [""]);
  const once = serving("old", "new");
  assert.equal((await fetchFinder("t", "new")).table.edition, "new");
  assert.deepEqual(once, ["", "reload"]);
  serving("old", "old");
  await assert.rejects(fetchFinder("t", "new"), /another edition/);
});

test("pages are whole, and no more than there are practices", () => {
  const many = {
    ...TABLE,
    practices: Array.from({ length: 60 }, (_, n) => ({ ...TABLE.practices[0], id: `p${n}` })),
  };
  const shown = (query) => fromAddress(query, many).shown;
  assert.deepEqual(
    ["", "toon=48", "toon=30", "toon=9999", "toon=-5", "toon=x", "toon=0"].map(shown),
    [24, 48, 48, 72, 24, 24, 24],
  );
  assert.equal(toAddress(fromAddress("toon=30", many), many), "toon=48");
  assert.equal(sameList(fromAddress("toon=48", many), fromAddress("", many)), false);
  const one = noChoice();
  assert.equal(sameList(one, { ...one, shown: 48, compared: ["p1"] }), true);
});

test("commas stand between names of which one is enough, and a beginning of a word is enough", () => {
  assert.deepEqual(ids("?zoek=beer,cavia"), ["b", "c"]);
  assert.deepEqual(ids("?zoek=voorbeeld"), ["a", "b", "c"]);
  assert.deepEqual(ids("?zoek=beeldstad"), []);
});

test("a province is found by its names, and not what only has its name within", () => {
  const places = placesIn({
    plaatsen: [["Zuid", "p/zuid/", ["Zuiderland"], []]],
    plaatswoorden: ["provincie"],
  });
  const names = { meanings: meaningsOf([["OJG", "ondersteuner"]], places), places };
  const table = tableOf({
    ...JSON_TABLE,
    op_naam: ["gemeente", "vorm"],
    facetten: [
      JSON_TABLE.facetten[0],
      {
        id: "gemeente",
        naam: "P",
        waarden: [
          ["zuid", "Zuid"],
          ["noord", "Noord"],
        ],
      },
    ],
  });
  const found = (search) => chosen({ ...noChoice(), search }, table, names).fitting.map(({ id }) => id);
  assert.deepEqual(found("zuiderland"), ["a", "b"]);
  assert.deepEqual(found("provincie Zuid"), ["a", "b"]);
  assert.deepEqual(found("ondersteuner"), ["b", "c"]);
});
