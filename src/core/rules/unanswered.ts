import type { Incident } from '../incident/incident.ts';
import type { EventFacts } from '../parse/facts.ts';
import { missingEvent } from './missing-event.ts';
import type { Remark } from './rule.ts';

/** A question that an event of one kind would answer. */
export function unansweredByTimeline(
  incident: Incident,
  kind: EventFacts['kind'],
  words: Pick<Remark, 'message' | 'help'>,
): Remark[] {
  return missingEvent(incident, [kind], words);
}

/** A question that a field would answer. */
export function unansweredByField({ raw }: Incident, field: string, words: Pick<Remark, 'message' | 'help'>): Remark[] {
  const value = raw[field];
  const answered = value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  return answered ? [] : [{ at: { field: [field], key: true }, ...words, absent: true }];
}
