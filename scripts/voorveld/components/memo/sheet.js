// A memo on the page, and whether it fits on one A4.
import { link, make } from "../shared/elements.js";

// The height that an A4 has within its margins, in millimetres, with some to spare.
const HEIGHT = 266;

/**
 * The blocks as elements.
 * @param {import("./composing.js").Block[]} blocks
 */
export function sheetOf(blocks) {
  return blocks.map(elementOf);
}

/**
 * @param {import("./composing.js").Block} block
 * @returns {HTMLElement}
 */
function elementOf(block) {
  switch (block.kind) {
    case "heading":
      return make(block.level === 1 ? "h2" : "h3", {}, block.text);
    case "paragraph":
      return make("p", block.quiet ? { class: "memo__klein" } : {}, block.text);
    case "list":
      return make(
        "ul",
        block.checked ? { class: "afvinken" } : {},
        ...block.items.map((item) => make("li", {}, item)),
      );
    case "sources":
      return make(
        "ul",
        { class: "memo__bronnen" },
        ...block.items.map(({ text, href }) => make("li", {}, href ? link(href, text) : text)),
      );
    case "table":
      return tableOf(block);
  }
}

/** @param {import("./composing.js").Table} table */
function tableOf({ name, head, rows }) {
  const body = rows.map(([first, ...cells]) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, ...first),
      ...cells.map((lines, n) =>
        make(
          "td",
          { "data-kop": head[n + 1] },
          ...lines.map((line) => make("span", { class: "memo__regel" }, line)),
        ),
      ),
    ),
  );
  return make(
    "table",
    {},
    make("caption", { class: "onzichtbaar" }, name),
    make("thead", {}, make("tr", {}, ...head.map((cell) => make("th", { scope: "col" }, cell)))),
    make("tbody", {}, ...body),
  );
}

/**
 * Whether these blocks fit on one side of an A4, measured in a sheet of that width which nobody sees.
 * @param {HTMLElement} beside where the sheet hangs while it is measured
 * @param {import("./composing.js").Block[]} blocks
 */
export function fits(beside, blocks) {
  const sheet = make("div", { class: "memo memo--maat", "aria-hidden": "true" }, ...sheetOf(blocks));
  beside.append(sheet);
  const height = sheet.getBoundingClientRect().height;
  sheet.remove();
  return height <= (HEIGHT / 25.4) * 96;
}
