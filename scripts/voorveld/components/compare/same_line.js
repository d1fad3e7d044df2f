// Figures of what was chosen: which may stand on one line, and why others may not.
import { objections, related } from "./comparability.js";

/** What is read of a figure here. @typedef {{ data: import("./comparability.js").Figure, subject: string }} Known */

/**
 * A figure of one of the chosen.
 * @template {Known} T
 * @typedef {{ of: number, figure: T }} Owned
 */

/**
 * A figure that stands apart, with the nearest of another and the reasons; null when no other has this
 * subject.
 * @template {Known} T
 * @typedef {Owned<T> & { reasons: string[] | null, nearest: Owned<T> | null }} Apart
 */

/**
 * @template {Known} T
 * @typedef {{ subject: string, lines: Owned<T>[][], apart: Apart<T>[] }} Subject
 */

/**
 * @template {Known} T
 * @param {T[][]} figures per chosen
 * @param {import("./comparability.js").Reason[]} reasons
 * @returns {Subject<T>[]}
 */
export function bySubject(figures, reasons) {
  const all = figures.flatMap((own, of) => own.map((figure) => ({ of, figure })));
  const families = gathered(all, (family, each) =>
    family.some(({ figure }) => related(figure.data, each.figure.data)),
  );
  return families.map((family) => ({
    subject: [...new Set(family.map(({ figure }) => figure.subject))].join(" / "),
    ...divided(family, reasons),
  }));
}

/**
 * Each in the first group where it fits.
 * @template T
 * @param {T[]} all
 * @param {(group: T[], each: T) => boolean} fits
 */
function gathered(all, fits) {
  /** @type {T[][]} */
  const groups = [];
  for (const each of all) {
    const group = groups.find((known) => fits(known, each));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/**
 * @template {Known} T
 * @param {Owned<T>[]} family
 * @param {import("./comparability.js").Reason[]} reasons
 */
function divided(family, reasons) {
  /** @param {Owned<T>} one @param {Owned<T>} other */
  const against = (one, other) => objections(reasons, one.figure.data, other.figure.data);
  const groups = gathered(family, (group, each) => group.every((one) => against(one, each).length === 0));
  const lines = groups.filter((group) => new Set(group.map(({ of }) => of)).size > 1);
  const apart = groups
    .filter((group) => !lines.includes(group))
    .flat()
    .map((each) => {
      // The reasons against the figure of another that differs least from it.
      const others = family.filter(({ of }) => of !== each.of);
      const found = others.map((nearest) => ({ nearest, reasons: against(each, nearest) }));
      const [first] = found.sort((a, b) => a.reasons.length - b.reasons.length);
      return { ...each, ...(first ?? { nearest: null, reasons: null }) };
    });
  return { lines, apart };
}
