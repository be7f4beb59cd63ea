import { existsSync } from 'node:fs';
import path from 'node:path';
import { count } from '../../core/diagnostics/diagnostic.ts';
import { reviewComment } from '../../core/review/review.ts';
import { checkRoot } from '../../io/check-root.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';
import { outputPath, writeOutput } from '../output.ts';
import { select } from '../selection.ts';

/** The flags of `review`. */
export interface ReviewOptions {
  since: string;
  preview?: string;
  output?: string;
  root: string;
}

/** `hindsight review`: the comment on a pull request in Markdown; 1 when it names an error. */
export async function review(environment: Environment, options: ReviewOptions): Promise<number> {
  const { cwd, env } = environment;
  const root = path.resolve(cwd, options.root);
  if (!existsSync(root)) throw new UserError(`There is no folder ${options.root}.`);
  if (options.preview !== undefined && !/^https?:$/.test(protocolOf(options.preview)))
    throw new UserError('--preview takes the address of a site, such as https://preview.example.com/7/.');
  const output = options.output === undefined ? undefined : outputPath(options.output, { cwd, root });
  const { knowledgeBase, report: whole } = await checkRoot(root, { now: nowOf(env) });
  const { report, files } = select(whole, knowledgeBase, { paths: [], since: options.since, cwd, root });
  const text = reviewComment({
    knowledgeBase,
    report,
    files,
    preview: options.preview,
    showPath: (file) => path.relative(cwd, path.join(root, file)).replaceAll(path.sep, '/'),
  });
  if (output === undefined) environment.write(text);
  else writeOutput(output, text);
  return count(report, 'error') > 0 ? 1 : 0;
}

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '');
