import { hasUnreadEvent, type Incident } from '../incident/incident.ts';
import type { EventFacts } from '../parse/facts.ts';
import type { Remark } from './rule.ts';

/** One remark where no event is of one of the kinds; none where a timeline or a kind could not be read. */
export function missingEvent(
  incident: Incident,
  kinds: readonly EventFacts['kind'][],
  words: Pick<Remark, 'message' | 'help'>,
): Remark[] {
  const written = incident.raw['timeline'];
  if (written !== undefined && written !== null && !Array.isArray(written)) return [];
  if (hasUnreadEvent(incident) || incident.timeline.some(({ event }) => kinds.includes(event.kind))) return [];
  return [{ at: { field: ['timeline'], key: true }, ...words, absent: true }];
}
