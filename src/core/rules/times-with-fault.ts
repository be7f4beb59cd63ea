import type { Incident } from '../incident/incident.ts';
import { faultOfTime } from '../incident/time-fault.ts';
import { isMapping } from '../parse/parse-file.ts';
import type { FieldPath } from '../parse/position-tree.ts';

/** The times of the timeline that have one fault, as they are written. */
export function timesWithFault(
  { raw }: Incident,
  fault: ReturnType<typeof faultOfTime>,
): { field: FieldPath; value: string }[] {
  const written = Array.isArray(raw['timeline']) ? (raw['timeline'] as unknown[]) : [];
  return written.flatMap((event, index) => {
    const value = isMapping(event) ? event['at'] : undefined;
    return typeof value === 'string' && faultOfTime(value) === fault
      ? [{ field: ['timeline', index, 'at'], value }]
      : [];
  });
}
