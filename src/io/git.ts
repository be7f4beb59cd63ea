import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { UserError } from './user-error.ts';

/**
 * The files that differ from the merge base of `ref` and HEAD, uncommitted and untracked ones included, as absolute
 * paths. A renamed file counts under its new name; a deleted one is left out. Throws a {@link UserError} where git, the
 * repository or the ref is not there.
 */
export function changedSince(ref: string, root: string): Set<string> {
  if (ref.startsWith('-')) throw new UserError(`"${ref}" is no git ref.`);
  const top = git(
    root,
    ['rev-parse', '--show-toplevel'],
    `${root} is not in a git repository, which --since needs.`,
  ).trim();
  git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], unknownRef(root, ref));
  const base = git(
    root,
    ['merge-base', ref, 'HEAD'],
    `"${ref}" and HEAD have no common commit here. ${shallowHelp(root)}`,
  ).trim();
  const changed = git(
    root,
    ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', base, '--'],
    'git diff did not answer.',
  );
  const untracked = git(
    root,
    ['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', top],
    'git ls-files did not answer.',
  );
  return new Set(
    [...changed.split('\0'), ...untracked.split('\0')]
      .filter((file) => file !== '')
      .map((file) => path.join(top, file)),
  );
}

const unknownRef = (root: string, ref: string): string => `git knows no commit "${ref}" here. ${shallowHelp(root)}`;

const shallowHelp = (root: string): string =>
  git(root, ['rev-parse', '--is-shallow-repository'], '').trim() === 'true'
    ? 'The clone is shallow: fetch the history first (git fetch --unshallow, or fetch-depth: 0 in actions/checkout).'
    : 'Fetch it first: git fetch origin.';

function git(cwd: string, args: readonly string[], message: string): string {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 256 * 1024 * 1024,
    });
  } catch (error) {
    throw new UserError(message.trim(), { cause: error });
  }
}
