/**
 * The step of `actions/comment/action.yml`, run by `workflow_run` with the right to comment: puts the review that the check left as an
 * artifact on its pull request, in place of the one before. The artifact was made by code of the pull request, so it is a text and
 * nothing else: which pull request it belongs to is asked of GitHub, and nothing in it is run.
 */
import { readFileSync, statSync } from 'node:fs';
import { commentOnPullRequest, type WorkflowRunEvent } from './pull-request-comment.ts';
import { accessFrom } from './github-api.ts';

const { env } = process;
const file = env['HINDSIGHT_REVIEW'] ?? '';
const event = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as WorkflowRunEvent;
// A comment on GitHub has 65,536 characters of at most four bytes: what is larger was not written by the check.
if (statSync(file).size > 4 * 65_536) throw new Error('The review is larger than a comment may be.');
const review = readFileSync(file, 'utf8');
console.log(
  await commentOnPullRequest(accessFrom(env), event, { review, preview: env['HINDSIGHT_PREVIEW'] || undefined }),
);
