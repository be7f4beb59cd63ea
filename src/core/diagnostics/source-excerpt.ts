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
  const cut = wholeCharacter(source, Math.max(0, Math.min(from - 20, source.length - WIDTH)));
  const lead = cut > 0 ? '…' : '';
  const before = lead + plainText(source.slice(cut, from));
  const until = wholeCharacter(source, Math.min(source.length, cut + WIDTH));
  const end = Math.max(from + 1, Math.min(to, until));
  const marked = hidden ? '•'.repeat(8) : plainText(source.slice(from, end));
  const rest = hidden && endLine > line ? '' : source.slice(to, Math.max(to, until));
  const after = (hidden ? '' : plainText(rest)) + (end < to || to + rest.length < source.length ? '…' : '');
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const carets = '^'.repeat(Math.max(1, columns(marked)));
  return [
    `  ${faint(`${number} |`)} ${before}${marked}${after}`,
    `  ${faint(`${margin} |`)} ${' '.repeat(columns(before))}${mark(carets)}`,
  ];
}

/** How many columns of a terminal a text takes: two for a wide character (CJK, most emoji), none for a combining one. */
function columns(text: string): number {
  let sum = 0;
  for (const char of text) sum += /^[\p{Mn}\p{Me}\uFE0F]/u.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return sum;
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** The same place, or the one before it where it would part the two halves of a character. */
const wholeCharacter = (text: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]$/.test(text.charAt(at - 1)) ? at - 1 : at;
