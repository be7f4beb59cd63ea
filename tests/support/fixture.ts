import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../src/core/diagnostics/diagnostic.ts';
import { check } from '../../src/core/check.ts';
import { mermaidFences } from '../../src/core/parse/mermaid-fences.ts';
import { parseFile } from '../../src/core/parse/parse-file.ts';
import { loadCatalog } from '../../src/io/load-catalog.ts';
import { parseMarkdown } from '../../src/io/markdown.ts';
import { findBrokenDiagrams } from '../../src/io/mermaid/syntax.ts';

export const FIXTURES = path.join(import.meta.dirname, '../fixtures');

/** The moment at which every fixture is checked. */
export const NOW = Date.UTC(2026, 10, 24, 12);

/**
 * Checks the Markdown files of one fixture folder as if they stood in `postmortems/`, with the catalogue of the fixtures.
 * Files in sub-folders keep them. Other files count as there.
 */
export async function checkFixture(folder: string): Promise<Diagnostic[]> {
  const names = readdirSync(path.join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => name.replaceAll(path.sep, '/'))
    .toSorted();
  const sources = names
    .filter((name) => /\.(?:md|markdown|mdx)$/i.test(name) && !/(?:^|\/)(?:README\.md$|[_.])/.test(name))
    .map((name) => ({ path: `postmortems/${name}`, text: readFileSync(path.join(FIXTURES, folder, name), 'utf8') }));
  const files = sources.filter(({ path: file }) => file.endsWith('.md')).map((file) => parseFile(file, parseMarkdown));
  const diagrams = files.flatMap(mermaidFences).map((fence) => fence.value);
  const { report } = check(
    {
      sources,
      files,
      catalog: loadCatalog(FIXTURES),
      existingPaths: new Set(names.map((name) => `postmortems/${name}`)),
      brokenDiagrams: diagrams.length === 0 ? new Map() : await findBrokenDiagrams(diagrams),
    },
    { now: NOW },
  );
  return report.diagnostics;
}
