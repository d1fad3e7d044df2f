// A memo for Word: its headings are headings and its table is a table. The library is fetched when it is asked.

/** @typedef {typeof import("../vendor/docx.js")} Docx */

// In half points, as Word counts letters; the widths of columns in percents.
const SIZE = 17;
const QUIET = "475257";
const FIRST = 16;

/**
 * @param {import("./composing.js").Block[]} blocks
 * @param {string} creator
 * @returns {Promise<Blob>}
 */
export async function wordOf(blocks, creator) {
  const docx = await import("../vendor/docx.js");
  const title = blocks.find(({ kind }) => kind === "heading");
  const margin = "12mm";
  /** @param {number} size */
  const heading = (size) => ({
    run: { size, bold: true, color: "083A45" },
    paragraph: { spacing: { before: 120, after: 40 } },
  });
  const made = new docx.Document({
    title: title?.kind === "heading" ? title.text : "",
    creator,
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: SIZE, language: { value: "nl-NL" } },
          paragraph: { spacing: { after: 40 } },
        },
        heading1: heading(26),
        heading2: heading(20),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: "210mm", height: "297mm" },
            margin: { top: margin, right: margin, bottom: margin, left: margin },
          },
        },
        children: blocks.flatMap((block) => written(block, docx)),
      },
    ],
  });
  return docx.Packer.toBlob(made);
}

/**
 * @param {import("./composing.js").Block} block
 * @param {Docx} docx
 * @returns {(InstanceType<Docx["Paragraph"]> | InstanceType<Docx["Table"]>)[]}
 */
function written(block, docx) {
  const { HeadingLevel, Paragraph, TextRun } = docx;
  switch (block.kind) {
    case "heading": {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, keepNext: true, children: [new TextRun({ text: block.text })] })];
    }
    case "paragraph": {
      const looks = block.quiet ? { color: QUIET, size: SIZE - 2 } : {};
      return [new Paragraph({ children: [new TextRun({ text: block.text, ...looks })] })];
    }
    case "list":
      return block.items.map((item) => {
        const children = [new TextRun({ text: block.checked ? `\u2610 ${item}` : item })];
        return new Paragraph(block.checked ? { children } : { bullet: { level: 0 }, children });
      });
    case "sources":
      return block.items.map(({ text, href }) => sourceOf(text, href, docx));
    case "table":
      return [tableOf(block, docx)];
  }
}

/**
 * @param {string} text
 * @param {string} href
 * @param {Docx} docx
 */
function sourceOf(text, href, { ExternalHyperlink, Paragraph, TextRun }) {
  const run = new TextRun({ text, size: SIZE - 2, ...(href ? { style: "Hyperlink" } : {}) });
  const children = [href ? new ExternalHyperlink({ link: href, children: [run] }) : run];
  return new Paragraph({ spacing: { after: 0 }, children });
}

/**
 * @param {import("./composing.js").Table} table
 * @param {Docx} docx
 */
function tableOf({ head, rows, first = FIRST }, docx) {
  const { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const others = (100 - first) / (head.length - 1);
  /** @param {string[]} lines @param {number} column @param {boolean} bold */
  const cell = (lines, column, bold) =>
    new TableCell({
      width: { size: column ? others : first, type: WidthType.PERCENTAGE },
      margins: { top: 30, bottom: 30, left: column ? 80 : 0, right: 80 },
      children: lines.map(
        (text) => new Paragraph({ spacing: { after: 20 }, children: [new TextRun({ text, bold })] }),
      ),
    });
  /** @param {string[][]} cells @param {boolean} tableHeader */
  const row = (cells, tableHeader) =>
    new TableRow({
      ...(tableHeader ? { tableHeader } : {}),
      cantSplit: true,
      children: cells.map((lines, column) => cell(lines, column, tableHeader || column === 0)),
    });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const line = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      row(
        head.map((name) => [name]),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}
