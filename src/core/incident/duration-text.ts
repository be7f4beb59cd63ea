import { DAY, HOUR, MINUTE } from '../../../schemas/instant.ts';
import type { Duration } from './duration.ts';

/** A mean month and year of the Gregorian calendar. */
const YEAR = 365.2425 * DAY;
const MONTH = YEAR / 12;

const units: readonly (readonly [name: string, size: number, next: string, nextSize: number])[] = [
  [' y', YEAR, ' mo', MONTH],
  [' mo', MONTH, ' d', DAY],
  [' d', DAY, ' h', HOUR],
  [' h', HOUR, ' min', MINUTE],
  [' min', MINUTE, ' s', 1000],
];

/**
 * A span for people, in its two largest units: `1 h 41 min`, `about 3 d 2 h`; where only days are known, in days. The
 * sign is left to the words around it.
 */
export function formatDuration({ ms, approximate, daysOnly }: Duration): string {
  const size = Math.abs(ms);
  if (daysOnly && size < 2 * DAY) return size < DAY ? 'within a day' : 'about a day';
  return `${approximate ? 'about ' : ''}${formatSpan(daysOnly ? Math.round(size / DAY) * DAY : size)}`;
}

/** A span in milliseconds, not below zero. Spans over two months count no days. */
export function formatSpan(ms: number): string {
  for (const [name, size, next, nextSize] of units) {
    if (ms < size) continue;
    const rest = ms % size;
    const second = Math.floor(rest / nextSize);
    const first = Math.floor(ms / size);
    if (size === MINUTE && first >= 10) return `${Math.round(ms / MINUTE)}${name}`;
    return second === 0 || (size === MONTH && first > 2) ? `${first}${name}` : `${first}${name} ${second}${next}`;
  }
  return ms < 1000 ? '0 s' : `${Math.round(ms / 1000)} s`;
}

/** How far a moment lies from the first impact: `T+0:17`, `~T−2:58`, `T+3 d 2 h`; whole days where only days are known. */
export function formatOffset({ ms, approximate, daysOnly }: Duration): string {
  const size = Math.abs(ms);
  const from = ms < 0 ? 'T−' : 'T+';
  if (daysOnly) return size < DAY ? 'same day' : `${from}${formatSpan(Math.round(size / DAY) * DAY)}`;
  const about = approximate ? '~' : '';
  if (size >= 2 * DAY) return `${about}${from}${formatSpan(size)}`;
  const minutes = Math.floor(size / MINUTE);
  return `${about}${from}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
