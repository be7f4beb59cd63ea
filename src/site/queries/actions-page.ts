import { isOpen } from '../../core/incident/action-items.ts';
import { organizationOf } from '../../core/incident/organization.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { ledgerCalendar } from '../../core/ledger/calendar.ts';
import { ledgerCsv } from '../../core/ledger/ledger-csv.ts';
import { type LedgerItem, ledgerItems } from '../../core/ledger/ledger.ts';
import { formatNumber } from '../format/number.ts';
import { siteKnowledge } from '../knowledge.ts';
import { href } from '../urls.ts';
import { type IncidentSummary, summaryOf } from './incident-summary.ts';
import { ledgerOf, type LedgerRow, ownerName } from './postmortem/ledger.ts';

/** What the ledger shows. */
export interface ActionsPage {
  rows: ActionRow[];
  /** How many of each state there are: of our own, and of what other organisations published. */
  counts: { ours: StateCounts; published: StateCounts };
  /** Said where not all rows are on the page. */
  cut: string | undefined;
  filters: { name: string; label: string; values: { id: string; name: string }[] }[];
  /** Our own owners who have open items, with their calendars. */
  owners: { name: string; open: number; calendarUrl: string }[];
}

/** Action items by what became of them. */
export interface StateCounts {
  all: number;
  /** Ours that are open; of others, those of which it was not published what became of them. */
  open: number;
  done: number;
  wontDo: number;
}

/** One action item. */
export interface ActionRow {
  row: LedgerRow;
  url: string;
  incident: IncidentSummary;
  organization: string;
  ownerId: string;
  /** Its status, and `unfinished` where there is work left for us. */
  state: string;
  /** Sorts what is left to do first. */
  stateKey: string;
}

/** How many items a page can hold before it is slow to open; open ones come first. */
const SHOWN = 1500;

/** Gathers it: our own first, of these the open ones by due date, then those that others published. */
export async function actionsPage(): Promise<ActionsPage> {
  const { knowledgeBase: kb, settings } = await siteKnowledge();
  const items = ledgerItems(kb.incidents, settings.now).toSorted((a, b) => Number(isOurs(b)) - Number(isOurs(a)));
  const [ours, published] = [items.filter(isOurs), items.filter((item) => !isOurs(item))];
  const rows = rowsOf(items.slice(0, SHOWN), kb);
  return {
    rows,
    counts: { ours: countsOf(ours), published: countsOf(published) },
    cut:
      items.length > SHOWN
        ? `The first ${formatNumber(SHOWN)} of ${formatNumber(items.length)} are on this page; all are in the CSV file.`
        : undefined,
    filters: filtersOf(rows),
    owners: ownersOf(items).map(([id, open]) => ({
      name: ownerName(id, kb),
      open,
      calendarUrl: href(`actions/${id}.ics`),
    })),
  };
}

/** The whole ledger as CSV, without what is true on one day alone. */
export async function ledgerFile(): Promise<string> {
  const { knowledgeBase: kb, settings } = await siteKnowledge();
  return ledgerCsv(ledgerItems(kb.incidents, settings.now), { withOverdue: false });
}

/** The due dates of what is open: of our own items, or of one owner's. With `site`, events lead back to their incident. */
export async function calendarFile(site: URL | undefined, owner?: string): Promise<string> {
  const { knowledgeBase: kb, settings } = await siteKnowledge();
  const items = ledgerItems(kb.incidents, settings.now, owner === undefined ? {} : { owner }).filter(isOurs);
  const urlOf = ({ incident, id }: LedgerItem): string | undefined =>
    site && new URL(`${summaryOf(incident, kb).url}#action-${id.toLowerCase()}`, site).href;
  return ledgerCalendar(items, {
    name: owner === undefined ? 'Action items' : `Action items of ${ownerName(owner, kb)}`,
    now: settings.now,
    urlOf,
  });
}

/** A calendar for each of our own owners who have open items. */
export async function ownerCalendars(): Promise<{ params: { owner: string }; props: { owner: string } }[]> {
  const { knowledgeBase: kb, settings } = await siteKnowledge();
  return ownersOf(ledgerItems(kb.incidents, settings.now)).map(([owner]) => ({ params: { owner }, props: { owner } }));
}

/** The name under which our own organisation is filtered by. */
const OURS = 'our-own';

const countsOf = (items: readonly LedgerItem[]): StateCounts => ({
  all: items.length,
  open: items.filter((item) => item.isOpen).length,
  done: items.filter(({ item }) => item.status === 'done').length,
  wontDo: items.filter(({ item }) => item.status === 'wont-do').length,
});

const isOurs = ({ incident }: LedgerItem): boolean => organizationOf(incident) === undefined;

function ownersOf(items: readonly LedgerItem[]): [owner: string, open: number][] {
  const open = items.filter((one) => isOurs(one) && isOpen(one.item) && /^@?[\w-]+$/.test(one.item.owner ?? ''));
  return [...Map.groupBy(open, ({ item }) => item.owner ?? '')]
    .map(([owner, own]): [string, number] => [owner, own.length])
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function rowsOf(items: readonly LedgerItem[], kb: KnowledgeBase): ActionRow[] {
  const known = new Map<LedgerItem['incident'], { summary: IncidentSummary; rows: LedgerRow[] }>();
  return items.flatMap(({ incident, id, item, isOpen: open }): ActionRow[] => {
    const own = known.get(incident) ?? { summary: summaryOf(incident, kb), rows: ledgerOf(incident, kb) };
    known.set(incident, own);
    const row = own.rows.find((one) => one.id === id);
    if (!row) return [];
    return [
      {
        row,
        url: `${own.summary.url}#${row.anchor}`,
        incident: own.summary,
        organization: own.summary.organization ?? OURS,
        ownerId: item.owner ?? '',
        state: row.untold ? 'untold' : open ? `${row.status} unfinished` : row.status,
        stateKey: String(stateOrder.indexOf(row.untold ? 'untold' : row.status)),
      },
    ];
  });
}

const stateOrder = ['open', 'in-progress', 'done', 'wont-do', 'untold'];

function filtersOf(rows: readonly ActionRow[]): ActionsPage['filters'] {
  const distinct = (values: readonly { id: string; name: string }[]): { id: string; name: string }[] =>
    [...new Map(values.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  const plain = (ids: readonly string[]) => distinct(ids.map((id) => ({ id, name: id })));
  return [
    {
      name: 'state',
      label: 'State',
      values: [
        { id: 'unfinished', name: 'open or in progress' },
        { id: 'overdue', name: 'overdue' },
        { id: 'done', name: 'done and verified' },
        { id: 'wont-do', name: 'won’t do' },
        { id: 'untold', name: 'outcome not published' },
      ],
    },
    {
      name: 'owner',
      label: 'Owner',
      values: distinct(rows.map(({ row, ownerId }) => ({ id: ownerId, name: row.owner }))),
    },
    { name: 'class', label: 'Removes', values: distinct(rows.flatMap(({ row }) => row.removes)) },
    { name: 'kind', label: 'Kind', values: plain(rows.map(({ row }) => row.kind)) },
    {
      name: 'organisation',
      label: 'Organisation',
      values: [{ id: OURS, name: 'our own' }, ...plain(rows.flatMap(({ incident }) => incident.organization ?? []))],
    },
  ].filter(({ values }) => values.length > 1);
}
