import { branchNode, leafNode, type PositionNode } from './position-tree.ts';
import { flowValue, quotedScalar } from './plain-yaml-inline.ts';
import { foldLines, type Line, splitLines } from './plain-yaml-lines.ts';
import { resolvePlainScalar } from './scalar.ts';
import { NotPlain, type YamlReading } from './yaml-reading.ts';

/**
 * Reads the part of YAML 1.2 that front matter is written in (block mappings and lists, plain and one-line quoted text,
 * `>` and `|` blocks, one-line flow lists and mappings, comments) about ten times as fast as the library, with the same
 * values and positions. Gives undefined for everything else, faulty text included: then the library reads it. A test
 * holds both readers to the same answers. O(length of the text).
 */
export function readPlainYaml(text: string): YamlReading | undefined {
  // Control characters, and white space that only one of YAML and JavaScript takes for such.
  if (/[^\P{Cc}\n]|[^\S \n]|[\uFFFE\uFFFF]/u.test(text)) return undefined;
  try {
    const reader = new PlainReader(text);
    return reader.read();
  } catch (error) {
    // Nested deeper than the stack: the library says so with a place.
    if (error instanceof NotPlain || error instanceof RangeError) return undefined;
    throw error;
  }
}

const KEY = /([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/my;
const BLOCK_HEADER = /^[|>]-?(?: +#.*)?$/;

class PlainReader {
  readonly #lines: Line[];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = splitLines(text);
  }

  read(): YamlReading {
    const first = this.#peek();
    if (first?.indent !== 0 || this.#isDash(first, 0)) throw new NotPlain();
    const reading = this.#mapping(0, first);
    if (this.#peek()) throw new NotPlain();
    return reading;
  }

  /** The next line that holds something; comments and blank lines are passed over. */
  #peek(): Line | undefined {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at];
      if (line && !line.blank && this.#text.charCodeAt(line.start + line.indent) !== 35) return line;
      this.#at += 1;
    }
    return undefined;
  }

  #isDash(line: Line, column: number): boolean {
    const offset = line.start + column;
    return (
      this.#text.charCodeAt(offset) === 45 && (offset + 1 === line.end || this.#text.charCodeAt(offset + 1) === 32)
    );
  }

  /** A mapping whose keys stand at `column`; its first key stands on `first`, perhaps behind a dash. */
  #mapping(column: number, first: Line): YamlReading {
    const value: Record<string, unknown> = {};
    const children: PositionNode[] = [];
    const start = first.start + column;
    let end = start;
    let line: Line | undefined = first;
    while (line && (line === first || line.indent === column)) {
      if (line !== first && this.#isDash(line, column)) break;
      const keyAt: number = line.start + column;
      KEY.lastIndex = keyAt;
      const match = KEY.exec(this.#text);
      if (!match || KEY.lastIndex > line.end) throw new NotPlain();
      const key = match[1] as string;
      if (Object.hasOwn(value, key)) throw new NotPlain();
      const entry = this.#value(line, KEY.lastIndex, column, true);
      entry.tree.key = keyAt;
      value[key] = entry.value;
      entry.tree.name = key;
      children.push(entry.tree);
      end = entry.tree.end;
      line = this.#peek();
    }
    if (line && line.indent > column) throw new NotPlain();
    return { value, tree: branchNode(start, end, children) };
  }

  #list(column: number): YamlReading {
    const value: unknown[] = [];
    const children: PositionNode[] = [];
    let line = this.#peek();
    const start = (line?.start ?? 0) + column;
    let end = start;
    while (line && line.indent === column && this.#isDash(line, column)) {
      const item = this.#item(line, column);
      value.push(item.value);
      children.push(item.tree);
      end = item.tree.end;
      line = this.#peek();
    }
    if (line && line.indent > column) throw new NotPlain();
    return { value, tree: branchNode(start, end, children) };
  }

  #item(line: Line, column: number): YamlReading {
    let offset = line.start + column + 1;
    while (offset < line.end && this.#text.charCodeAt(offset) === 32) offset += 1;
    KEY.lastIndex = offset;
    const match = KEY.exec(this.#text);
    if (match && KEY.lastIndex <= line.end && !/^#/.test(match[0])) return this.#mapping(offset - line.start, line);
    return this.#value(line, offset, column, false);
  }

  /** The value that begins at `offset` of `line`, inside a mapping or list whose entries stand at `column`. */
  #value(line: Line, offset: number, column: number, inMapping: boolean): YamlReading {
    const rest = this.#text.slice(offset, line.end);
    this.#at += 1;
    const comment = /^(?:#.*)?$/.test(rest);
    if (comment) return this.#nested(line, offset, column, inMapping);
    const first = rest.charAt(0);
    if (first === '>' || first === '|') {
      if (!BLOCK_HEADER.test(rest)) throw new NotPlain();
      return this.#blockScalar(offset, column, first === '>', rest.charAt(1) === '-');
    }
    if (first === '"' || first === "'") return quotedScalar(rest, offset);
    if (first === '[' || first === '{') return flowValue(rest, offset);
    return this.#plain(rest, offset, column);
  }

  #nested(line: Line, offset: number, column: number, inMapping: boolean): YamlReading {
    const next = this.#peek();
    if (next && inMapping && next.indent === column && this.#isDash(next, column)) return this.#list(column);
    if (!next || next.indent <= column) {
      if (!inMapping) throw new NotPlain();
      const after = line.start + this.#text.slice(line.start, offset).trimEnd().length;
      return { value: null, tree: leafNode(after, after) };
    }
    return this.#isDash(next, next.indent) ? this.#list(next.indent) : this.#mapping(next.indent, next);
  }

  #blockScalar(start: number, column: number, folded: boolean, strip: boolean): YamlReading {
    const first = this.#lines[this.#at];
    if (!first || first.blank || first.indent <= column) throw new NotPlain();
    const indent = first.indent;
    const lines: string[] = [];
    let end = first.end;
    for (let line = this.#lines[this.#at]; line; line = this.#lines[this.#at]) {
      if (!line.blank && line.indent < indent) break;
      if (line.blank ? line.end - line.start > indent : folded && line.indent > indent) throw new NotPlain();
      lines.push(line.blank ? '' : this.#text.slice(line.start + indent, line.end));
      if (!line.blank) end = line.start + this.#text.slice(line.start, line.end).trimEnd().length;
      this.#at += 1;
    }
    const next = this.#lines[this.#at];
    if (next && next.indent > column) throw new NotPlain();
    while (lines.at(-1) === '') lines.pop();
    const content = folded ? foldLines(lines) : lines.join('\n');
    return { value: strip ? content : `${content}\n`, tree: leafNode(start, end) };
  }

  #plain(rest: string, start: number, column: number): YamlReading {
    if (/^[&*!%@`?#,\]}]/.test(rest) || /^[-:](?: |$)/.test(rest)) throw new NotPlain();
    let source = plainPart(rest);
    let end = start + source.length;
    if (source.length === rest.trimEnd().length) {
      const lines = [source];
      for (
        let line = this.#lines[this.#at];
        line && (line.blank || line.indent > column);
        line = this.#lines[this.#at]
      ) {
        const content = this.#text.slice(line.start, line.end).trim();
        if (line.blank || /^[-?:&*!|>'"%@`#[\]{},]/.test(content) || plainPart(content) !== content)
          throw new NotPlain();
        lines.push(content);
        end = line.start + line.indent + content.length;
        this.#at += 1;
      }
      if (lines.length > 1) return { value: lines.join(' '), tree: leafNode(start, end) };
    }
    source = source.trimEnd();
    const resolved = resolvePlainScalar(source);
    if (resolved === 'undecided') throw new NotPlain();
    return { value: resolved.value, tree: leafNode(start, end) };
  }
}

/** A plain scalar up to its comment. A colon that makes it a mapping is not plain. */
function plainPart(rest: string): string {
  const comment = rest.indexOf(' #');
  const source = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  if (/: |:$/.test(source)) throw new NotPlain();
  return source;
}
