import type { TextPlace } from '../diagnostics/finding.ts';
import type { ParsedFile } from './parse-file.ts';

/** A Mermaid diagram in a body. */
export interface MermaidFence {
  value: string;
  /** The place of one of its lines (from 1) in the file. */
  lineAt: (line: number) => TextPlace;
}

/** The Mermaid diagrams of a file. Bodies without the word are not parsed. */
export function mermaidFences({ body }: ParsedFile): MermaidFence[] {
  if (!/mermaid/i.test(body.text)) return [];
  return body.reading.fences
    .filter((fence) => fence.language.toLowerCase() === 'mermaid')
    .map((fence) => ({
      value: fence.value,
      lineAt: (line) => {
        const last = fence.value.split('\n').length;
        const stretch = lineStretch(body.text, fence.line + Math.min(Math.max(line, 1), last));
        return { offset: body.offset + stretch.offset, length: stretch.length };
      },
    }));
}

/** The stretch of a line, counted from 1, without its indentation and the signs of a quotation. */
function lineStretch(text: string, line: number): TextPlace {
  let offset = 0;
  for (let n = 1; n < line; n += 1) offset = text.indexOf('\n', offset) + 1 || text.length;
  const feed = text.indexOf('\n', offset);
  const source = text.slice(offset, feed < 0 ? undefined : feed).replace(/\r$/, '');
  const indent = /^[\s>]*/.exec(source)?.[0].length ?? 0;
  return { offset: offset + indent, length: source.slice(indent).trimEnd().length };
}
