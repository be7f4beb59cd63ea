import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { commentOnPullRequest, type WorkflowRunEvent } from '../../src/action/pull-request-comment.ts';
import { makeFolder } from '../support/content.ts';
import { startGitHub } from '../support/github-server.ts';

const SHA = 'a'.repeat(40);
const REVIEW = '<!-- hindsight-review -->\n### Nothing to mend\n';

const event = (changes: Partial<WorkflowRunEvent['workflow_run']> = {}): WorkflowRunEvent => ({
  workflow_run: {
    event: 'pull_request',
    head_sha: SHA,
    head_branch: 'topic',
    head_repository: { owner: { login: 'somebody' } },
    ...changes,
  },
});

const pull = { number: 7, head: { sha: SHA } };
const bot = { type: 'Bot', login: 'github-actions[bot]' };

async function comment(lists: Record<string, unknown[]>, { review = REVIEW, of = event(), preview = '' } = {}) {
  const { apiUrl, changes, asked } = await startGitHub(lists);
  const access = { apiUrl, repository: 'acme/postmortems', token: 'secret' };
  const said = await commentOnPullRequest(access, of, { review, preview: preview || undefined });
  return { said, changes, asked };
}

test('comments on the pull request whose head the check ran on, of a fork too', async () => {
  const { said, changes, asked } = await comment({ '/pulls': [pull], '/issues/7/comments': [] });
  expect(said).toBe('Commented on pull request 7.');
  expect(changes).toEqual([{ method: 'POST', path: '/issues/7/comments', body: { body: REVIEW } }]);
  expect(asked[0]).toContain('/pulls?state=open&head=somebody%3Atopic');
});

test('writes its comment anew, on whatever page it stands, and no comment of anybody else', async () => {
  const people = Array.from({ length: 150 }, (_, id) => ({ id, body: REVIEW, user: { type: 'User', login: 'eve' } }));
  const own = { id: 999, body: '<!-- hindsight-review -->\nOld', user: bot };
  const { said, changes } = await comment({ '/pulls': [pull], '/issues/7/comments': [...people, own] });
  expect(said).toBe('Updated the comment on pull request 7.');
  expect(changes).toEqual([{ method: 'PATCH', path: '/issues/comments/999', body: { body: REVIEW } }]);
});

test('writes nothing where the comment says it already', async () => {
  const own = { id: 9, body: REVIEW, user: bot };
  expect((await comment({ '/pulls': [pull], '/issues/7/comments': [own] })).changes).toEqual([]);
});

test.each([
  ['another event', { of: event({ event: 'push' }) }, 'The workflow did not run for a pull request.'],
  [
    'a head that moved on',
    { of: event({ head_sha: 'b'.repeat(40) }) },
    'No open pull request has this commit as its head.',
  ],
  ['a fork that is gone', { of: event({ head_repository: null }) }, 'The branch of the pull request is gone.'],
  ['another text', { review: 'Click here' }, 'What the check left is no review.'],
  [
    'an image',
    { review: `${REVIEW}![x](https://evil.example/i.png)` },
    'What the check left is no review: it has a link that does not lead to the preview.',
  ],
])('writes nothing for %s', async (_what, options, said) => {
  const outcome = await comment({ '/pulls': [pull], '/issues/7/comments': [] }, options);
  expect(outcome.said).toContain(said.slice(0, 33));
  expect(outcome.changes).toEqual([]);
});

test('runs as the step of the action does, and fails where GitHub does not answer', async () => {
  const { apiUrl, changes } = await startGitHub({ '/pulls': [pull], '/issues/7/comments': [] });
  const folder = makeFolder({ 'event.json': JSON.stringify(event()), 'review.md': REVIEW });
  const env = {
    PATH: process.env['PATH'],
    GITHUB_TOKEN: 'secret',
    GITHUB_REPOSITORY: 'acme/postmortems',
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
    HINDSIGHT_REVIEW: path.join(folder, 'review.md'),
    HINDSIGHT_PREVIEW: '',
  };
  const script = path.join(import.meta.dirname, '../../src/action/comment.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env });
  expect(stdout).toBe('Commented on pull request 7.\n');
  expect(changes).toHaveLength(1);
  await expect(
    promisify(execFile)(process.execPath, [script], { env: { ...env, GITHUB_TOKEN: 'wrong' } }),
  ).rejects.toThrow('was answered with 401');
});
