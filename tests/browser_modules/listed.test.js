import assert from "node:assert/strict";
import test from "node:test";
import {
  anchorIn,
  carrying,
  emptyList,
  hasList,
  hashOf,
  listIn,
  movedTo,
  toCompare,
  tooLongToMail,
  withMore,
  withNote,
  without,
  withoutList,
  withTick,
} from "../../scripts/voorveld/components/shortlist/listed.js";
import { aboutRows, listRows } from "../../scripts/voorveld/components/shortlist/takeaway.js";

const ids = (list) => list.items.map(({ id }) => id).join("");
const LIST = withMore(emptyList(), ["a", "b", "c"]);

test("a list of any length comes back from its address with every note to the letter", () => {
  const odd = "Bel #1 & vraag 50%?\n+31, é, 👍, =1+1, &n=x&lijst=y";
  let list = withMore(
    emptyList(),
    Array.from({ length: 1000 }, (_, n) => `example-${n}`),
  );
  list = withNote({ ...list, note: odd, ticked: ["example-7"] }, "example-999", odd.repeat(50));
  assert.deepEqual(listIn(hashOf(list)), list);
  assert.equal(hashOf(emptyList()), "");
  assert.deepEqual(listIn(""), emptyList());
});

test("an address of another's making is read as far as it is a list, and nothing more", () => {
  const list = listIn("#cijfers&lijst=a,a,,B,<b>,../x,b&kies=b,c,b&n-c=gone&n-b=kept");
  assert.deepEqual(list, {
    items: [
      { id: "a", note: "" },
      { id: "b", note: "kept" },
    ],
    note: "",
    ticked: ["b"],
  });
  assert.deepEqual(listIn("#cijfers"), emptyList());
});

test("examples come once and at the end, move one place or many, and go with their note and tick", () => {
  assert.equal(ids(withMore(LIST, ["d", "b", "d"])), "abcd");
  assert.equal(ids(movedTo(LIST, "c", 0)), "cab");
  assert.equal(ids(movedTo(LIST, "a", 1)), "bac");
  assert.equal(ids(movedTo(LIST, "a", -1)), "abc");
  assert.equal(ids(movedTo(LIST, "c", 3)), "abc");
  assert.equal(ids(movedTo(LIST, "x", 0)), "abc");
  const noted = { ...withNote(LIST, "b", "note"), ticked: ["b", "c"] };
  assert.equal(hashOf(without(noted, "b")), "#lijst=a,c&kies=c");
});

test("four can be ticked; compared are those in the order of the list, or else the first four", () => {
  const five = withMore(LIST, ["d", "e"]);
  assert.deepEqual(
    toCompare(five, () => true),
    ["a", "b", "c", "d"],
  );
  assert.deepEqual(
    toCompare(five, (id) => id !== "a"),
    ["b", "c", "d", "e"],
  );
  let ticked = five;
  for (const id of ["e", "c", "b", "d"]) ticked = withTick(ticked, id, true) ?? assert.fail();
  assert.equal(withTick(ticked, "a", true), null);
  assert.deepEqual(
    toCompare(ticked, () => true),
    ["b", "c", "d", "e"],
  );
  const less = withTick(ticked, "e", false);
  assert.deepEqual(less?.ticked, ["c", "b", "d"]);
});

test("a link too long to mail says how long it is", () => {
  assert.equal(tooLongToMail("x".repeat(2000)), 0);
  assert.equal(tooLongToMail("x".repeat(2001)), 2500);
});

test("the spreadsheet has a row per example in the order of the list, also for what is gone", () => {
  const say = (key) => key;
  const practice = { id: "b", name: "B", place: "P", status: "S", since: "", year: 0, figures: 3 };
  const table = {
    facets: [],
    practices: [{ ...practice, checked: "2026-01-01", values: [] }],
    columns: [],
    named: [],
    unlisted: [],
  };
  const list = withNote(withMore(emptyList(), ["gone", "b"]), "gone", "=own");
  const [head, ...rows] = listRows(list, table, new URL("https://example.nl/v/"), say, say);
  assert.deepEqual(
    rows.map((row) => [row[0], row[1], row[2], row.at(-1)]),
    [
      [1, "gone", "", "=own"],
      [2, "B", "https://example.nl/v/b/", ""],
    ],
  );
  assert.deepEqual([head[0], head[1], head.at(-1)], ["number", "practice", "note"]);
  assert.ok(rows.every((row) => row.length === head.length));
  const from = { site: "s", day: "d", licence: "l", address: "x".repeat(33_000) };
  assert.ok(aboutRows(list, from, say).some(([, cell]) => cell === "noRoomInCell"));
  assert.ok(aboutRows(list, { ...from, address: "here" }, say).some(([, cell]) => cell === "here"));
});

test("a list goes along in the address of a page, beside a place on it and never over what a page keeps", () => {
  const list = { ...withNote(LIST, "a", "x y"), note: "n" };
  const own = "lijst=a,b,c&n=n&n-a=x%20y";
  assert.equal(carrying("../v/?soort=1", list), `../v/?soort=1#${own}`);
  assert.equal(carrying("../v/#cijfers", list), `../v/#cijfers&${own}`);
  assert.equal(carrying("../reken/#uren=3", list), "../reken/#uren=3");
  assert.equal(carrying("../lijst/#lijst=d,b", LIST), "../lijst/#lijst=a,b,c,d");
  assert.equal(carrying("../v/#cijfers", emptyList()), "../v/#cijfers");
  assert.equal(carrying(withoutList(`/v/?a#cijfers&${own}`), LIST), "/v/?a#cijfers&lijst=a,b,c");
  assert.equal(withoutList(`/v/#${own}`), "/v/");
  assert.equal(withoutList("/v/#uren=3"), "/v/#uren=3");
  assert.equal(anchorIn(`cijfers&${own}`), "cijfers");
  assert.equal(anchorIn(own), "");
  assert.ok(hasList(own) && hasList(`cijfers&${own}`) && !hasList("xlijst=a") && !hasList(""));
});
