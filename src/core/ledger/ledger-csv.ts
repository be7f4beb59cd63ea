import { entries } from '../parse/facts.ts';
import { type Cell, toCsv } from './csv.ts';
import type { LedgerItem } from './ledger.ts';

/**
 * The ledger as a table for spreadsheets, a line for each item. What is overdue is true on the day of writing alone: it is
 * left out of what is kept.
 */
export function ledgerCsv(items: readonly LedgerItem[], { withOverdue }: { withOverdue: boolean }): string {
  const overdue: Column[] = withOverdue ? [['overdue', ({ isOverdue }) => (isOverdue ? 'yes' : 'no')]] : [];
  const columns: Column[] = [
    ['incident', ({ incident }) => incident.id],
    ['organization', ({ incident }) => incident.facts.source?.organization],
    ['action', ({ id }) => id],
    ['what', ({ item }) => item.what],
    ['kind', ({ item }) => item.kind],
    ['owner', ({ item }) => item.owner],
    ['due', ({ item }) => item.due],
    ['status', ({ item }) => item.status ?? 'open'],
    ...overdue,
    ['completed', ({ item }) => item.completed],
    ['verified', ({ item }) => item.verified],
    ['reason', ({ item }) => item.reason],
    [
      'removes',
      ({ item }) =>
        entries(item.removes)
          .map(([, id]) => id)
          .join(' '),
    ],
    ['ticket', ({ item }) => item.ticket],
  ];
  return toCsv([columns.map(([name]) => name), ...items.map((item) => columns.map(([, cell]) => cell(item)))]);
}

type Column = readonly [name: string, cell: (item: LedgerItem) => Cell];
