import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../core/catalog/catalog.ts';
import { type CatalogFiles, type CatalogProblem, readCatalog } from '../core/catalog/read-catalog.ts';
import type { ReadableFile } from '../core/parse/source-file.ts';
import { isInside } from './inside.ts';
import { PROJECT } from './project.ts';
import { UserError } from './user-error.ts';

const CLASSES = 'catalog/failure-classes';

/** Whether a path relative to the root, with `/`, is one that {@link loadCatalog} reads. */
export const isCatalogPath = (file: string): boolean =>
  /^catalog\/(?:(?:teams|services)\.yml|failure-classes\/(?!README\.md$)[^/_.][^/]*\.md)$/.test(file);

/** A catalogue that cannot be read. Its message names every fault with file and line. */
export class CatalogError extends UserError {
  readonly #root: string;
  readonly #problems: readonly CatalogProblem[];

  constructor(root: string, problems: readonly CatalogProblem[], options?: ErrorOptions) {
    super(
      told(problems, (file) => file),
      options,
    );
    this.#root = root;
    this.#problems = problems;
  }

  override messageFrom(folder: string): string {
    return told(this.#problems, (file) => path.relative(folder, path.join(this.#root, file)).replaceAll(path.sep, '/'));
  }
}

const told = (problems: readonly CatalogProblem[], shown: (file: string) => string): string =>
  [
    'The catalogue cannot be read:',
    ...problems.map(({ file, line, column, message }) => `  ${shown(file)}:${line}:${column} ${message}`),
  ].join('\n');

/**
 * Reads the catalogue under a root. A root without classes of its own is checked against those that the project ships.
 * Throws a {@link CatalogError} for what is broken, leads nowhere, or has a name under which it would go unread.
 */
export function loadCatalog(root: string): Catalog {
  const misnamed = misnamedLists(root);
  if (misnamed.length > 0) throw new CatalogError(root, misnamed);
  const classRoot = isThere(root, 'catalog') && isThere(root, CLASSES) ? root : PROJECT;
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
  throw new CatalogError(root, reading.problems);
}

/** Files that were meant as lists of the catalogue: only the ending .yml is read. */
function misnamedLists(root: string): CatalogProblem[] {
  const folder = path.join(root, 'catalog');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const list = /^(teams|services)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
      return list === undefined || name === `${list}.yml` ? [] : [{ name, list }];
    })
    .map(({ name, list }) => ({
      file: `catalog/${name}`,
      line: 1,
      column: 1,
      message: `No file of this name is read: rename it to ${list}.yml.`,
    }));
}

const optional = (root: string, file: string): ReadableFile | undefined =>
  isThere(root, file) ? readText(root, file) : undefined;

/** Whether a path is there. Throws for a link that leads nowhere: it was meant to be there. */
function isThere(root: string, file: string): boolean {
  const absolute = path.join(root, file);
  if (existsSync(absolute)) return true;
  if (!lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  throw new CatalogError(root, [{ file, line: 1, column: 1, message: 'The link leads nowhere.' }]);
}

function readText(root: string, file: string): ReadableFile {
  if (!isInside(root, file)) {
    throw new CatalogError(root, [{ file, line: 1, column: 1, message: 'The link leaves the content folder.' }]);
  }
  try {
    return { path: file, text: readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    throw new CatalogError(root, [{ file, line: 1, column: 1, message: (error as Error).message }], { cause: error });
  }
}
