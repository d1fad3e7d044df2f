// The records of what was chosen, from the published data: what a spreadsheet is written from.
import { fetchJson } from "../shared/fetching.js";

/**
 * An example as it is published; of a variant each of its examples, with the name of the variant.
 * @typedef {{ group: string, practice: any }} Recorded
 */

/**
 * @param {import("./reading.js").Compared[]} chosen
 * @param {boolean} areVariants
 * @param {string} folder where the published data are, from here
 * @returns {Promise<Recorded[]>}
 */
export async function recordsOf(chosen, areVariants, folder) {
  /** @param {string} id */
  const practice = async (id) => (await fetchJson(`${folder}praktijken/${id}.json`)).praktijk;
  if (!areVariants)
    return Promise.all(chosen.map(async ({ id }) => ({ group: "", practice: await practice(id) })));
  const groups = await Promise.all(
    chosen.map(async ({ id, name }) => {
      const { variant } = await fetchJson(`${folder}varianten/${id}.json`);
      const practices = await Promise.all(variant.praktijken.map(practice));
      return practices.map((each) => ({ group: name, practice: each }));
    }),
  );
  return groups.flat();
}
