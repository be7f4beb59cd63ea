import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../core/parse/source-file.ts';

/** The largest postmortem that is read, in bytes. The figure is the format's. */
export const MAX_BYTES = 1024 * 1024;

/**
 * Reads every file under `postmortems/` that is, or claims to be, a postmortem, sorted by path. README.md and names that
 * begin with `_` or `.` are left alone, and so is what is no Markdown. Links are followed as long as they stay in the root.
 */
export function readTree(root: string): SourceFile[] {
  const walk: Walk = { root, realRoot: realpathSync(root), seen: new Set(), found: [] };
  walkFolder(walk, 'postmortems');
  return walk.found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path relative to the root, with `/`, is one that {@link readTree} would read or report. */
export const isPostmortemPath = (file: string): boolean =>
  file.startsWith('postmortems/') &&
  file.split('/').every((step) => !/^[_.]/.test(step) && step !== 'README.md') &&
  claimsToBeOne(file);

/** Whether a path relative to the root belongs to what people write there: a postmortem by its name, or the catalogue. */
export const isContentPath = (file: string): boolean =>
  (file.startsWith('postmortems/') && claimsToBeOne(file)) || /^catalog\/.*\.(?:md|ya?ml)$/i.test(file);

const claimsToBeOne = (name: string): boolean => /\.(?:md|markdown|mdx|mdown|mkd)$/i.test(name);

interface Walk {
  root: string;
  realRoot: string;
  /** Real paths of the folders that were read, so that links in a circle end. */
  seen: Set<string>;
  found: SourceFile[];
}

function walkFolder(walk: Walk, folder: string): void {
  const absolute = path.join(walk.root, folder);
  const real = realpathSync(absolute);
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  for (const entry of readdirSync(absolute, { withFileTypes: true })) {
    if (!/^[_.]/.test(entry.name) && entry.name !== 'README.md') visit(walk, `${folder}/${entry.name}`, entry);
  }
}

function visit(walk: Walk, file: string, entry: Dirent): void {
  const claims = claimsToBeOne(entry.name);
  const kind = kindOf(walk, file, entry);
  if (kind === 'folder' && !claims) walkFolder(walk, file);
  else if (kind === 'file' && claims)
    walk.found.push(file.endsWith('.md') ? readPostmortem(walk.root, file) : { path: file, text: '' });
  else if (typeof kind === 'object' && (claims || kind.folder)) walk.found.push({ path: file, unreadable: kind.why });
  else if (claims)
    walk.found.push({ path: file, unreadable: kind === 'folder' ? 'is a directory' : 'is neither file nor directory' });
}

type Kind = 'file' | 'folder' | 'other' | { why: string; folder: boolean };

/** What stands at a path, links followed; for a link that cannot be followed, why. */
function kindOf({ root, realRoot }: Walk, file: string, entry: Dirent): Kind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  try {
    const real = realpathSync(path.join(root, file));
    const stats = statSync(real);
    if (real !== realRoot && !real.startsWith(realRoot + path.sep)) {
      return { why: 'is a link that leaves the content folder', folder: stats.isDirectory() };
    }
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return { why: 'is a link that leads nowhere', folder: false };
  }
}

function readPostmortem(root: string, file: string): SourceFile {
  const absolute = path.join(root, file);
  try {
    const { size } = statSync(absolute);
    if (size > MAX_BYTES) return { path: file, unreadable: `has ${size} bytes, more than 1 MiB` };
    const bytes = readFileSync(absolute);
    if (!isUtf8(bytes)) return { path: file, unreadable: 'is not UTF-8' };
    return { path: file, text: bytes.toString('utf8') };
  } catch (error) {
    return { path: file, unreadable: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
  }
}
