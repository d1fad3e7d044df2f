// Placing variants by what the given answers say of them, as `facts/fitting.py` does: the share of what is
// known that fits. What nobody knows does not count; who is known for half of the answers or less is not placed.

/** What an answer says of a variant, as far as it counts. @typedef {{ fits: boolean, weight: number }} Said */

/** Per variant what one answer says. @typedef {Map<string, Said>} Saying */

/**
 * @typedef {object} Score
 * @property {string} variant
 * @property {number} fits the weight of what fits
 * @property {number} known the weight of what is known
 * @property {number} answers for how many answers it is known
 * @property {number} share in whole percents
 */

/** Variants with the same share. @typedef {{ share: number, members: Score[] }} Group */

/** @typedef {{ groups: Group[], unplaced: Score[] }} Placing */

/**
 * @param {Saying[]} given
 * @param {string[]} variants
 * @returns {Placing}
 */
export function placed(given, variants) {
  const scores = variants.map((variant) => scoreOf(variant, given));
  const enough = scores
    .filter((score) => isPlaced(score, given.length))
    .sort((a, b) => b.share - a.share || b.known - a.known);
  /** @type {Group[]} */
  const groups = [];
  for (const score of enough) {
    const last = groups.at(-1);
    if (last?.share === score.share) last.members.push(score);
    else groups.push({ share: score.share, members: [score] });
  }
  return { groups, unplaced: scores.filter((score) => !isPlaced(score, given.length)) };
}

/**
 * @param {string} variant
 * @param {Saying[]} given
 * @returns {Score}
 */
function scoreOf(variant, given) {
  const about = given.flatMap((saying) => saying.get(variant) ?? []);
  const known = about.reduce((total, { weight }) => total + weight, 0);
  const fits = about.reduce((total, said) => total + (said.fits ? said.weight : 0), 0);
  const share = known ? Math.floor((200 * fits + known) / (2 * known)) : 0;
  return { variant, fits, known, answers: about.length, share };
}

/**
 * @param {Score} score
 * @param {number} given
 */
function isPlaced({ answers }, given) {
  return 2 * answers > given;
}

/**
 * Who stands on top; nobody when nothing fits.
 * @param {Placing} placing
 * @returns {string[]}
 */
export function topOf({ groups }) {
  return groups[0]?.share ? groups[0].members.map(({ variant }) => variant) : [];
}

/**
 * The two to `most` variants on top, only when no draw of lots is needed to choose them.
 * @param {Group[]} groups
 * @param {number} most
 * @returns {string[]}
 */
export function best(groups, most) {
  /** @type {string[]} */
  const chosen = [];
  for (const { share, members } of groups) {
    if (!share || chosen.length >= 2 || chosen.length + members.length > most) break;
    chosen.push(...members.map(({ variant }) => variant));
  }
  return chosen.length >= 2 ? chosen : [];
}

/**
 * What one other answer would change: per question its other answers, and leaving it open, with who would
 * then be on top; only those that put somebody else there.
 * @template {{ saying: Saying | undefined }} T
 * @param {{ options: T[], chosen: T | undefined }[]} questions
 * @param {string[]} variants
 * @returns {{ place: number, option: T, top: string[] }[]}
 */
export function turns(questions, variants) {
  const given = questions.map(({ chosen }) => chosen?.saying);
  const now = topOf(placed(present(given), variants)).join();
  return questions.flatMap(({ options, chosen }, place) =>
    options
      .filter((option) => option !== chosen && (option.saying || chosen?.saying))
      .map((option) => ({
        place,
        option,
        top: topOf(placed(present(given.map((own, at) => (at === place ? option.saying : own))), variants)),
      }))
      .filter(({ top }) => top.join() !== now),
  );
}

/**
 * @param {(Saying | undefined)[]} given
 * @returns {Saying[]}
 */
function present(given) {
  return given.flatMap((saying) => saying ?? []);
}
