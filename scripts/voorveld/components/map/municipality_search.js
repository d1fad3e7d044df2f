// Find your municipality: searches the list that is already in the page. Asks nothing and keeps nothing.
import { combobox } from "../shared/combobox.js";
import { all, datum, make, part, partOf } from "../shared/elements.js";
import { lettersOf } from "../shared/folding.js";
import { phrasesOf } from "../shared/phrases.js";
import { named, searched, withoutKind } from "../shared/place_names.js";
import { placeShower } from "./place.js";

const MOST = 8;
const LONGEST = 100;

/** @param {HTMLElement} root the page of the map: the question and the lists that answer it */
export function start(root) {
  const say = phrasesOf(root);
  const form = partOf(root, ".gemeentezoek__vraag", HTMLFormElement);
  const input = partOf(form, "[role=combobox]", HTMLInputElement);
  const status = part(root, ".gemeentezoek__stand");
  const names = namesIn(root, say);
  const places = placeShower(root, say);
  const kinds = say("kindsOfPlace").split(" ");
  /** @param {string} typed */
  const found = (typed) => searched(names, withoutKind(typed, kinds));
  /** @type {import("../shared/combobox.js").Combobox<import("../shared/place_names.js").Name<import("./place.js").Municipality>>} */
  const list = combobox(input, part(form, "[role=listbox]"), {
    show: ({ text, remark }) => [text, " ", make("span", { class: "klein" }, remark)],
    choose,
    suggest,
  });

  function suggest() {
    const { hits, near } = found(input.value);
    list.offer(hits.slice(0, MOST));
    status.textContent = counted(hits.length, near);
  }

  /** @param {number} count @param {boolean} near */
  function counted(count, near) {
    const typed = input.value.trim();
    if (!lettersOf(typed)) return "";
    if (count === 0) return say("unknown", { typed });
    if (near) return `${say("unknown", { typed })} ${say("resembling", { count })}`;
    const more = count > MOST ? ` ${say("firstOnly", { shown: MOST })}` : "";
    return say("found", { count }) + more;
  }

  /** @param {import("./place.js").MunicipalityName} name */
  function show(name) {
    input.value = name.text;
    list.close();
    status.textContent = places.show(name);
  }

  /** @param {import("./place.js").MunicipalityName} name */
  function choose(name) {
    show(name);
    const address = new URL(location.href);
    const own = lettersOf(name.text) === lettersOf(name.target.name);
    address.searchParams.set("gemeente", own ? name.target.slug : name.text);
    address.hash = "";
    if (address.href !== location.href) history.pushState(null, "", address);
  }

  /** The choice in the address: the name as the list writes it, or as someone types it. */
  function fromAddress() {
    const asked = (new URL(location.href).searchParams.get("gemeente") ?? "").slice(0, LONGEST);
    const { hits, exact } = found(asked);
    const name = names.find(({ target }) => target.slug === asked) ?? (exact ? hits[0] : undefined);
    input.value = asked;
    status.textContent = "";
    places.clear();
    if (name) show(name);
    else if (asked) suggest();
    else list.close();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { hits, near, exact } = found(input.value);
    const marked = list.marked();
    if (marked) choose(marked);
    else if (exact || (hits.length === 1 && !near)) choose(hits[0]);
    else suggest();
  });
  input.addEventListener("input", suggest);
  addEventListener("popstate", fromAddress);
  form.hidden = false;
  fromAddress();
}

/**
 * Every name in the list of municipalities: of now, of before, other ones, and of places within.
 * @param {HTMLElement} root
 * @param {import("../shared/phrases.js").Say} say
 */
function namesIn(root, say) {
  return all(root, "[data-gemeente]").flatMap((row) => {
    const target = municipalityOf(row);
    const { name } = target;
    return [
      named(name, target.provinceName, target),
      ...listed(row, "ook").map((other) => named(other, say("otherName", { name }), target)),
      ...listed(row, "vroeger").map((former) => {
        const [old, year] = former.split(";");
        return named(old, say("formerName", { name, year }), target);
      }),
      ...listed(row, "delen").map((place) => named(place, say("placeWithin", { name }), target)),
    ];
  });
}

/**
 * @param {HTMLElement} row
 * @returns {import("./place.js").Municipality}
 */
function municipalityOf(row) {
  return {
    slug: datum(row, "gemeente"),
    name: datum(row, "naam"),
    province: datum(row, "provincie"),
    provinceName: datum(row, "provincienaam"),
    region: datum(row, "regio"),
    page: part(row, "a").getAttribute("href") ?? "",
  };
}

/**
 * @param {HTMLElement} row
 * @param {string} name
 */
function listed(row, name) {
  return datum(row, name).split("|").filter(Boolean);
}
