import { appendFileSync, existsSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isContentPath } from '../io/read-tree.ts';
import { UserError } from '../io/user-error.ts';

/**
 * The absolute path for `--output`. Throws a {@link UserError} for a postmortem or a file of the catalogue: a report
 * there would replace what it reports on.
 */
export function outputPath(output: string, { cwd, root }: { cwd: string; root: string }): string {
  const file = path.resolve(cwd, output);
  const isContent = [
    [root, file],
    [realPath(root), realPath(file)],
  ].some(([from = '', to = '']) => isContentPath(path.relative(from, to).replaceAll(path.sep, '/')));
  if (isContent)
    throw new UserError(
      `--output would write over content: ${output}. Name a file outside of postmortems/ and catalog/.`,
    );
  return file;
}

/** Links followed; of a file that is not there yet, those to its folder. */
function realPath(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = path.dirname(file);
  return folder === file ? file : path.join(realPath(folder), path.basename(file));
}

/** Writes a report to a file. Throws a {@link UserError} where that does not go. */
export function writeOutput(file: string, text: string, { append = false } = {}): void {
  try {
    (append ? appendFileSync : writeFileSync)(file, text);
  } catch (error) {
    throw new UserError(`The report cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
