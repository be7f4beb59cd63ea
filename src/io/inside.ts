import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Whether a path relative to a root is there, and stays in the root once links are followed. */
export function isInside(root: string, file: string): boolean {
  const absolute = path.join(root, file);
  if (!existsSync(absolute)) return false;
  const real = realpathSync(absolute);
  const realRoot = realpathSync(root);
  return real === realRoot || real.startsWith(realRoot + path.sep);
}
