/** One cell; a text, a number or a day, with its looks. */
interface Cell {
  value: string | number | Date;
  type: StringConstructor | NumberConstructor | DateConstructor;
  format?: string;
  fontWeight?: "bold";
  alignVertical?: "top";
  wrap?: boolean;
}

interface Sheet {
  sheet: string;
  stickyRowsCount: number;
  columns: { width: number }[];
  data: Cell[][];
}

export default function write(sheets: Sheet[]): Promise<Blob>;
