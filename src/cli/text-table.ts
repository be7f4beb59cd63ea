import { plainText } from '../core/diagnostics/plain-text.ts';

/** Rows of cells as lines of text in columns; `right` names the columns that are set to the right. */
export function textTable(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const plain = rows.map((row) => row.map(plainText));
  const widths = (plain[0] ?? []).map((_, at) => Math.max(...plain.map((row) => row[at]?.length ?? 0)));
  return plain
    .map((row) =>
      row
        .map((cell, at) => (right.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
