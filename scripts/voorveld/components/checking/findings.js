// What the checks answered, in the order in which an editor works: the worst first, then by place.

/**
 * A finding as `--format json` gives it.
 * @typedef {object} Finding
 * @property {string} bestand
 * @property {number} regel
 * @property {number} kolom
 * @property {string} ernst
 * @property {string} code
 * @property {string} melding
 * @property {string} herstel
 * @property {{ bestand: string, regel: number, kolom: number, melding: string }[]} zie_ook
 *
 * @typedef {{ summary: string, findings: Finding[] }} Answer
 */

const WORST_FIRST = ["fout", "let op", "tip"];

/**
 * @param {string} json
 * @returns {Answer}
 */
export function answerIn(json) {
  const { meldingen, samenvatting } = JSON.parse(json);
  /** @type {Finding[]} */
  const findings = JSON.parse(meldingen);
  const rank = new Map(findings.map((finding) => [finding, WORST_FIRST.indexOf(finding.ernst)]));
  findings.sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
  return { summary: samenvatting, findings };
}

/**
 * Where a place begins in a text, in units of the browser: the checks count signs.
 * @param {string} text
 * @param {number} line from one
 * @param {number} column from one
 */
export function offsetOf(text, line, column) {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const signs = [...(lines[line - 1] ?? "")].slice(0, column - 1);
  return Math.min(before + signs.join("").length, text.length);
}

/**
 * Where the line ends.
 * @param {string} text
 * @param {number} offset
 */
export function endOfLine(text, offset) {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/**
 * A name that a file in the folder may have: one name, or one in a folder of ours.
 * @param {string} typed
 */
export function fileName(typed) {
  const name = typed.trim().replace(/^practices\//, "");
  return /^(?:_[a-z]+\/)?[a-z0-9_][a-z0-9-]{0,99}\.yaml$/.test(name) ? name : "";
}
