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

/**
 * What differs between two texts, in whole lines: from the first line that does to the last.
 * @param {string} was @param {string} now
 */
export function changedPart(was, now) {
  const [old, own] = [was.split("\n"), now.split("\n")];
  const most = Math.min(old.length, own.length);
  let start = 0;
  while (start < most && old[start] === own[start]) start += 1;
  let same = 0;
  while (same < most - start && old.at(-1 - same) === own.at(-1 - same)) same += 1;
  // Of lines that only came in or went, the line before them says where that is.
  const onlyOne = start === old.length - same || start === own.length - same;
  const from = start > 0 && onlyOne ? start - 1 : start;
  return {
    was: old.slice(from, old.length - same).join("\n"),
    now: own.slice(from, own.length - same).join("\n"),
  };
}

/**
 * The address of a message with a small correction; nothing when it does not fit in one.
 * @param {string} form with places for the title, and for the text or for the file, what was and what is
 * @param {{ title: string, file: string, was: string, now: string, text: string }} told
 */
export function correctionAddress(form, told) {
  const address = Object.entries(told).reduce(
    (made, [key, value]) => made.replace(`{${key}}`, () => encodeURIComponent(value)),
    form,
  );
  return address.length <= LONGEST_ADDRESS ? address : "";
}
