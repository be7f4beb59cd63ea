import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../core/catalog/catalog.ts';
import { type CatalogFiles, type CatalogProblem, readCatalog } from '../core/catalog/read-catalog.ts';
import type { ReadableFile } from '../core/parse/source-file.ts';
import { PROJECT } from './project.ts';
import { UserError } from './user-error.ts';

const CLASSES = 'catalog/failure-classes';

/**
 * Reads the catalogue under a root. A root without classes of its own is checked against those that the project ships.
 * Throws a {@link UserError} that names every fault with file and line.
 */
export function loadCatalog(root: string): Catalog {
  const classRoot = existsSync(path.join(root, CLASSES)) ? root : PROJECT;
  const files: CatalogFiles = {
    classes: readdirSync(path.join(classRoot, CLASSES))
      .filter((name) => name.endsWith('.md') && name !== 'README.md' && !/^[_.]/.test(name))
      .toSorted()
      .map((name) => readText(classRoot, `${CLASSES}/${name}`)),
    teams: optional(root, 'catalog/teams.yml'),
    services: optional(root, 'catalog/services.yml'),
  };
  const reading = readCatalog(files);
  if ('catalog' in reading) return reading.catalog;
  throw new UserError(['The catalogue cannot be read:', ...reading.problems.map(line)].join('\n'));
}

const line = (problem: CatalogProblem): string =>
  `  ${problem.file}:${problem.line}:${problem.column} ${problem.message}`;

const optional = (root: string, file: string): ReadableFile | undefined =>
  existsSync(path.join(root, file)) ? readText(root, file) : undefined;

function readText(root: string, file: string): ReadableFile {
  try {
    return { path: file, text: readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    throw new UserError(`The catalogue cannot be read:\n  ${file}:1:1 ${(error as Error).message}`, { cause: error });
  }
}
