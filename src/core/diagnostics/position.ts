import type { ParsedFile } from '../parse/parse-file.ts';
import { nearestNode } from '../parse/position-tree.ts';
import type { Position } from './diagnostic.ts';
import type { FieldPlace, Place, TextPlace } from './finding.ts';

/** Gives lines and columns of places in one file. The line table is made once, on first use. */
export class Locator {
  readonly #file: ParsedFile;
  #lineStarts: number[] | undefined;
  readonly #found = new Map<string, TextPlace[]>();

  constructor(file: ParsedFile) {
    this.#file = file;
  }

  /**
   * A field that is not there resolves to what should hold it, a list or mapping of several lines to its key, the file as
   * a whole to its first character.
   */
  locate(place: Place): Position {
    const { offset, length } = this.#stretch(place);
    const start = this.#lineColumn(offset);
    const end = this.#lineColumn(offset + length);
    return { type: 'source', line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  }

  #stretch(place: Place): TextPlace {
    if (place === 'file') return { offset: 0, length: 0 };
    return 'field' in place ? this.#field(place) : place;
  }

  #field(place: FieldPlace): TextPlace {
    const frontMatter = this.#file.frontMatter;
    if (!frontMatter?.tree) return { offset: 0, length: 0 };
    const { node, depth } = nearestNode(frontMatter.tree, place.field);
    if (depth === 0 && place.field.length > 0) return { offset: 0, length: 3 };
    const missing = depth < place.field.length;
    const isBlock = node.children !== undefined && node.flow !== true;
    if ((place.key || missing || isBlock) && node.key !== undefined) {
      const name = /^[^:\n]*/.exec(frontMatter.text.slice(node.key))?.[0].trimEnd() ?? '';
      return { offset: frontMatter.offset + node.key, length: name.length };
    }
    const source = frontMatter.text.slice(node.start, node.end);
    const words = place.words && !missing ? this.#words(node.start, source, place.words) : undefined;
    const start = node.start + (words?.offset ?? 0);
    const length = words?.length ?? firstLine(source).length;
    return { offset: frontMatter.offset + start, length };
  }

  #words(start: number, source: string, { text, nth }: { text: string; nth: number }): TextPlace | undefined {
    const key = `${start} ${text}`;
    const found = this.#found.get(key) ?? findWords(source, text);
    this.#found.set(key, found);
    return found[nth];
  }

  #lineColumn(offset: number): { line: number; column: number } {
    this.#lineStarts ??= lineStarts(this.#file.text);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

const firstLine = (text: string): string => (/^[^\n]*/.exec(text)?.[0] ?? '').trimEnd();

/** Every place of words in a source that may break the line where the value has a space, and doubles or escapes what quotes ask. */
function findWords(source: string, text: string): TextPlace[] {
  const pattern = text
    .split(/\s+/)
    .map((word) => word.replace(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`).replaceAll("'", "''?"))
    .join(String.raw`(?:\s|\\(?:\r?\n|[ nt_]|u00[\dA-Fa-f]{2}|x[\dA-Fa-f]{2}))+`);
  const matches = source.matchAll(new RegExp(pattern, 'g'));
  return Array.from(matches, (match) => ({ offset: match.index, length: match[0].length }));
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}
