import { DAY } from '../../../schemas/instant.ts';
import type { Duration } from '../incident/duration.ts';

/**
 * A span as it is counted, in milliseconds: whole days where only days are known, and nothing where that makes less than
 * two, since it may have been minutes as well as a day and a half.
 */
export function countable({ ms, daysOnly }: Duration): number | undefined {
  if (!daysOnly) return ms;
  return Math.abs(ms) < 2 * DAY ? undefined : Math.round(ms / DAY) * DAY;
}
