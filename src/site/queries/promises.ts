import { actionItems, isOpen } from '../../core/incident/action-items.ts';
import { newestFirst } from '../../core/incident/start.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { type IncidentSummary, summaryOf } from './incident-summary.ts';
import { ledgerOf, type LedgerRow } from './postmortem/ledger.ts';

/** An action item with the incident that it belongs to. */
export interface LedgerEntry {
  row: LedgerRow;
  url: string;
  incident: IncidentSummary;
}

/** The promises that are dated and still open, the earliest due date first. */
export const openPromises = (kb: KnowledgeBase): LedgerEntry[] =>
  promisesOf(kb.incidents.toSorted(newestFirst), kb)
    .filter(({ row }) => (row.status === 'open' || row.status === 'in-progress') && row.due !== undefined)
    .toSorted((a, b) => ((a.row.due?.iso ?? '') < (b.row.due?.iso ?? '') ? -1 : 1));

/** The promises of some incidents, in their order. */
export const promisesOf = (incidents: readonly Incident[], kb: KnowledgeBase): LedgerEntry[] =>
  incidents.flatMap((incident) => {
    if (actionItems(incident).length === 0) return [];
    const summary = summaryOf(incident, kb);
    return ledgerOf(incident, kb).map((row) => ({ row, url: `${summary.url}#${row.anchor}`, incident: summary }));
  });

/** The promises of some incidents that are still open, dated or not. */
export const openPromisesOf = (incidents: readonly Incident[], kb: KnowledgeBase): LedgerEntry[] =>
  promisesOf(
    incidents.filter((incident) => actionItems(incident).some(({ item }) => isOpen(item))),
    kb,
  ).filter(({ row }) => row.status === 'open' || row.status === 'in-progress');
