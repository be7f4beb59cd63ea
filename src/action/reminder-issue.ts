import { OVERDUE_MARKER } from '../core/review/overdue.ts';
import { type Access, Repository } from './github-api.ts';

interface Issue {
  number: number;
  body: string | null;
  user: { type: string } | null;
  pull_request?: object;
}

const LABEL = 'hindsight-overdue';
const TITLE = 'Action items of past incidents are overdue';

/** Keeps one open issue with the reminder; without one, closes the issue. Gives what was done, in words. */
export async function keepReminder(access: Access, reminder: string | undefined): Promise<string> {
  const repository = new Repository(access);
  const labelled = await repository.list<Issue>('/issues', { state: 'open', labels: LABEL });
  const issue = labelled.find(
    ({ pull_request: isPull, user, body }) =>
      !isPull && user?.type === 'Bot' && body?.startsWith(OVERDUE_MARKER) === true,
  );
  if (reminder === undefined) {
    if (!issue) return 'Nothing is overdue.';
    await repository.patch(`/issues/${issue.number}`, { state: 'closed', state_reason: 'completed' });
    return `Nothing is overdue: closed issue ${issue.number}.`;
  }
  if (issue) {
    await repository.patch(`/issues/${issue.number}`, { body: reminder });
    return `Updated issue ${issue.number}.`;
  }
  const { number } = (await repository.post('/issues', { title: TITLE, body: reminder, labels: [LABEL] })) as Issue;
  return `Opened issue ${number}.`;
}
