import { foreignMarkup } from '../core/review/foreign-markup.ts';
import { REVIEW_MARKER } from '../core/review/review.ts';
import { type Access, Repository } from './github-api.ts';

/** What of GitHub's `workflow_run` event is read: https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
export interface WorkflowRunEvent {
  workflow_run: {
    event: string;
    head_sha: string;
    head_branch: string | null;
    head_repository: { owner: { login: string } } | null;
  };
}

interface PullRequest {
  number: number;
  head: { sha: string };
}

interface Comment {
  id: number;
  body?: string;
  user: { type: string; login: string } | null;
}

/** How long a comment may be on GitHub, in characters. */
const LIMIT = 65_536;

/**
 * Writes a review on the pull request whose head the workflow ran on, in place of an earlier one. The review is not trusted: it
 * must begin with the marker, may hold no markup that a review never has, and is cut at GitHub's limit. Gives what was done, in words. A pull request that moved
 * on in the meantime is left to the run of its new head.
 */
export async function commentOnPullRequest(
  access: Access,
  event: WorkflowRunEvent,
  { review, preview }: { review: string; preview?: string | undefined },
): Promise<string> {
  const { workflow_run: run } = event;
  if (run.event !== 'pull_request') return 'The workflow did not run for a pull request.';
  if (!review.startsWith(`${REVIEW_MARKER}\n`)) return 'What the check left is no review.';
  const foreign = foreignMarkup(review, preview);
  if (foreign !== undefined) return `What the check left is no review: it has ${foreign}.`;
  const repository = new Repository(access);
  const owner = run.head_repository?.owner.login;
  if (owner === undefined || run.head_branch === null) return 'The branch of the pull request is gone.';
  const open = await repository.list<PullRequest>('/pulls', { state: 'open', head: `${owner}:${run.head_branch}` });
  const pullRequest = open.find(({ head }) => head.sha === run.head_sha);
  if (!pullRequest) return 'No open pull request has this commit as its head.';
  const body = review.slice(0, LIMIT).toWellFormed();
  const comments = await repository.list<Comment>(`/issues/${pullRequest.number}/comments`);
  const earlier = comments.find(
    ({ user, body: text }) => user?.type === 'Bot' && text?.startsWith(REVIEW_MARKER) === true,
  );
  if (!earlier) {
    await repository.post(`/issues/${pullRequest.number}/comments`, { body });
    return `Commented on pull request ${pullRequest.number}.`;
  }
  if (earlier.body === body) return `The comment on pull request ${pullRequest.number} is up to date.`;
  await repository.patch(`/issues/comments/${earlier.id}`, { body });
  return `Updated the comment on pull request ${pullRequest.number}.`;
}
