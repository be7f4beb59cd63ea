import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder, NOW_SECONDS, postmortem } from '../support/content.ts';
import { startGitHub } from '../support/github-server.ts';
import { HOSTILE } from '../support/reports.ts';

const script = path.join(import.meta.dirname, '../../src/action/overdue.ts');
const late = postmortem().replace('due: 2027-03-31', 'due: 2026-10-31');
const issue = { number: 5, body: '<!-- hindsight-overdue -->\nOld', user: { type: 'Bot' } };
const other = { number: 4, body: 'Somebody else writes under the same label', user: { type: 'User' } };

async function runStep(text: string, issues: unknown[]) {
  const { apiUrl, changes } = await startGitHub({ '/issues': issues });
  const root = makeFolder({ 'postmortems/2026-03-03-payments.md': text });
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    env: {
      PATH: process.env['PATH'],
      SOURCE_DATE_EPOCH: NOW_SECONDS,
      GITHUB_WORKSPACE: root,
      GITHUB_TOKEN: 'secret',
      GITHUB_REPOSITORY: 'acme/postmortems',
      GITHUB_API_URL: apiUrl,
      HINDSIGHT_ROOT: '.',
    },
  });
  return { stdout, changes };
}

test('opens one issue, by owner, that calls nobody by what an author wrote', async () => {
  const { stdout, changes } = await runStep(
    late
      .replace('Requests give up', `${JSON.stringify(`Requests ${HOSTILE} give up`).slice(1, -1)}`)
      .replace('what: Requests', 'what: "Requests')
      .replace('after 500 ms.', 'after 500 ms."'),
    [other],
  );
  expect(stdout).toBe('Opened issue 12.\n');
  expect(changes).toHaveLength(1);
  const body = String(changes[0]?.body['body']);
  expect(body).toMatch(
    /^<!-- hindsight-overdue -->\nOn 2026-11-24 1 action item of past incidents is open past the due date\./,
  );
  expect(body).toContain('#### payments (1)\n\n- due 2026-10-31: Requests ');
  expect(body).not.toMatch(/@everyone|(?<!\\)<script/);
  expect(changes[0]?.body['labels']).toEqual(['hindsight-overdue']);
});

test('writes the issue anew while something is overdue', async () => {
  const { stdout, changes } = await runStep(late, [other, issue]);
  expect(stdout).toBe('Updated issue 5.\n');
  expect(changes.map(({ method, path: at }) => `${method} ${at}`)).toEqual(['PATCH /issues/5']);
});

test('closes it when nothing is, and is silent without one', async () => {
  const closed = await runStep(postmortem(), [other, issue]);
  expect(closed.changes).toEqual([
    { method: 'PATCH', path: '/issues/5', body: { state: 'closed', state_reason: 'completed' } },
  ]);
  expect(await runStep(postmortem(), [other])).toEqual({ stdout: 'Nothing is overdue.\n', changes: [] });
});
