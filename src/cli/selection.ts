import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Report } from '../core/diagnostics/diagnostic.ts';
import { concerning } from '../core/diagnostics/select.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { findingsBefore } from '../io/base-check.ts';
import { changedSince, mergeBase } from '../io/git.ts';
import { isCatalogPath } from '../io/load-catalog.ts';
import { UserError } from '../io/user-error.ts';

/** Which part of a report is asked for. */
export interface Selection {
  /** As given, relative to `cwd`; none means all. */
  paths: readonly string[];
  since?: string | undefined;
  cwd: string;
  root: string;
}

/** A part of a report, and what was asked for. */
export interface Selected {
  report: Report;
  /** The postmortems that the part is about, relative to the root. */
  files: ReadonlySet<string>;
  /** Of the paths, as given, the files that no check looks into. */
  unread: readonly string[];
}

/**
 * What concerns the paths and, with `since`, the change: what points at a changed file, and what stands in another one
 * but was not to be found before the change, since the change is its cause. Throws a {@link UserError} for a path or a ref that
 * is not there.
 */
export function select(report: Report, knowledgeBase: KnowledgeBase, selection: Selection): Selected {
  const { since, root } = selection;
  const read = knowledgeBase.sources.map((source) => path.join(root, source.path));
  const given = givenPaths(selection, read);
  const isGiven = (file: string): boolean => covers(given, path.join(root, file));
  const unread = given.filter(({ file }) => isUnread(file, root, read)).map(({ shown }) => shown);
  const changed = since === undefined ? undefined : changedSince(since, root);
  const isConcerned = (file: string): boolean => isGiven(file) && (!changed || changed.has(path.join(root, file)));
  const files = new Set(knowledgeBase.sources.map((source) => source.path).filter(isConcerned));
  const part = concerning(report, isConcerned, files.size);
  if (since === undefined || !changed) return { report: part, files, unread };
  const commit = mergeBase(since, root);
  const before = new Set(findingsBefore(knowledgeBase, { commit, root, changed, now: knowledgeBase.now }).map(nameOf));
  const kept = new Set(part.diagnostics);
  const diagnostics = report.diagnostics.filter(
    (one) => kept.has(one) || (isGiven(one.file) && !before.has(nameOf(one))),
  );
  return { report: { ...part, diagnostics }, files, unread };
}

const nameOf = ({ ruleId, file, position, message }: Diagnostic): string =>
  JSON.stringify([ruleId, file, position.line, position.column, message]);

/** A path that was asked for: as the user wrote it, and where it is. */
interface GivenPath {
  shown: string;
  file: string;
}

/**
 * Where a path leads by way of links counts where nothing is read under the path itself. Throws a {@link UserError} for a
 * path that is not there, or neither in the root nor around it.
 */
function givenPaths({ paths, cwd, root }: Selection, read: readonly string[]): GivenPath[] {
  return paths.map((shown) => {
    if (shown === '') throw new UserError('One of the paths is empty.');
    const absolute = path.resolve(cwd, shown);
    if (!existsSync(absolute)) throw new UserError(`There is no file or folder ${shown}.`);
    const ways = [absolute, throughLinks(absolute, root)].filter((one) => mayHoldPostmortems(one, root));
    const file = ways.find((one) => read.some((at) => covers([{ shown, file: one }], at))) ?? ways[0];
    if (file === undefined) throw new UserError(`${shown} is not in the content folder ${root}.`);
    return { shown, file };
  });
}

/** Whether a path is a file that no check looks into. */
const isUnread = (file: string, root: string, read: readonly string[]): boolean =>
  statSync(file).isFile() &&
  !read.includes(file) &&
  !isCatalogPath(path.relative(root, file).replaceAll(path.sep, '/'));

/** Whether one of the paths is, or holds, a file; without paths, all do. */
const covers = (given: readonly GivenPath[], at: string): boolean =>
  given.length === 0 || given.some(({ file }) => at === file || at.startsWith(withSeparator(file)));

/** Where a path is once links are followed, told from the root as it was given. */
const throughLinks = (file: string, root: string): string =>
  path.join(root, path.relative(realpathSync(root), realpathSync(file)));

/** Whether a path is the content folder, in it, or around it. */
const mayHoldPostmortems = (one: string, root: string): boolean =>
  one === root || one.startsWith(withSeparator(root)) || root.startsWith(withSeparator(one));

const withSeparator = (folder: string): string => (folder.endsWith(path.sep) ? folder : folder + path.sep);
