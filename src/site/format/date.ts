import type { Instant } from '../../../schemas/instant.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const seconds = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** A moment as a page shows it: the text, and the value of the `datetime` attribute. */
export interface ShownTime {
  text: string;
  iso: string;
}

/** The UTC day of a moment in milliseconds: `3 Mar 2026`. */
export const formatDay = (ms: number): string => day.format(ms);

/** A day of a calendar, `2026-03-03`, as `3 Mar 2026`. */
export const formatDate = (date: string): ShownTime => ({ text: formatDay(Date.parse(`${date}T00:00Z`)), iso: date });

/** The month of a day of a calendar, `2026-03-03`, as `Mar 2026`. */
export const formatMonth = (date: string): string => month.format(Date.parse(`${date}T00:00Z`));

/** An instant in UTC: `3 Mar 2026, 14:02 UTC`, `about 14:02`, or the day where only that is known. */
export function formatInstant(instant: Instant): ShownTime {
  const about = instant.approximate ? 'about ' : '';
  const iso = new Date(instant.ms).toISOString();
  if (instant.precision === 'date') return { text: `${about}${formatDay(instant.ms)}`, iso: iso.slice(0, 10) };
  return { text: `${about}${formatDay(instant.ms)}, ${formatClock(instant)} UTC`, iso };
}

/** The time of day in UTC, `14:02`, with seconds where they were written. */
export const formatClock = ({ ms, text }: Instant): string =>
  (/T\d\d:\d\d:\d\d/i.test(text) ? seconds : clock).format(ms);
