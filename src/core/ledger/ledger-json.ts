import { entries } from '../parse/facts.ts';
import type { LedgerItem } from './ledger.ts';

/** The ledger as data for other programs. The version goes up when a field changes its meaning or goes. */
export interface LedgerJson {
  version: 1;
  actions: {
    incident: string;
    id: string;
    what: string | null;
    kind: string | null;
    owner: string | null;
    due: string | null;
    status: string;
    overdue: boolean;
    completed: string | null;
    verified: string | null;
    reason: string | null;
    removes: string[];
    ticket: string | null;
  }[];
}

/** Turns it into plain data, in its order. */
export const ledgerJson = (items: readonly LedgerItem[]): LedgerJson => ({
  version: 1,
  actions: items.map(({ incident, id, item, isOverdue }) => ({
    incident: incident.id,
    id,
    what: item.what ?? null,
    kind: item.kind ?? null,
    owner: item.owner ?? null,
    due: item.due ?? null,
    status: item.status ?? 'open',
    overdue: isOverdue,
    completed: item.completed ?? null,
    verified: item.verified ?? null,
    reason: item.reason ?? null,
    removes: entries(item.removes).map(([, removed]) => removed),
    ticket: item.ticket ?? null,
  })),
});
