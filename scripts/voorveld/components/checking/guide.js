// What the form knows of a place in the text: which field it is, and what may stand there.
import { fieldAt } from "./fields.js";

/**
 * @typedef {import("./fields.js").Form} Form
 *
 * @param {() => Form} form as it was checked last
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
    async keys(line) {
      const { fields, inside, cards } = form();
      const last = fields.findLastIndex((field) => field.line < line);
      const { path } = cards[inside[last]] ?? { path: [] };
      const offered = await offers(path);
      return offered.offers.flatMap((offer) => {
        const key = offer.path[path.length];
        return typeof key === "string" ? [{ label: key, detail: offer.label }] : [];
      });
    },
  };
}
