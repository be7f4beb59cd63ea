import { isoDay } from '../incident/time.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { type LedgerItem, ledgerItems } from '../ledger/ledger.ts';
import { counted } from '../rules/wording.ts';
import { COMMENT_LIMIT, fitted, inertMarkdown, inlineCode } from './inert-markdown.ts';

/** The first line of the reminder, by which it is found again to be written anew. */
export const OVERDUE_MARKER = '<!-- hindsight-overdue -->';

/** The reminder of what is open past its due date, by owner, as Markdown; undefined where nothing is. */
export function overdueReminder({ incidents, now }: KnowledgeBase): string | undefined {
  const items = ledgerItems(incidents, now, { overdue: true });
  if (items.length === 0) return undefined;
  const byOwner = Map.groupBy(items, ({ item }) => item.owner ?? 'nobody');
  const blocks = [...byOwner]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([owner, own]) => [`#### ${inertMarkdown(owner)} (${own.length})`, '', ...own.map(line), ''].join('\n'));
  const head = [
    OVERDUE_MARKER,
    `On ${isoDay(now)} ${counted(items.length, 'action item')} of past incidents ${items.length === 1 ? 'is' : 'are'} open past the due date. Until they are done, the incidents can happen again: finish each, set a new date with its owner, or close it as \`wont-do\` with a reason.`,
    '',
  ];
  return [
    ...head,
    ...fitted(
      blocks,
      COMMENT_LIMIT - 500,
      (n) => `${counted(n, 'more owner')} did not fit in here: run \`hindsight actions --overdue\`.\n`,
    ),
  ].join('\n');
}

const line = ({ item, incident, id }: LedgerItem): string =>
  `- due ${inertMarkdown(item.due ?? '')}: ${inertMarkdown([...(item.what ?? '')].slice(0, 300).join(''))} (${inlineCode(id)} of ${inlineCode(incident.path)})`;
