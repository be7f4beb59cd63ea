import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the project itself, which holds the shipped catalogue and the pages of the rules: the nearest one above
 * this file that has a package.json, be this file the source, the built one in `build/`, or part of a page's code.
 */
export const PROJECT = nearestPackage(fileURLToPath(new URL('.', import.meta.url)));

function nearestPackage(folder: string): string {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, 'package.json')) || parent === folder ? folder : nearestPackage(parent);
}

/** The version of the project, as its package.json has it. */
export const projectVersion = (): string =>
  (JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string }).version;
