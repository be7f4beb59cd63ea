import * as z from 'zod';

/**
 * A moment as an author writes it: an RFC 3339 date-time with an offset (seconds optional), or a date alone when only
 * the day is known; a leading `~` means "about".
 */
export interface Instant {
  /** As written. */
  text: string;
  precision: 'time' | 'date';
  approximate: boolean;
  /** Milliseconds since the epoch; for a date alone, the start of that UTC day. */
  ms: number;
  /** The earliest and the latest moment that the text can mean, in milliseconds: see {@link parseInstant}. */
  earliest: number;
  latest: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?`;
const OFFSET = String.raw`(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const instantPattern = new RegExp(`^~?${DATE}(?:[Tt]${TIME}${OFFSET})?$`);
const parts =
  /^(~)?(\d{4})-(\d{2})-(\d{2})(?:[Tt](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:[Zz]|([+-])(\d{2}):(\d{2})))?$/;

/**
 * Reads an instant. A date alone spans its UTC day, a `~` time an hour to both sides, a `~` date a day to both sides
 * (the slacks of the format). A leap second counts as the last millisecond of its minute, so that it stays on its day. Gives undefined for anything else, a date
 * that does not exist included.
 */
export function parseInstant(value: string): Instant | undefined {
  if (!instantPattern.test(value)) return undefined;
  const match = parts.exec(value);
  if (!match) return undefined;
  const [, about, year, month, day, hour, minute, second, fraction, sign, offsetHour, offsetMinute] = match;
  const midnight = utcMidnight(Number(year), Number(month), Number(day));
  if (midnight === undefined) return undefined;
  const approximate = about !== undefined;
  if (hour === undefined) {
    const slack = approximate ? DAY : 0;
    const last = midnight + DAY - 1;
    return {
      text: value,
      precision: 'date',
      approximate,
      ms: midnight,
      earliest: midnight - slack,
      latest: last + slack,
    };
  }
  const offset = (Number(offsetHour ?? 0) * HOUR + Number(offsetMinute ?? 0) * MINUTE) * (sign === '-' ? -1 : 1);
  const inMinute = Math.min(Number(second ?? 0) * 1000 + Math.floor(Number(fraction ?? 0) * 1000), MINUTE - 1);
  const ms = midnight + Number(hour) * HOUR + Number(minute) * MINUTE + inMinute - offset;
  const slack = approximate ? HOUR : 0;
  return { text: value, precision: 'time', approximate, ms, earliest: ms - slack, latest: ms + slack };
}

/** The schema of a field that holds an instant. */
export const instant = (): z.ZodString =>
  z
    .string()
    .regex(instantPattern, 'a date-time with an offset (2026-03-03T14:02Z) or a date (2026-03-03)')
    .refine((value) => !instantPattern.test(value) || parseInstant(value) !== undefined, 'a date that exists');

function utcMidnight(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}
