/** A cell of a table. A number is written as one; nothing for undefined. */
export type Cell = string | number | undefined;

/**
 * Writes a table as CSV (RFC 4180). A text that a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection)
 * gets an apostrophe in front, so that it stays text.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What begins a formula, also behind blanks, and in the wide forms that some spreadsheets read as the narrow ones. */
const formula = /^[\s\p{C}]*[=+\-@\t\r＝＋－＠|%]/u;
