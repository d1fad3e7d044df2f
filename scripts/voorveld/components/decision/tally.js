// Counting answers for and against variants. Weighs nothing: an answer counts once per variant.

/** What an answer says of a variant. @typedef {"voor" | "tegen" | "niets"} Said */

/**
 * What the given answers say of one variant.
 * @typedef {object} Tally
 * @property {Said[]} says one per answer
 * @property {number} inFavour
 * @property {number} against
 * @property {number} silent
 */

/** Variants with the same balance of answers. @template T @typedef {{ balance: number, members: T[] }} Group */

/**
 * @param {string[][]} stances per given answer the stances of its reasons about this variant
 * @returns {Tally}
 */
export function tallied(stances) {
  const says = stances.map((own) => own.find(decides) ?? "niets");
  /** @param {Said} word */
  const count = (word) => says.filter((said) => said === word).length;
  return { says, inFavour: count("voor"), against: count("tegen"), silent: count("niets") };
}

/**
 * A remark ("let op") decides nothing.
 * @param {string} stance
 * @returns {stance is "voor" | "tegen"}
 */
function decides(stance) {
  return stance === "voor" || stance === "tegen";
}

/**
 * Most answers in favour first; within a group the order stays.
 * @template {{ inFavour: number, against: number }} T
 * @param {T[]} tallies
 * @returns {Group<T>[]}
 */
export function grouped(tallies) {
  /** @type {Map<number, Group<T>>} */
  const groups = new Map();
  for (const tally of tallies) {
    const balance = tally.inFavour - tally.against;
    const group = groups.get(balance) ?? { balance, members: [] };
    group.members.push(tally);
    groups.set(balance, group);
  }
  return [...groups.values()].sort((a, b) => b.balance - a.balance);
}

/**
 * The two to `most` variants on top, only when no draw of lots is needed to choose them.
 * @template T
 * @param {Group<T>[]} groups
 * @param {number} most
 * @returns {T[]}
 */
export function best(groups, most) {
  /** @type {T[]} */
  const chosen = [];
  for (const { balance, members } of groups) {
    if (balance <= 0 || chosen.length >= 2 || chosen.length + members.length > most) break;
    chosen.push(...members);
  }
  return chosen.length >= 2 ? chosen : [];
}
