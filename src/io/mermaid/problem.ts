import type { DiagramProblem } from '../../core/knowledge-base.ts';

/**
 * What Mermaid says of a source, as a line of that source and one short clause. Mermaid counts lines after it has taken
 * out front matter and comments, so they are counted in again.
 */
export function mermaidProblem(error: unknown, source: string): DiagramProblem {
  const message = error instanceof Error ? error.message : String(error);
  const hash = (error as { hash?: { loc?: { first_line?: number } } } | undefined)?.hash;
  const told = /(?:error|Lexical error) on line (\d+)/i.exec(message)?.[1];
  const line = told === undefined ? hash?.loc?.first_line : Number(told);
  return { line: lineOfSource(line ?? 1, source), message: clause(message) };
}

function lineOfSource(line: number, source: string): number {
  const lines = source.split('\n');
  const frontMatterEnd = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  const kept = lines.flatMap((text, index) =>
    index <= frontMatterEnd || /^\s*%%(?!\{)/.test(text) ? [] : [index + 1],
  );
  const lastWithText = kept.filter((number) => lines[number - 1]?.trim() !== '').at(-1) ?? 1;
  return Math.min(kept[line - 1] ?? lastWithText, lastWithText);
}

function clause(message: string): string {
  if (/no diagram type detected/i.test(message)) return 'its first line names no kind of diagram';
  const limit = /(?:edge limit|maximum text size)\D*?(?:\d+ edges found\D*)?(\d+)/i.exec(message)?.[1];
  if (limit !== undefined) {
    const count = Number(limit).toLocaleString('en');
    return /edge/i.test(message) ? `it has more than ${count} edges` : `it is longer than ${count} characters`;
  }
  const expecting = /Expecting (?:token of type )?(.*?),? (?:but found|got) (.*)/is.exec(message);
  if (expecting?.[1] !== undefined && expecting[2] !== undefined) {
    const found = (expecting[2].split('\n')[0] ?? '').trim().replace(/^['"`]|['"`]?\.?$/g, '');
    return grammarClause(expecting[1].replace(/'/g, '').split(', '), found);
  }
  if (/^lexical error/i.test(message)) return 'it holds signs that this kind of diagram does not know';
  return (message.split('\n')[0] ?? '').trim().slice(0, 200).replace(/[.:]$/, '');
}

/** What the parsers say in the names of their tokens, in words of an author. `1` is the name of the end. */
function grammarClause(expected: readonly string[], found: string): string {
  if (expected.some((token) => closers.has(token))) {
    return 'a bracket is not closed, or the text in it holds brackets or quotes and is not in quotes itself';
  }
  const isEnd = found === '1' || found === 'EOF';
  if (isEnd && expected.includes('end')) return 'a block such as subgraph, loop or alt has no line "end"';
  if (isEnd) return 'it ends too early';
  if (/^(?:NEWLINE|NL)$/.test(found)) return 'the line ends too early';
  if (found === 'end') return 'the word "end" is one of its own: write "End", or put it in quotes';
  if (/LINK|ARROW/.test(found)) return 'an arrow stands where none can';
  const sign = expected.find((token) => /^[^A-Za-z0-9]+$/.test(token));
  if (sign !== undefined && expected.length === 1) return `a "${sign}" is missing`;
  return 'the line cannot be read to its end';
}

/** Tokens that close the shape of a node. */
const closers: ReadonlySet<string> = new Set([
  'SQE',
  'PE',
  'DIAMOND_STOP',
  'DOUBLECIRCLEEND',
  'STADIUMEND',
  'SUBROUTINEEND',
  'CYLINDEREND',
  'TAGEND',
]);
