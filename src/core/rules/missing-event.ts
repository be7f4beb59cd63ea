import type { Incident } from '../incident/incident.ts';
import type { EventFacts } from '../parse/facts.ts';
import type { Remark } from './rule.ts';

/** One remark where no event is of one of the kinds; none where a timeline or a kind could not be read. */
export function missingEvent(
  { raw, timeline }: Incident,
  kinds: readonly EventFacts['kind'][],
  words: Pick<Remark, 'message' | 'help'>,
): Remark[] {
  const written = raw['timeline'];
  if (written !== undefined && written !== null && !Array.isArray(written)) return [];
  const unread = (written?.length ?? 0) !== timeline.length || timeline.some(({ event }) => event.kind === undefined);
  if (unread || timeline.some(({ event }) => kinds.includes(event.kind))) return [];
  return [{ at: { field: ['timeline'], key: true }, ...words, absent: true }];
}
