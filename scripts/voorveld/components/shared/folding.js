// Texts made alike before they are compared: without capitals, accents or signs.

/**
 * Without capitals and accents; signs and spaces stay.
 * @param {string} text
 */
export function folded(text) {
  return text.toLowerCase().replaceAll("ĳ", "ij").normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Letters and digits only: Súdwest-Fryslân is sudwestfryslan. Equal to `normalised` of the build.
 * @param {string} text
 */
export function lettersOf(text) {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * A name as part of an address: Súdwest-Fryslân is sudwest-fryslan. Equal to `slug` of the build.
 * @param {string} text
 */
export function addressed(text) {
  return (
    folded(text)
      .match(/[a-z0-9]+/g)
      ?.join("-") ?? ""
  );
}

/**
 * The separate pieces of a text: "POH-jeugd" gives poh and jeugd.
 * @param {string} text
 */
export function piecesOf(text) {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(lettersOf)
    .filter(Boolean);
}

/**
 * Letters and digits only, with ij and y made one: what is compared when someone types a name.
 * @param {string} text
 */
export function alike(text) {
  return lettersOf(text).replaceAll("ij", "y");
}

/**
 * Whether a name has what was typed, blind to capitals, accents, apostrophes, spaces and ij.
 * @param {string} name
 * @param {string} typed
 */
export function holds(name, typed) {
  return alike(name).includes(alike(typed));
}
