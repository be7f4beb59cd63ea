/** A table of facts. The first cell of a row names it. */
export interface ShownTable {
  /** What it holds, for those who come upon it without the text around it. */
  name: string;
  columns: string[];
  rows: TableCell[][];
}

/** Text, a link, or several links. */
export type TableCell = string | TableLink | TableLink[];

export interface TableLink {
  text: string;
  url: string | undefined;
  /** Whether it leads to an invented incident, which it then says. */
  isExample?: boolean;
}
