import type { Position } from './diagnostic.ts';
import { plainText } from './plain-text.ts';

/** How many characters of a line are shown at the most. */
const WIDTH = 120;

/** Whether the marked text is hidden, and how mark and margin are dressed. */
export interface ExcerptOptions {
  hidden: boolean;
  mark: (text: string) => string;
  faint: (text: string) => string;
}

/** The line that a position points at, with carets below; a long line is cut around them. */
export function sourceExcerpt(
  text: string,
  { line, column, endLine, endColumn }: Position,
  { hidden, mark, faint }: ExcerptOptions,
): string[] {
  const source = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
  if (source.trim() === '') return [];
  const from = column - 1;
  const to = Math.min(Math.max(endLine > line ? source.length : endColumn - 1, from + 1), source.length);
  const cut = Math.max(0, Math.min(from - 20, source.length - WIDTH));
  const lead = cut > 0 ? '…' : '';
  const before = lead + plainText(source.slice(cut, from));
  const marked = hidden ? '•'.repeat(8) : plainText(source.slice(from, Math.min(to, cut + WIDTH)));
  const rest = hidden && endLine > line ? '' : source.slice(to, Math.max(to, cut + WIDTH));
  const after = (hidden ? '' : plainText(rest)) + (to + rest.length < source.length ? '…' : '');
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, [...marked].length));
  return [
    `  ${faint(`${number} |`)} ${before}${marked}${after}`,
    `  ${faint(`${margin} |`)} ${' '.repeat([...before].length)}${mark(carets)}`,
  ];
}
