import { lastChangeOf } from '../incident/durations.ts';
import { between, type Duration } from '../incident/duration.ts';
import { firstOf, type Incident } from '../incident/incident.ts';

/** The days of the week, Monday first. */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** When incidents began, by day of the week and hour of the day. */
export interface HourOfWeek {
  /** Seven days of 24 hours. */
  counts: number[][];
  n: number;
  /** How many incidents are left out because only the day of their impact is known, or not even that. */
  withoutTime: number;
}

/** A change, the last before an impact, by the days of the week of both. */
export interface ChangeAndImpact {
  incident: Incident;
  changed: Weekday;
  bit: Weekday;
  lead: Duration;
}

/** Counts first impacts by hour of the week in a time zone of the IANA data base. */
export function hourOfWeek(incidents: readonly Incident[], timeZone: string): HourOfWeek {
  const { dayAndHour } = clockOf(timeZone);
  const counts = weekdays.map(() => new Array<number>(24).fill(0));
  let n = 0;
  for (const incident of incidents) {
    const instant = firstOf(incident, 'impact')?.instant;
    if (instant?.precision !== 'time') continue;
    const { day, hour } = dayAndHour(instant.ms);
    const row = counts[weekdays.indexOf(day)];
    if (!row) continue;
    row[hour] = (row[hour] ?? 0) + 1;
    n += 1;
  }
  return { counts, n, withoutTime: incidents.length - n };
}

/** Each incident's last change before its impact, oldest incident first in the order given. A date alone is that UTC day. */
export function changesAndImpacts(incidents: readonly Incident[], timeZone: string): ChangeAndImpact[] {
  const { dayAndHour } = clockOf(timeZone);
  const utc = clockOf('UTC');
  return incidents.flatMap((incident): ChangeAndImpact[] => {
    const impact = firstOf(incident, 'impact')?.instant;
    const change = lastChangeOf(incident)?.instant;
    const lead = between(change, impact);
    if (!impact || !change || !lead) return [];
    const dayOf = ({ ms, precision }: typeof impact): Weekday =>
      (precision === 'date' ? utc.dayAndHour : dayAndHour)(ms).day;
    return [{ incident, changed: dayOf(change), bit: dayOf(impact), lead }];
  });
}

function clockOf(timeZone: string): { dayAndHour: (ms: number) => { day: Weekday; hour: number } } {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  return {
    dayAndHour: (ms) => {
      const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
      const day = weekdays.find((name) => name === parts.get('weekday')) ?? 'Mon';
      return { day, hour: Number(parts.get('hour')) };
    },
  };
}
