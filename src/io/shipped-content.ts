import { existsSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** The list of what Hindsight ships as content, one path under the root a line. */
export const SHIPPED_LIST = 'postmortems/.shipped';

/** The shipped files that are still under a root. What a team has added is never among them. */
export function shippedContent(root: string): string[] {
  const list = path.join(root, SHIPPED_LIST);
  if (!existsSync(list)) return [];
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}

/** Removes shipped files, their list, and the folders that are empty then. */
export function removeShipped(root: string, files: readonly string[]): void {
  for (const file of [...files, SHIPPED_LIST]) rmSync(path.join(root, file), { force: true });
  const folders = new Set(
    files.map((file) => path.dirname(file)).filter((folder) => folder.startsWith('postmortems/')),
  );
  for (const folder of folders) removeIfEmpty(path.join(root, folder));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
