import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { count } from '../../core/diagnostics/diagnostic.ts';
import { rulePage, type RuleId } from '../../core/rules/rule-info.ts';
import { counted } from '../../core/rules/wording.ts';
import { checkRoot } from '../../io/check-root.ts';
import { PROJECT, projectVersion } from '../../io/project.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';
import { outputPath, writeOutput } from '../output.ts';
import { paletteOf } from '../palette.ts';
import { githubSummary } from '../reporters/github-summary.ts';
import { type ReporterOptions, reporters } from '../reporters/index.ts';
import type { ReporterName } from '../reporters/names.ts';
import { select } from '../selection.ts';

/** The flags of `check`. */
export interface CheckOptions {
  since?: string;
  format: ReporterName;
  output?: string;
  quiet?: boolean;
  maxWarnings?: number;
  root: string;
}

/**
 * `hindsight check`: 1 when what is printed holds an error, or more warnings than allowed. With `--format github` the
 * summary of the job is written too, where GITHUB_STEP_SUMMARY names its file.
 */
export async function check(
  environment: Environment,
  paths: readonly string[],
  options: CheckOptions,
): Promise<number> {
  const { cwd, env } = environment;
  const now = nowOf(env);
  const root = path.resolve(cwd, options.root);
  if (!existsSync(root)) throw new UserError(`There is no folder ${options.root}.`);
  const output = options.output === undefined ? undefined : outputPath(options.output, { cwd, root });
  const { knowledgeBase, report: whole } = await checkRoot(root, { now });
  const { report, unread } = select(whole, knowledgeBase, { paths, since: options.since, cwd, root });
  for (const file of unread)
    environment.writeError(`hindsight: ${file} is no postmortem, so nothing in it is checked.\n`);
  const shown = options.quiet
    ? { ...report, diagnostics: report.diagnostics.filter((one) => one.severity === 'error') }
    : report;
  const texts = new Map(knowledgeBase.files.map((file) => [file.path, file.text]));
  const reporterOptions: ReporterOptions = {
    palette: paletteOf(environment, output !== undefined),
    textOf: (file) => texts.get(file),
    showPath: (file) => path.relative(cwd, path.join(root, file)).replaceAll(path.sep, '/'),
    now,
    errorsOnly: options.quiet === true,
    version: projectVersion(),
    ruleHelp,
  };
  const text = reporters[options.format](shown, reporterOptions);
  if (output === undefined) environment.write(text);
  else writeOutput(output, text);
  if (options.format === 'github' && env['GITHUB_STEP_SUMMARY'])
    writeOutput(env['GITHUB_STEP_SUMMARY'], githubSummary(shown, reporterOptions), { append: true });
  const warnings = count(report, 'warning');
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (tooMany)
    environment.writeError(
      `hindsight: ${counted(warnings, 'warning')}, more than the ${options.maxWarnings} that --max-warnings allows.\n`,
    );
  return count(shown, 'error') > 0 || tooMany ? 1 : 0;
}

/** The page of a rule, where there is one. */
function ruleHelp(id: RuleId): string | undefined {
  const file = path.join(PROJECT, rulePage(id));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
