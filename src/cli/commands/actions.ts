import { plainText } from '../../core/diagnostics/plain-text.ts';
import { ledgerCalendar } from '../../core/ledger/calendar.ts';
import { type LedgerItem, ledgerItems } from '../../core/ledger/ledger.ts';
import { ledgerCsv } from '../../core/ledger/ledger-csv.ts';
import { ledgerJson } from '../../core/ledger/ledger-json.ts';
import { counted, didYouMean, nearest } from '../../core/rules/wording.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';
import { loadKnowledge } from '../load-knowledge.ts';
import { paletteOf } from '../palette.ts';

/** The flags of `actions`. */
export interface ActionsOptions {
  overdue?: boolean;
  owner?: string;
  class?: string;
  format: 'pretty' | 'json' | 'csv' | 'ics';
  root: string;
}

/** `hindsight actions`: what was promised, and what became of it. An owner or a class that is nowhere is a mistake. */
export async function actions(environment: Environment, options: ActionsOptions): Promise<number> {
  const kb = await loadKnowledge(environment, options.root);
  const now = nowOf(environment.env);
  const all = ledgerItems(kb.incidents, now);
  const owners = [
    ...new Set([...all.flatMap(({ item }) => item.owner ?? []), ...(kb.catalog.teams ?? []).map(({ id }) => id)]),
  ];
  demandKnown('owner', options.owner, owners);
  demandKnown('class', options.class, [...kb.classIds, ...kb.byClass.keys()]);
  const items = ledgerItems(kb.incidents, now, {
    ...(options.overdue === true && { overdue: true }),
    ...(options.owner !== undefined && { owner: options.owner }),
    ...(options.class !== undefined && { classId: options.class }),
  });
  environment.write(
    options.format === 'csv'
      ? ledgerCsv(items, { withOverdue: true })
      : options.format === 'json'
        ? `${JSON.stringify(ledgerJson(items), undefined, 2)}\n`
        : options.format === 'ics'
          ? `${ledgerCalendar(items, { name: 'Promises', now })}`
          : prettyLedger(items, environment),
  );
  return 0;
}

function demandKnown(what: string, wanted: string | undefined, known: readonly string[]): void {
  if (wanted === undefined || known.includes(wanted)) return;
  throw new UserError(`There is no ${what} "${wanted}". ${didYouMean(nearest(wanted, known))}`.trim());
}

function prettyLedger(items: readonly LedgerItem[], environment: Environment): string {
  const { error, strong, faint } = paletteOf(environment, false);
  const lines = items.map(({ incident, id, item, isOverdue }) => {
    const state = item.status ?? 'open';
    const when =
      state === 'done' ? `on ${item.completed ?? '?'}` : state === 'wont-do' ? '' : `due ${item.due ?? 'on no date'}`;
    const head = [isOverdue ? error('overdue') : strong(state), when, plainText(item.owner ?? 'nobody')].filter(
      Boolean,
    );
    return `${head.join('  ')}  ${faint(`${incident.id} ${id}`)}\n  ${plainText(item.what ?? '')}\n`;
  });
  const open = items.filter((item) => item.isOpen).length;
  const overdue = items.filter((item) => item.isOverdue).length;
  return `${lines.join('')}\n${counted(items.length, 'action item')}, ${open} open, ${overdue} overdue.\n`;
}
