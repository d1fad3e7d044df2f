// Texts made alike before they are compared: without capitals, accents or signs.

/**
 * Without capitals and accents; signs and spaces stay.
 * @param {string} text
 */
export function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Letters and digits only: Súdwest-Fryslân is sudwestfryslan. Equal to `normalised` of the build.
 * @param {string} text
 */
export function lettersOf(text) {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
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
