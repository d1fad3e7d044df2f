// The findings as a list, each with the place in the text and the field that it is about.
import { button, link, make } from "../shared/elements.js";

/**
 * @typedef {import("./findings.js").Finding} Finding
 *
 * @param {Finding} finding
 * @param {import("../shared/phrases.js").Say} say
 * @param {object} to
 * @param {string} to.explained the address of what findings mean
 * @param {((line: number, column: number) => void) | undefined} to.text nothing when it is about another file
 * @param {(() => void) | undefined} to.field
 */
export function reported(finding, say, { explained, text, field }) {
  const { ernst, code, melding, herstel, regel, kolom, bestand, zie_ook } = finding;
  const at = { line: regel, column: kolom };
  const place = text ? say("place", at) : say("elsewhere", { ...at, file: bestand });
  const elsewhere = zie_ook.map((other) => {
    const where = say("elsewhere", { line: other.regel, column: other.kolom, file: other.bestand });
    return make("p", { class: "klein" }, `${where}: ${other.melding}`);
  });
  return make(
    "li",
    { class: "bevinding", "data-ernst": ernst },
    make(
      "p",
      { class: "bevinding__kop" },
      make("strong", {}, ernst),
      " ",
      text ? button("bevinding__plaats", () => text(regel, kolom), place) : place,
      field ? button("bevinding__plaats", field, say("toField")) : "",
    ),
    make("p", {}, melding),
    herstel ? make("p", { class: "bevinding__herstel" }, herstel) : "",
    ...elsewhere,
    make("p", { class: "klein" }, link(`${explained}${code}/`, say("why", { code }))),
  );
}
