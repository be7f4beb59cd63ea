import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { check, type CheckInput } from '../core/check.ts';
import type { Diagnostic } from '../core/diagnostics/diagnostic.ts';
import { readCatalog } from '../core/catalog/read-catalog.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import type { SourceFile } from '../core/parse/source-file.ts';
import { type CommittedFile, deletedSince, filesAt } from './git.ts';
import { parseMarkdown } from './markdown.ts';
import { isPostmortemPath, MAX_BYTES } from './read-tree.ts';

/** What a check of the content as it was before a change needs. */
export interface BaseOptions {
  /** The commit before the change. */
  commit: string;
  root: string;
  /** The files that the change touched and that are still there, as absolute paths. */
  changed: ReadonlySet<string>;
  now: number;
}

/**
 * The findings of the content as it was before a change. What the change did not touch is taken from `current`, parsed
 * as it is, so that only the rules run twice.
 */
export function findingsBefore(current: CheckInput, { commit, root, changed, now }: BaseOptions): Diagnostic[] {
  const relative = (file: string): string => path.relative(root, file).replaceAll(path.sep, '/');
  const gone = deletedSince(commit, root).map(relative);
  const touched = new Set([...[...changed].map(relative), ...gone]);
  const committed = filesAt(commit, root, [...touched]);
  const before = committed.filter((file) => isPostmortemPath(file.path)).map(sourceOf);
  const sources = [...current.sources.filter((source) => !touched.has(source.path)), ...before].toSorted(byPath);
  const files = [
    ...current.files.filter((file) => !touched.has(file.path)),
    ...before.flatMap((source) =>
      'text' in source && source.path.endsWith('.md') ? [parseFile(source, parseMarkdown)] : [],
    ),
  ].toSorted(byPath);
  const catalog = catalogBefore(current.catalog, touched, { commit, root });
  const existingPaths = new Set([
    ...[...current.existingPaths].filter((file) => !touched.has(file)),
    ...committed.map((file) => file.path),
  ]);
  return check({ ...current, sources, files, catalog, existingPaths }, { now }).report.diagnostics;
}

/** The catalogue of the commit; the one of today where the change did not touch it, or where it could not be read then. */
function catalogBefore(
  today: Catalog,
  touched: ReadonlySet<string>,
  { commit, root }: { commit: string; root: string },
): Catalog {
  if (![...touched].some((file) => file.startsWith('catalog/'))) return today;
  const classFile = /^catalog\/failure-classes\/(?!README\.md$)[^/_.][^/]*\.md$/;
  const current = today.classes.map((one) => one.path).filter((file) => !touched.has(file));
  const wanted = [...current, ...touched, 'catalog/teams.yml', 'catalog/services.yml'];
  const files = filesAt(commit, root, wanted).map(({ path: file, bytes }) => ({
    path: file,
    text: bytes.toString('utf8').replace(/^\uFEFF/, ''),
  }));
  const classes = files.filter((file) => classFile.test(file.path)).toSorted(byPath);
  const one = (name: string) => files.find((file) => file.path === name);
  const reading = readCatalog({ classes, teams: one('catalog/teams.yml'), services: one('catalog/services.yml') });
  if (!('catalog' in reading)) return today;
  return classes.length === 0 ? { ...reading.catalog, classes: today.classes } : reading.catalog;
}

function sourceOf({ path: file, bytes }: CommittedFile): SourceFile {
  if (!file.endsWith('.md')) return { path: file, text: '' };
  if (bytes.length > MAX_BYTES) return { path: file, unreadable: `has ${bytes.length} bytes, more than 1 MiB` };
  if (!isUtf8(bytes)) return { path: file, unreadable: 'is not UTF-8' };
  return { path: file, text: bytes.toString('utf8') };
}

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
