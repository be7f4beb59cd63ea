import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { check, type CheckInput } from '../core/check.ts';
import { possiblePaths } from '../core/incident/local-links.ts';
import type { DiagramProblem } from '../core/knowledge-base.ts';
import { mermaidFences } from '../core/parse/mermaid-fences.ts';
import { parseFile, type ParsedFile } from '../core/parse/parse-file.ts';
import { loadCatalog } from './load-catalog.ts';
import { parseMarkdown } from './markdown.ts';
import { readTree } from './read-tree.ts';
import { UserError } from './user-error.ts';

/** Reads all that a check looks at under a root folder. Throws a {@link UserError} where there is nothing to look at. */
export async function loadContent(root: string): Promise<CheckInput> {
  if (!existsSync(path.join(root, 'postmortems')) || !statSync(path.join(root, 'postmortems')).isDirectory()) {
    throw new UserError(`There is no folder "postmortems" in ${root}.`);
  }
  const catalog = loadCatalog(root);
  const sources = readTree(root);
  const files = sources.flatMap((source) =>
    'unreadable' in source || !source.path.endsWith('.md') ? [] : [parseFile(source, parseMarkdown)],
  );
  const existingPaths = new Set(files.flatMap(possiblePaths).filter((file) => existsSync(path.join(root, file))));
  return { sources, files, catalog, existingPaths, brokenDiagrams: await brokenDiagrams(files) };
}

/** Loads and checks a root folder. `now` is in milliseconds since the epoch. */
export async function checkRoot(root: string, { now }: { now: number }): Promise<ReturnType<typeof check>> {
  return check(await loadContent(root), { now });
}

/** Mermaid is loaded only where there is a diagram: it takes longer than everything else together. */
async function brokenDiagrams(files: readonly ParsedFile[]): Promise<ReadonlyMap<string, DiagramProblem>> {
  const sources = [...new Set(files.flatMap(mermaidFences).map((fence) => fence.value))];
  if (sources.length === 0) return new Map();
  const { findBrokenDiagrams } = await import('./mermaid-syntax.ts');
  return findBrokenDiagrams(sources);
}
