import { execFileSync, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './user-error.ts';

/**
 * The files under a root that differ from the merge base of `ref` and HEAD, uncommitted and untracked ones included, as
 * absolute paths below the root as given. A renamed file counts under its new name; a deleted one is left out. Throws a
 * {@link UserError} where git, the repository or the ref is not there.
 */
export function changedSince(ref: string, root: string): Set<string> {
  const base = mergeBase(ref, root);
  return new Set([...differing(base, root, 'd'), ...untracked(root)]);
}

/** The commit where the way of HEAD and the way of `ref` part. Throws a {@link UserError} that says what to do where there is none. */
export function mergeBase(ref: string, root: string): string {
  if (ref === '' || ref.startsWith('-')) throw new UserError(`"${ref}" is no git ref.`);
  topOf(root);
  git(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], 'The repository has no commit yet.');
  git(
    root,
    ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`],
    `git knows no commit "${ref}" here. ${shallowHelp(root)}`,
  );
  return git(
    root,
    ['merge-base', ref, 'HEAD'],
    `"${ref}" and HEAD have no common commit here. ${shallowHelp(root)}`,
  ).trim();
}

/** The files that a commit had and that are no longer there, as absolute paths below the root as given. */
export const deletedSince = (commit: string, root: string): string[] => differing(commit, root, 'D');

/** A file of a commit, relative to the root, with `/`. */
export interface CommittedFile {
  path: string;
  bytes: Buffer;
}

/** What a commit has at some paths relative to the root. Paths that it has not, and links, are left out. */
export function filesAt(commit: string, root: string, paths: readonly string[]): CommittedFile[] {
  if (paths.length === 0) return [];
  const wanted = new Set(paths);
  const tree = git(root, ['ls-tree', '-r', '-z', commit, '--', '.'], 'git ls-tree did not answer.');
  const blobs = tree.split('\0').flatMap((line) => {
    const [, mode, sha, file] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return mode !== '120000' && sha !== undefined && file !== undefined && wanted.has(file) ? [{ sha, file }] : [];
  });
  if (blobs.length === 0) return [];
  const { stdout, status } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: blobs.map(({ sha }) => `${sha}\n`).join(''),
    maxBuffer: MAX_OUTPUT,
  });
  if (status !== 0) throw new UserError('git cat-file did not answer.');
  let at = 0;
  return blobs.map(({ file }) => {
    const header = stdout.indexOf('\n', at);
    const size = Number(/(\d+)$/.exec(stdout.toString('latin1', at, header))?.[1]);
    at = header + 1 + size + 1;
    return { path: file, bytes: stdout.subarray(header + 1, header + 1 + size) };
  });
}

function differing(commit: string, root: string, filter: 'd' | 'D'): string[] {
  const args = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', `--diff-filter=${filter}`, commit, '--'];
  return belowRoot(git(root, args, 'git diff did not answer.').split('\0'), root);
}

const untracked = (root: string): string[] =>
  belowRoot(
    git(
      root,
      ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', topOf(root)],
      'git ls-files did not answer.',
    ).split('\0'),
    root,
  );

/** Paths relative to the repository's top as absolute ones. git follows links before it names the top: they come back from there to the root that the caller knows. */
function belowRoot(files: readonly string[], root: string): string[] {
  const realRoot = realpathSync(root);
  const top = realpathSync(topOf(root));
  return files.flatMap((file) => (file === '' ? [] : [path.join(root, path.relative(realRoot, path.join(top, file)))]));
}

const topOf = (root: string): string =>
  git(root, ['rev-parse', '--show-toplevel'], `${root} is not in a git repository, which --since needs.`).replace(
    /\n$/,
    '',
  );

const shallowHelp = (root: string): string =>
  git(root, ['rev-parse', '--is-shallow-repository'], '').trim() === 'true'
    ? 'The clone is shallow: fetch the history first (git fetch --unshallow, or fetch-depth: 0 in actions/checkout).'
    : 'Fetch it first: git fetch origin.';

const MAX_OUTPUT = 256 * 1024 * 1024;

function git(cwd: string, args: readonly string[], message: string): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: MAX_OUTPUT,
    });
  } catch (error) {
    throw new UserError(reasonOf(error as { code?: string; stderr?: string }, cwd) ?? message.trim(), { cause: error });
  }
}

/** What stopped git, where it is neither the ref nor the folder. */
function reasonOf({ code, stderr }: { code?: string; stderr?: string }, cwd: string): string | undefined {
  if (code === 'ENOENT') return 'git is not installed, which --since needs.';
  if (stderr?.includes('dubious ownership'))
    return `git does not trust ${cwd}, since somebody else owns it: git config --global --add safe.directory ${cwd}`;
  return undefined;
}
