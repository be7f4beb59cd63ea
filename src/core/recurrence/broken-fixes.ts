import { DAY } from '../../../schemas/instant.ts';
import type { ListedAction } from '../incident/action-items.ts';
import type { Incident } from '../incident/incident.ts';
import { startOf } from '../incident/start.ts';
import { isEarlier, type KinGroups, oldestFirst } from './kin.ts';
import { doneRemovals, isDoneBefore } from './removal.ts';

/** An action item that was to remove a class, was done, and the class came back. */
export interface BrokenFix {
  /** The incident that promised it. */
  incident: Incident;
  action: ListedAction;
  classId: string;
  /** Where it came back: the services that both incidents have. */
  services: string[];
  /** The first incident of the class in those services after it was done. */
  recurrence: Incident;
  /** Whole days from the day on which it was done to the day of that incident. */
  daysHeld: number;
}

/** Every fix that did not hold, each with the first incident that shows it; the latest recurrence first. */
export function brokenFixes({ all }: KinGroups): BrokenFix[] {
  const fixes = new Map<string, BrokenFix>();
  const number = new Map<Incident, number>();
  const numberOf = (incident: Incident): number => {
    const known = number.get(incident) ?? number.size;
    number.set(incident, known);
    return known;
  };
  for (const { classId, service, incidents } of all) {
    for (const [at, incident] of incidents.entries()) {
      const removals = doneRemovals(incident, classId);
      if (removals.length === 0) continue;
      const later = incidents.slice(at + 1).filter((other) => isEarlier(incident, other));
      for (const action of removals) {
        const recurrence = later.find((other) => isDoneBefore(action.item, other));
        if (!recurrence) continue;
        const key = `${numberOf(incident)} ${action.index} ${classId} ${numberOf(recurrence)}`;
        const known = fixes.get(key);
        if (known) known.services.push(service);
        else
          fixes.set(key, {
            incident,
            action,
            classId,
            services: [service],
            recurrence,
            daysHeld: held(action, recurrence),
          });
      }
    }
  }
  return [...fixes.values()].toSorted(
    (a, b) =>
      oldestFirst(b.recurrence, a.recurrence) || oldestFirst(b.incident, a.incident) || a.action.index - b.action.index,
  );
}

const held = ({ item }: ListedAction, recurrence: Incident): number =>
  Math.floor(startOf(recurrence) / DAY) - Math.floor(Date.parse(`${item.completed ?? ''}T00:00Z`) / DAY);
