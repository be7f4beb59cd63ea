import { actionItems, isOpen, type ListedAction } from '../incident/action-items.ts';
import type { Incident } from '../incident/incident.ts';
import { newestFirst } from '../incident/start.ts';
import { isoDay } from '../incident/time.ts';
import { entries } from '../parse/facts.ts';

/** An action item with the incident that promised it. */
export interface LedgerItem extends ListedAction {
  incident: Incident;
  isOpen: boolean;
  /** Open past its due date on the day asked about. */
  isOverdue: boolean;
}

/** Which items are wanted; all that is given must be so. */
export interface LedgerFilter {
  overdue?: boolean;
  owner?: string;
  /** Of incidents of this class; an item that names classes under `removes` only where it names this one. */
  classId?: string;
}

/**
 * The action items of some incidents: open ones first by due date, undated last, then the rest by incident, newest first.
 * `now` is in milliseconds.
 */
export function ledgerItems(incidents: readonly Incident[], now: number, filter: LedgerFilter = {}): LedgerItem[] {
  const today = isoDay(now);
  return incidents
    .toSorted(newestFirst)
    .flatMap((incident) =>
      actionItems(incident).map((action): LedgerItem => {
        const open = isOpen(action.item);
        const { due } = action.item;
        return { ...action, incident, isOpen: open, isOverdue: open && due !== undefined && due < today };
      }),
    )
    .filter((item) => isWanted(item, filter))
    .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || (a.isOpen ? compare(dueOf(a), dueOf(b)) : 0));
}

function isWanted({ item, incident, isOverdue }: LedgerItem, { overdue, owner, classId }: LedgerFilter): boolean {
  if (overdue === true && !isOverdue) return false;
  if (owner !== undefined && item.owner !== owner) return false;
  if (classId === undefined) return true;
  const removed = entries(item.removes).map(([, id]) => id);
  const classes = removed.length > 0 ? removed : entries(incident.facts.failureClasses).map(([, id]) => id);
  return classes.includes(classId);
}

/** A date that sorts behind all others stands for none. */
const dueOf = ({ item }: LedgerItem): string => item.due ?? '9999-12-31';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
