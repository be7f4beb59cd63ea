import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { count, type Report } from '../../core/diagnostics/diagnostic.ts';
import type { FormatOptions } from '../../core/diagnostics/format-report.ts';
import { concerning } from '../../core/diagnostics/select.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { checkRoot } from '../../io/check-root.ts';
import { changedSince } from '../../io/git.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';
import { paletteOf } from '../palette.ts';
import { reporters } from '../reporters/index.ts';
import type { ReporterName } from '../reporters/names.ts';

/** The flags of `check`. */
export interface CheckOptions {
  since?: string;
  format: ReporterName;
  output?: string;
  quiet?: boolean;
  maxWarnings?: number;
  root: string;
}

/** `hindsight check`: 1 when what is printed holds an error, or more warnings than allowed. */
export async function check(
  environment: Environment,
  paths: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const { cwd } = environment;
  const root = path.resolve(cwd, options.root);
  if (!existsSync(root)) throw new UserError(`There is no folder ${options.root}.`);
  const { knowledgeBase, report: whole } = await checkRoot(root, { now: nowOf(environment.env) });
  const report = selected(whole, knowledgeBase, paths, options, { cwd, root });
  const shown = options.quiet
    ? { ...report, diagnostics: report.diagnostics.filter((one) => one.severity === 'error') }
    : report;
  const texts = new Map(knowledgeBase.files.map((file) => [file.path, file.text]));
  const text = reporters[options.format](shown, {
    palette: paletteOf(environment, options.output !== undefined),
    textOf: (file) => texts.get(file),
    showPath: (file) => path.relative(cwd, path.join(root, file)).replaceAll(path.sep, '/'),
  } satisfies FormatOptions);
  if (options.output === undefined) environment.write(text);
  else writeOutput(path.resolve(cwd, options.output), text);
  const tooMany = options.maxWarnings !== undefined && count(report, 'warning') > options.maxWarnings;
  if (tooMany) environment.writeError(`hindsight: more than ${options.maxWarnings} warnings.\n`);
  return count(shown, 'error') > 0 || tooMany ? 1 : 0;
}

function writeOutput(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(`The report cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

/** What concerns the paths and the changed files, where either is given. */
function selected(
  report: Report,
  { sources }: KnowledgeBase,
  paths: readonly string[],
  { since }: CheckOptions,
  { cwd, root }: { cwd: string; root: string },
): Report {
  const absolute = paths.map((one) => path.resolve(cwd, one));
  for (const [index, one] of absolute.entries()) {
    if (!existsSync(one)) throw new UserError(`There is no file or folder ${paths[index] ?? ''}.`);
    if (!mayHoldPostmortems(one, root))
      throw new UserError(`${paths[index] ?? ''} is not in the content folder ${root}.`);
  }
  const changed = since === undefined ? undefined : changedSince(since, root);
  if (absolute.length === 0 && !changed) return report;
  const isConcerned = (file: string): boolean => {
    const at = path.join(root, file);
    const isGiven =
      absolute.length === 0 ||
      absolute.some((one) => at === one || at.startsWith(one.endsWith(path.sep) ? one : one + path.sep));
    return isGiven && (!changed || changed.has(at));
  };
  return concerning(report, isConcerned, sources.filter((source) => isConcerned(source.path)).length);
}

/** Whether a path is the content folder, in it, or around it. */
const mayHoldPostmortems = (one: string, root: string): boolean =>
  one === root || one.startsWith(root + path.sep) || root.startsWith(one.endsWith(path.sep) ? one : one + path.sep);
