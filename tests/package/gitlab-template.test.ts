import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commit, git, makeFolder, makeRepository, NOW_SECONDS, postmortem, write } from '../support/content.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const TEMPLATE = path.join(PROJECT, '.gitlab/hindsight.gitlab-ci.yml');
const local = path.join(PROJECT, 'node_modules/gitlab-ci-local/dist/index.js');
const SECOND = 'postmortems/2026-10-06-refunds.md';

/** Runs gitlab-ci-local, which checks a pipeline by GitLab's own schema. */
async function gitlab(folder: string, args: readonly string[]): Promise<Outcome> {
  return outcomeOf(
    promisify(execFile)(process.execPath, [local, ...args], {
      cwd: folder,
      env: { ...process.env, HOME: makeFolder() },
    }),
  );
}

interface Outcome {
  code: number;
  out: string;
}

const outcomeOf = (run: Promise<{ stdout: string; stderr: string }>): Promise<Outcome> =>
  run.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );

/** A repository with the template as its pipeline, and a branch that adds a postmortem. */
function projectWith(text: string): { folder: string; base: string } {
  const folder = makeRepository({
    'postmortems/2026-03-03-payments.md': postmortem(),
    '.gitignore': '.gitlab-ci-local/\n',
  });
  copyFileSync(TEMPLATE, path.join(folder, '.gitlab-ci.yml'));
  git(folder, 'remote', 'add', 'origin', 'git@gitlab.example.com:acme/postmortems.git');
  commit(folder, 'Add the pipeline');
  const base = git(folder, 'rev-parse', 'HEAD').trim();
  write(folder, { [SECOND]: text });
  commit(folder, 'Add a postmortem');
  return { folder, base };
}

/** A folder with a `hindsight` that is this one, and an `npm` that installs nothing. */
function fakeBin(): string {
  const command = `#!/bin/sh\nexec "${process.execPath}" "${path.join(PROJECT, 'src/cli/bin.ts')}" "$@"\n`;
  const bin = makeFolder({ hindsight: command, npm: '#!/bin/sh\nexit 0\n' });
  for (const name of ['hindsight', 'npm']) chmodSync(path.join(bin, name), 0o755);
  return bin;
}

/** Runs the commands of the job as the runner does: one shell that ends at the first that fails. */
function runJob(folder: string, variables: Record<string, string>): Promise<Outcome> {
  const template = parse(readFileSync(TEMPLATE, 'utf8')) as Record<
    string,
    { before_script?: string[]; script?: string[] }
  >;
  const commands = [...(template['.hindsight']?.before_script ?? []), ...(template['hindsight']?.script ?? [])];
  const env = {
    PATH: `${fakeBin()}:${process.env['PATH'] ?? ''}`,
    SOURCE_DATE_EPOCH: NOW_SECONDS,
    HINDSIGHT_ROOT: '.',
    ...variables,
  };
  return outcomeOf(
    promisify(execFile)('bash', ['-c', ['set -eo pipefail', ...commands].join('\n')], { cwd: folder, env }),
  );
}

const onBranch = (base: string): Record<string, string> => ({
  HINDSIGHT_PACKAGE: './hindsight.tgz',
  CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
});

test("satisfies GitLab's schema, and is refused by it when a keyword is wrong", async () => {
  const { folder } = projectWith(postmortem({ day: '2026-10-06' }));
  const good = await gitlab(folder, ['--list-csv']);
  expect(good.out).toContain('hindsight;');
  expect(good.code).toBe(0);
  write(folder, { '.gitlab-ci.yml': readFileSync(TEMPLATE, 'utf8').replace('artifacts:', 'artefacts:') });
  expect((await gitlab(folder, ['--list-csv'])).code).not.toBe(0);
});

test('passes a good branch, and leaves the reports', async () => {
  const { folder, base } = projectWith(postmortem({ day: '2026-10-06' }));
  const { code, out } = await runJob(folder, onBranch(base));
  expect(out).toContain('1 postmortem checked');
  expect(code).toBe(0);
  expect(readFileSync(path.join(folder, 'hindsight-review.md'), 'utf8')).toContain('Seen before');
  expect(JSON.parse(readFileSync(path.join(folder, 'gl-code-quality-report.json'), 'utf8'))).toEqual([
    expect.objectContaining({ check_name: 'recurrence/open-action' }),
  ]);
  expect(existsSync(path.join(folder, 'hindsight-junit.xml'))).toBe(true);
});

test('fails a branch with an error, and leaves the reports all the same', async () => {
  const { folder, base } = projectWith(postmortem({ day: '2026-10-06' }).replace('owner: payments', 'owner: TBD'));
  const { code, out } = await runJob(folder, onBranch(base));
  expect(out).toContain('action/owner');
  expect(code).not.toBe(0);
  expect(readFileSync(path.join(folder, 'hindsight-review.md'), 'utf8')).toContain('Not ready: 1 error to mend');
  expect(readFileSync(path.join(folder, 'gl-code-quality-report.json'), 'utf8')).toContain('action/owner');
  expect(readFileSync(path.join(folder, 'hindsight-junit.xml'), 'utf8')).toContain('<failure');
});

test('checks everything outside of a merge request, and asks where the command comes from', async () => {
  const { folder } = projectWith(postmortem({ day: '2026-10-06' }));
  const { code, out } = await runJob(folder, { HINDSIGHT_PACKAGE: './hindsight.tgz' });
  expect([code, existsSync(path.join(folder, 'hindsight-review.md'))]).toEqual([0, false]);
  expect(out).toContain('2 postmortems checked');
  expect((await runJob(folder, {})).code).toBe(2);
});
