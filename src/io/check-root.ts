import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { check, type CheckInput } from '../core/check.ts';
import { possiblePaths } from '../core/incident/local-links.ts';
import type { DiagramProblem } from '../core/knowledge-base.ts';
import { mermaidFences } from '../core/parse/mermaid-fences.ts';
import { parseFile, type ParsedFile } from '../core/parse/parse-file.ts';
import type { ReadableFile, SourceFile } from '../core/parse/source-file.ts';
import { isInside } from './inside.ts';
import { loadCatalog } from './load-catalog.ts';
import { parseMarkdown } from './markdown.ts';
import { readTree } from './read-tree.ts';
import { UserError } from './user-error.ts';

/** How the files of a root are read, for those who read the same root again and again. */
export interface Reading {
  /** Gives the file as it counts: an editor has texts that are not saved yet. */
  sourceOf: (source: SourceFile) => SourceFile;
  parse: (source: ReadableFile) => ParsedFile;
  findBroken: (diagrams: readonly string[]) => Promise<ReadonlyMap<string, DiagramProblem>>;
}

const freshReading: Reading = {
  sourceOf: (source) => source,
  parse: (source) => parseFile(source, parseMarkdown),
  findBroken: findBrokenDiagrams,
};

/** For those who ask what the content says and not whether it is right: half the memory, and no diagram is looked at. */
export const knowledgeReading: Reading = {
  ...freshReading,
  parse: (source) => parseFile(source, parseMarkdown, { keepPositions: false }),
  findBroken: () => Promise.resolve(new Map()),
};

/** Reads all that a check looks at under a root folder. Throws a {@link UserError} where there is nothing to look at. */
export async function loadContent(root: string, reading: Reading = freshReading): Promise<CheckInput> {
  if (!existsSync(path.join(root, 'postmortems')) || !statSync(path.join(root, 'postmortems')).isDirectory()) {
    throw new UserError(`There is no folder "postmortems" in ${root}.`);
  }
  const catalog = loadCatalog(root);
  const sources = readTree(root).map(reading.sourceOf);
  const files = sources.flatMap((source) =>
    'unreadable' in source || !source.path.endsWith('.md') ? [] : [reading.parse(source)],
  );
  const diagrams = [...new Set(files.flatMap(mermaidFences).map((fence) => fence.value))];
  const existingPaths = new Set(files.flatMap(possiblePaths).filter((file) => isInside(root, file)));
  return { sources, files, catalog, existingPaths, brokenDiagrams: await reading.findBroken(diagrams) };
}

/** Loads and checks a root folder. `now` is in milliseconds since the epoch. */
export async function checkRoot(root: string, { now }: { now: number }): Promise<ReturnType<typeof check>> {
  return check(await loadContent(root), { now });
}

/** Mermaid is loaded only where there is a diagram: it takes longer than everything else together. */
export async function findBrokenDiagrams(diagrams: readonly string[]): Promise<ReadonlyMap<string, DiagramProblem>> {
  if (diagrams.length === 0) return new Map();
  const syntax = await import('./mermaid/syntax.ts');
  return syntax.findBrokenDiagrams(diagrams);
}
