import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, makeFolder, makeRepository, NOW_SECONDS, postmortem, write } from '../support/content.ts';

const script = path.join(import.meta.dirname, '../../src/action/check.ts');
const SECOND = 'postmortems/2026-10-06-refunds.md';

/** Runs the step as GitHub does: in the clone, told everything through the environment. */
function runStep(clone: string, inputs: Record<string, string>) {
  const temp = makeFolder();
  const file = (name: string): string => path.join(temp, name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: clone,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      SOURCE_DATE_EPOCH: NOW_SECONDS,
      GITHUB_WORKSPACE: clone,
      GITHUB_STEP_SUMMARY: file('summary.md'),
      GITHUB_OUTPUT: file('output'),
      RUNNER_TEMP: temp,
      ...inputs,
    },
  });
  const read = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  return {
    status,
    stdout,
    stderr,
    summary: read('summary.md'),
    output: read('output'),
    review: read('hindsight-review/review.md'),
  };
}

/** A clone of a repository on a branch that adds a postmortem, and the commit where the branch began. */
function cloneWith(text: string, ...cloneArgs: string[]): { clone: string; base: string } {
  const origin = makeRepository({ 'postmortems/2026-03-03-payments.md': postmortem() });
  const base = git(origin, 'rev-parse', 'HEAD').trim();
  git(origin, 'switch', '--quiet', '--create', 'topic');
  write(origin, { [SECOND]: text });
  commit(origin, 'Add a postmortem');
  const clone = makeFolder();
  git(clone, 'clone', '--quiet', ...cloneArgs, '--branch', 'topic', `file://${origin}`, '.');
  return { clone, base };
}

const second = postmortem({ title: 'Refunds timed out for half an hour', day: '2026-10-06' });

test('annotates, writes the summary and the review, and fails for an error', () => {
  const { clone, base } = cloneWith(second.replace('owner: payments', 'owner: everyone'));
  const { status, stdout, summary, output, review } = runStep(clone, {
    HINDSIGHT_SINCE: base,
    HINDSIGHT_PREVIEW: 'https://preview.example/7/',
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=postmortems\/2026-10-06-refunds\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=action\/owner::/,
  );
  expect(summary).toContain('1 postmortem checked: 1 error, 0 warnings');
  expect(review).toMatch(/^<!-- hindsight-review -->\n### Not ready: 1 error to mend\n/);
  expect(output).toMatch(/^result=1\nreview=\/.*\/hindsight-review\/review\.md\n$/);
});

test('passes a good branch', () => {
  const { clone, base } = cloneWith(second);
  const { status, review, output } = runStep(clone, { HINDSIGHT_SINCE: base, HINDSIGHT_ROOT: '.' });
  expect([status, output.split('\n')[0]]).toEqual([0, 'result=0']);
  expect(review).toContain('**Seen before**');
});

test('checks everything, and writes no review, where there is nothing to compare with', () => {
  const { clone } = cloneWith(second);
  const { status, summary, review, output } = runStep(clone, { HINDSIGHT_SINCE: '' });
  expect([status, review, output]).toEqual([0, '', 'result=0\n']);
  expect(summary).toContain('2 postmortems checked');
});

test('says what to fetch in a shallow clone, and leaves no review', () => {
  const { clone, base } = cloneWith(second, '--depth=1');
  const { status, stderr, review, output } = runStep(clone, { HINDSIGHT_SINCE: base });
  expect([status, review, output]).toEqual([2, '', 'result=2\n']);
  expect(stderr).toContain(
    'The clone is shallow: fetch the history first (git fetch --unshallow, or fetch-depth: 0 in actions/checkout).',
  );
});

test('takes no input for a command or a flag', () => {
  const { clone } = cloneWith(second);
  const { status, stderr } = runStep(clone, { HINDSIGHT_SINCE: '--output=x; touch pwned', HINDSIGHT_ROOT: '.' });
  expect(status).toBe(2);
  expect(stderr).toContain('is no git ref');
  expect(existsSync(path.join(clone, 'pwned'))).toBe(false);
});
