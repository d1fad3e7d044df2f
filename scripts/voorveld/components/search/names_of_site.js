// The words that mean the same and the places of the site, for fields that search without the full text.
import { fetchJson } from "../shared/fetching.js";
import { placesIn } from "../shared/places.js";
import { meaningsOf } from "./words.js";

export async function fetchNames() {
  const table = await fetchJson(new URL("../../zoekindex/synoniemen.json", import.meta.url));
  const places = placesIn(table);
  return { places, meanings: meaningsOf(table.groepen, places) };
}
