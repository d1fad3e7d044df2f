/** What we use of docx: its own types describe all of Word. */
interface RunOptions {
  text?: string;
  bold?: boolean;
  color?: string;
  size?: number;
  style?: string;
}

interface ParagraphOptions {
  heading?: string;
  bullet?: { level: number };
  spacing?: { before?: number; after?: number };
  keepNext?: boolean;
  children: (TextRun | ExternalHyperlink)[];
}

interface Border {
  style: string;
  size: number;
  color: string;
}

interface StyleOptions {
  run?: { font?: string; size?: number; bold?: boolean; color?: string; language?: { value: string } };
  paragraph?: { spacing?: { before?: number; after?: number } };
}

interface DocumentOptions {
  title: string;
  creator: string;
  styles: { default: Record<"document" | "heading1" | "heading2", StyleOptions> };
  sections: {
    properties: {
      page: {
        size: { width: string; height: string };
        margin: Record<"top" | "right" | "bottom" | "left", string>;
      };
    };
    children: (Paragraph | Table)[];
  }[];
}

export const BorderStyle: Record<"NONE" | "SINGLE", string>;
export const HeadingLevel: Record<"HEADING_1" | "HEADING_2", string>;
export const WidthType: Record<"PERCENTAGE", string>;

export class TextRun {
  constructor(options: RunOptions);
}

export class ExternalHyperlink {
  constructor(options: { link: string; children: TextRun[] });
}

export class Paragraph {
  constructor(options: ParagraphOptions);
}

export class TableCell {
  constructor(options: {
    width: { size: number; type: string };
    margins: Record<"top" | "right" | "bottom" | "left", number>;
    children: Paragraph[];
  });
}

export class TableRow {
  constructor(options: { tableHeader?: boolean; cantSplit: boolean; children: TableCell[] });
}

export class Table {
  constructor(options: {
    width: { size: number; type: string };
    borders: Record<"top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical", Border>;
    rows: TableRow[];
  });
}

export class Document {
  constructor(options: DocumentOptions);
}

export const Packer: { toBlob(document: Document): Promise<Blob> };
