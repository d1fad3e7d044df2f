// On the page of a practice: previous and next within the choice that the reader came from.
import { datum, link, make } from "../shared/elements.js";
import { fetchNames } from "../search/names_of_site.js";
import { phrasesOf } from "../shared/phrases.js";
import { chosen, fromAddress, inWords } from "./choice.js";
import { fetchTable } from "./table.js";

/** @param {HTMLElement} root where to show it; stays hidden when there is no choice */
export async function start(root) {
  const address = new URLSearchParams(location.search).get("selectie");
  if (address === null) return;
  const say = phrasesOf(root);
  const table = await fetchTable(datum(root, "tabel"));
  const choice = fromAddress(address, table);
  const names = choice.search ? await fetchNames().catch(() => undefined) : undefined;
  const { fitting } = chosen(choice, table, names);
  const place = fitting.findIndex(({ id }) => id === datum(root, "praktijk"));
  if (place < 0) return;
  const words = inWords(choice, table).map(({ facet, value }) => `${facet.toLowerCase()} ${value}`);
  if (choice.search) words.push(`‘${choice.search}’`);
  const numbers = { number: place + 1, total: fitting.length };
  const stand = words.length
    ? say("standOf", { ...numbers, choices: words.join(", ") })
    : say("stand", numbers);
  const back = link(`../?${address}`, say("back"));
  const steps = make("p", { class: "selectie__stappen" });
  /** @param {number} step @param {string} className @param {(name: string) => string} wordsFor */
  const go = (step, className, wordsFor) => {
    const practice = fitting[place + step];
    if (!practice) return;
    const href = `../${practice.id}/?selectie=${encodeURIComponent(address)}`;
    steps.append(make("a", { class: className, href }, wordsFor(practice.name)));
  };
  go(-1, "selectie__vorige", (name) => say("stepBack", { name }));
  go(1, "selectie__volgende", (name) => say("stepOn", { name }));
  root.append(make("p", { class: "selectie__stand" }, `${stand} `, back), steps);
  root.hidden = false;
}
