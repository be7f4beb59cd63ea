import { actionKinds } from '../../../schemas/action-item.ts';
import { actionItems } from '../incident/action-items.ts';
import type { Duration } from '../incident/duration.ts';
import type { Incident } from '../incident/incident.ts';
import { gapBetween } from './chains.ts';
import { isEarlier, type KinGroups, oldestFirst } from './kin.ts';
import { isDoneBefore } from './removal.ts';

/** An incident and the first that was the same class in the same service again. */
export interface Return {
  incident: Incident;
  next: Incident;
  gap: Duration;
  /** The kinds of the action items that were done in between. */
  done: string[];
}

/** Every return, oldest first. */
export function returnsOf({ of }: KinGroups): Return[] {
  return [...of.keys()].toSorted(oldestFirst).flatMap((incident): Return[] => {
    let next: Incident | undefined;
    for (const { incidents } of of.get(incident) ?? []) {
      const later = incidents.find((other) => isEarlier(incident, other));
      if (later && (!next || oldestFirst(later, next) < 0)) next = later;
    }
    if (!next) return [];
    const after = next;
    const kinds = new Set(
      actionItems(incident).flatMap(({ item }) => (isDoneBefore(item, after) ? (item.kind ?? []) : [])),
    );
    return [{ incident, next, gap: gapBetween(incident, next), done: actionKinds.filter((kind) => kinds.has(kind)) }];
  });
}
