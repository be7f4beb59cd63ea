/**
 * The step of `action.yml`: checks, annotates, writes the summary of the job and the review. Everything it is told comes through
 * the environment, so that no text of a pull request is ever part of a command. The code is 1 for findings at error level.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { main } from '../cli/main.ts';

const { env } = process;
const cwd = env['GITHUB_WORKSPACE'] ?? process.cwd();
const input = (name: string): string => (env[`HINDSIGHT_${name}`] ?? '').trim();
const flag = (name: string, value: string): string[] => (value === '' ? [] : [`--${name}=${value}`]);
const root = flag('root', input('ROOT') || '.');
const since = input('SINCE');

const run = (argv: readonly string[]): Promise<number> =>
  main({
    argv,
    cwd,
    env,
    isTerminal: false,
    input: process.stdin,
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  });

const checked = await run([
  'check',
  '--format=github',
  ...root,
  ...flag('since', since),
  ...flag('max-warnings', input('MAX_WARNINGS')),
]);
const review = path.join(env['RUNNER_TEMP'] ?? cwd, 'hindsight-review', 'review.md');
const reviewed = since === '' || checked === 2 ? 2 : await writeReview();
if (env['GITHUB_OUTPUT']) {
  const outputs = [`result=${checked}`, ...(reviewed === 2 ? [] : [`review=${review}`])];
  appendFileSync(env['GITHUB_OUTPUT'], `${outputs.join('\n')}\n`);
}
process.exitCode = checked;

async function writeReview(): Promise<number> {
  mkdirSync(path.dirname(review), { recursive: true });
  return run(['review', ...root, ...flag('since', since), ...flag('preview', input('PREVIEW')), `--output=${review}`]);
}
