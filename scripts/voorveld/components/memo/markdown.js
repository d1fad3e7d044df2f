// A memo as Markdown, in which nothing foreign means anything.

/** @param {import("./composing.js").Block[]} blocks */
export function markdownOf(blocks) {
  return `${blocks.map(block).join("\n\n")}\n`;
}

/** @param {import("./composing.js").Block} block */
function block(block) {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${plain(block.text)}`;
    case "paragraph":
      return plain(block.text);
    case "list":
      return block.items.map((item) => `- ${block.checked ? "[ ] " : ""}${plain(item)}`).join("\n");
    case "sources":
      return block.items
        .map(({ text, href }) => `- ${plain(text)}${href ? ` <${address(href)}>` : ""}`)
        .join("\n");
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows]
        .map(
          (row, n) =>
            `| ${row.map((cell) => (n === 1 ? cell : [cell].flat().map(plain).join("<br>"))).join(" | ")} |`,
        )
        .join("\n");
  }
}

/**
 * A text in which no sign has a meaning but a number of a source.
 * @param {string} text
 */
export function plain(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_<>|~#]/g, "\\$&")
    .replace(/\[(?!\d+[\],])/g, "\\[")
    .replace(/\]\(/g, "]\\(")
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, "$1\\$2");
}

/** @param {string} href */
function address(href) {
  return href.replace(/[<>\s]/g, encodeURIComponent);
}
