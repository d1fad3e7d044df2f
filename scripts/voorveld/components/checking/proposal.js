// Where a text goes when somebody proposes it: a page of the public place, with the text in it when that fits.

/** What servers and browsers take. */
const LONGEST_ADDRESS = 8_000;

/**
 * The address for this file: of one that is there to change it, else of a new one.
 * @param {{ edit: string, create: string }} forms with places for the path, the name and the text
 * @param {string} name inside the folder
 * @param {string} text
 * @param {boolean} exists
 */
export function proposalAddress(forms, name, text, exists) {
  const path = `practices/${name}`.split("/").map(encodeURIComponent).join("/");
  if (exists) return forms.edit.replace("{path}", () => path);
  const named = forms.create.replace("{name}", () => encodeURIComponent(name));
  const whole = named.replace("{text}", () => encodeURIComponent(text));
  return whole.length <= LONGEST_ADDRESS ? whole : named.replace("&value={text}", "");
}
