import { actionItems, isOpen } from '../../../core/incident/action-items.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import { organizationOf } from '../../../core/incident/organization.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { type ActionFacts, entries } from '../../../core/parse/facts.ts';
import { formatDate, type ShownTime } from '../../format/date.ts';
import { evidenceText, richText, type TextPiece } from '../../format/rich-text.ts';
import { classLink, type Link } from '../incident-summary.ts';
import { statusWords } from './words.ts';

/** An action item as a ledger shows it. */
export interface LedgerRow {
  id: string;
  anchor: string;
  what: TextPiece[];
  kind: string;
  owner: string;
  due: ShownTime | undefined;
  status: string;
  statusName: string;
  /** Another organisation published it as open; whether it was done since is not known. */
  untold: boolean;
  completed: ShownTime | undefined;
  verified: TextPiece[] | undefined;
  reason: TextPiece[] | undefined;
  ticket: string | undefined;
  removes: Link[];
}

/** The action items of an incident, in the order of the file. */
export const ledgerOf = (incident: Incident, kb: KnowledgeBase): LedgerRow[] =>
  actionItems(incident).map(({ id, item }) => ({
    id,
    anchor: `action-${id.toLowerCase()}`,
    what: richText(item.what ?? ''),
    kind: item.kind ?? '',
    owner: ownerName(item.owner, kb),
    due: item.due === undefined ? undefined : formatDate(item.due),
    status: item.status ?? 'open',
    ...stateOf(item, organizationOf(incident) !== undefined),
    completed: item.completed === undefined ? undefined : formatDate(item.completed),
    verified: item.verified === undefined ? undefined : evidenceText(item.verified, incident.facts.source),
    reason: item.reason === undefined ? undefined : richText(item.reason),
    ticket: item.ticket,
    removes: entries(item.removes).map(([, removed]) => classLink(removed, kb)),
  }));

function stateOf(item: ActionFacts, isPublished: boolean): Pick<LedgerRow, 'statusName' | 'untold'> {
  const untold = isPublished && isOpen(item);
  const name = statusWords[item.status ?? 'open'] ?? '';
  if (!untold) return { statusName: name, untold };
  return { statusName: item.status === 'in-progress' ? `${name}, ${UNTOLD}` : UNTOLD, untold };
}

const UNTOLD = 'outcome not published';

/** The name of an owner in the catalogue, or what is written. */
export const ownerName = (owner: string | undefined, { catalog }: KnowledgeBase): string =>
  catalog.teams?.find((team) => team.id === owner)?.name ?? owner ?? 'nobody';
