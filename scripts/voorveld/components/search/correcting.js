// A typing mistake: the word that was probably meant.
import { lettersOf } from "../shared/folding.js";
import { placesNamed } from "../shared/places.js";
import { asked } from "./loading.js";
import { resembling } from "./words.js";

/**
 * Per word that stands nowhere the word that resembles it most; of equals the one that most pages have.
 * @param {import("./loading.js").Index} index
 * @param {string} question
 * @param {Pick<import("./searching.js").Outcome, "unknown">} outcome
 */
export async function corrected(index, question, { unknown }) {
  const [place] = placesNamed(index.places, question).near;
  const changes = [];
  for (const each of unknown) {
    each.like = resembling(lettersOf(each.word), index.words);
    const counts = await Promise.all(each.like.map(async (word) => (await asked(index, word)).size));
    const best = each.like[counts.indexOf(Math.max(...counts))];
    if (best) changes.push({ word: each.word, other: best });
  }
  const isPlace = place && (!changes.length || changes.some(({ other }) => isIn(place.name, other)));
  return isPlace ? [{ word: question, other: place.name }] : changes;
}

/** @param {string} name @param {string} word */
function isIn(name, word) {
  return lettersOf(name).includes(lettersOf(word));
}
