import { actionItems } from '../../../core/incident/action-items.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { entries } from '../../../core/parse/facts.ts';
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
    statusName: statusWords[item.status ?? 'open'] ?? '',
    completed: item.completed === undefined ? undefined : formatDate(item.completed),
    verified: item.verified === undefined ? undefined : evidenceText(item.verified, incident.facts.source),
    reason: item.reason === undefined ? undefined : richText(item.reason),
    ticket: item.ticket,
    removes: entries(item.removes).map(([, removed]) => classLink(removed, kb)),
  }));

/** The name of an owner in the catalogue, or what is written. */
export const ownerName = (owner: string | undefined, { catalog }: KnowledgeBase): string =>
  catalog.teams?.find((team) => team.id === owner)?.name ?? owner ?? 'nobody';
