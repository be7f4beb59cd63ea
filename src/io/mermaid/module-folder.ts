import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this module's sources. A bundler that takes this file along with a page leaves the others behind: they are
 * looked for from the folder in which the build runs.
 */
export function moduleFolder(): string {
  const folders = [path.dirname(fileURLToPath(import.meta.url)), path.resolve('src/io/mermaid')];
  const found = folders.find((folder) => existsSync(path.join(folder, 'child.ts')));
  if (found === undefined) throw new Error(`The diagram renderer is not where it should be: ${folders.join(', ')}.`);
  return found;
}
