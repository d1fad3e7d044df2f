// Which place in a list an arrow key leads to. Places count from 0; -1 is the field above the list.

/**
 * In a list that is a circle: below the last comes the first.
 * @param {string} key
 * @param {number} place
 * @param {number} count
 * @returns {number | null} nothing when the key is no arrow or the list is empty
 */
export function inCircle(key, place, count) {
  if (count === 0) return null;
  if (key === "ArrowDown") return place < count - 1 ? place + 1 : 0;
  if (key === "ArrowUp") return place > 0 ? place - 1 : count - 1;
  return null;
}

/**
 * In a list that ends: above the first is the field, below the last is nothing.
 * @param {string} key
 * @param {number} place
 * @param {number} count
 * @returns {number | null}
 */
export function inLine(key, place, count) {
  if (key === "ArrowDown" && place < count - 1) return place + 1;
  if (key === "ArrowUp" && place >= 0) return place - 1;
  return null;
}
