import { importPostmortem, type Imported, type ImportOptions } from '../../../src/core/import/import-postmortem.ts';
import { parseFile } from '../../../src/core/parse/parse-file.ts';
import { loadCatalog } from '../../../src/io/load-catalog.ts';
import { parseMarkdown } from '../../../src/io/markdown.ts';
import { PROJECT } from '../../../src/io/project.ts';
import { documents } from './documents.ts';

/** 24 November 2026, noon. */
export const NOW = Date.UTC(2026, 10, 24, 12);

/** The shipped classes, and no list of teams and services. */
export const catalog = { ...loadCatalog(PROJECT), teams: undefined, services: undefined };

export const options: ImportOptions = { parseMarkdown, catalog, now: NOW };

/** Imports a text. */
export const importText = (text: string, more: Partial<ImportOptions> = {}, name = 'incident.md') =>
  importPostmortem({ name, text }, { ...options, ...more });

/** The fields and the body of a draft; throws where there is none. */
export function draftOf(imported: Imported | { refused: string }): {
  fields: Record<string, unknown>;
  body: string;
  text: string;
  fileName: string;
} {
  if ('refused' in imported) throw new Error(imported.refused);
  const { frontMatter, body } = parseFile({ path: imported.fileName, text: imported.text }, parseMarkdown);
  if (!frontMatter) throw new Error(imported.text);
  return { fields: frontMatter.values, body: body.text, text: imported.text, fileName: imported.fileName };
}

/** The draft of one of the documents. */
export const draftNamed = (name: string, more: Partial<ImportOptions> = {}) =>
  draftOf(importText(documents[name] ?? '', more, name));
