/** One line of a text. `start` and `end` are offsets, without the line break; `indent` counts leading spaces. */
export interface Line {
  start: number;
  end: number;
  indent: number;
  blank: boolean;
}

/** Splits at `\n`. O(length of the text). */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    let first = start;
    while (first < end && text.charCodeAt(first) === 32) first += 1;
    lines.push({ start, end, indent: first - start, blank: first === end });
    start = end + 1;
  }
  return lines;
}

/** Folds the lines of a `>` block: one break is a space, each further one stays (YAML 1.2.2, section 6.5). */
export function foldLines(lines: readonly string[]): string {
  let folded = '';
  let breaks = 0;
  for (const line of lines) {
    if (line !== '') {
      if (folded !== '') folded += breaks === 0 ? ' ' : '\n'.repeat(breaks);
      folded += line;
      breaks = 0;
    } else {
      breaks += 1;
    }
  }
  return folded;
}
