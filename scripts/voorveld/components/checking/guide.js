// What the form knows of a place in the text: which field it is, and what may stand there.
import { fieldAt } from "./fields.js";

/**
 * Whether a key comes next, by what stands before it on its line: nothing, or a group between braces.
 * @param {string} before
 */
export function awaitsKey(before) {
  const open = [{ bracket: "", said: "" }];
  for (const sign of before) {
    const inner = open[open.length - 1];
    if (sign === "{" || sign === "[") open.push({ bracket: sign, said: "" });
    else if ((sign === "}" || sign === "]") && open.length > 1) open.pop();
    else if (sign === "," && inner.bracket) inner.said = "";
    else inner.said += sign;
  }
  const { bracket, said } = open[open.length - 1];
  return bracket === "{" ? !said.trim() : !bracket && /^[\s-]*$/.test(said);
}

/**
 * @typedef {import("./fields.js").Form} Form
 *
 * @param {() => Form} form of the text as it could be read last
 * @param {(path: import("./fields.js").Path) => Promise<import("./fields.js").Offered>} offers
 * @returns {import("./editing.js").Guide}
 */
export function guideOf(form, offers) {
  /** @param {number} line @param {number} column */
  function at(line, column) {
    const { fields } = form();
    return fields[fieldAt(fields, line, column)];
  }

  /** A key is about the first value behind it. @param {number} line @param {number} column */
  function after(line, column) {
    return form().fields.find(
      (field) => field.line > line || (field.line === line && field.column >= column),
    );
  }

  return {
    about(line, column, isKey) {
      const found = isKey ? after(line, column) : at(line, column);
      if (!found) return undefined;
      const { group, label, hint } = found;
      return { label: group === label ? label : `${group}, ${label}`, hint };
    },
    values(line, column) {
      const words = form().lists[at(line, column)?.options ?? ""] ?? [];
      return words.map(([label, detail]) => ({ label, detail }));
    },
    async keys(line, column) {
      const { fields, inside, cards } = form();
      const last = fields.findLastIndex(
        (field) => field.line < line || (field.line === line && field.column < column),
      );
      // What begins at the edge is about the file as a whole.
      const { path } = (column > 1 && cards[inside[last]]) || { path: [] };
      const offered = await offers(path);
      return offered.offers.flatMap((offer) => {
        const key = offer.path[path.length];
        return typeof key === "string" ? [{ label: key, detail: offer.label }] : [];
      });
    },
  };
}
