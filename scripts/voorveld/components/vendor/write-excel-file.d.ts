/** One cell; a text or a number, with its looks. */
interface Cell {
  value: string | number;
  type: StringConstructor | NumberConstructor;
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
