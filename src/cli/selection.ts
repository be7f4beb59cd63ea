import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Report } from '../core/diagnostics/diagnostic.ts';
import { concerning } from '../core/diagnostics/select.ts';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { findingsBefore } from '../io/base-check.ts';
import { changedSince, mergeBase } from '../io/git.ts';
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
}

/**
 * What concerns the paths and, with `since`, the change: what points at a changed file, and what stands in another one
 * but was not to be found before the change, since the change is its cause. Throws a {@link UserError} for a path or a ref that
 * is not there.
 */
export function select(report: Report, knowledgeBase: KnowledgeBase, selection: Selection): Selected {
  const { since, root } = selection;
  const isGiven = givenPaths(selection);
  const changed = since === undefined ? undefined : changedSince(since, root);
  const isConcerned = (file: string): boolean => isGiven(file) && (!changed || changed.has(path.join(root, file)));
  const files = new Set(knowledgeBase.sources.map((source) => source.path).filter(isConcerned));
  const part = concerning(report, isConcerned, files.size);
  if (since === undefined || !changed) return { report: part, files };
  const commit = mergeBase(since, root);
  const before = new Set(findingsBefore(knowledgeBase, { commit, root, changed, now: knowledgeBase.now }).map(nameOf));
  const kept = new Set(part.diagnostics);
  const diagnostics = report.diagnostics.filter(
    (one) => kept.has(one) || (isGiven(one.file) && !before.has(nameOf(one))),
  );
  return { report: { ...part, diagnostics }, files };
}

const nameOf = ({ ruleId, file, position, message }: Diagnostic): string =>
  JSON.stringify([ruleId, file, position.line, position.column, message]);

function givenPaths({ paths, cwd, root }: Selection): (file: string) => boolean {
  const absolute = paths.map((one) => path.resolve(cwd, one));
  for (const [index, one] of absolute.entries()) {
    if (!existsSync(one)) throw new UserError(`There is no file or folder ${paths[index] ?? ''}.`);
    if (!mayHoldPostmortems(one, root))
      throw new UserError(`${paths[index] ?? ''} is not in the content folder ${root}.`);
  }
  return (file) => {
    const at = path.join(root, file);
    return (
      absolute.length === 0 ||
      absolute.some((one) => at === one || at.startsWith(one.endsWith(path.sep) ? one : one + path.sep))
    );
  };
}

/** Whether a path is the content folder, in it, or around it. */
const mayHoldPostmortems = (one: string, root: string): boolean =>
  one === root || one.startsWith(root + path.sep) || root.startsWith(one.endsWith(path.sep) ? one : one + path.sep);
