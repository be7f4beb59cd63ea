import { DAY } from '../../../../schemas/instant.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { type ChangeAndImpact, changesAndImpacts, hourOfWeek, weekdays } from '../../../core/statistics/week.ts';
import { bars, type LegendEntry, legendOf } from '../../charts/bars.ts';
import { weekMap } from '../../charts/week-map.ts';
import { formatDuration } from '../../format/duration.ts';
import { summaryOf } from '../incident-summary.ts';
import type { ShownTable } from '../shown-table.ts';

/** When incidents begin, and what changes of each day do when. */
export interface WeekSection {
  timeZone: string;
  map: { svg: string; caption: string; table: ShownTable };
  changes: { svg: string; caption: string; legend: LegendEntry[]; table: ShownTable };
  /** The changes of a Friday, each with the day on which it bit. */
  fridays: ShownTable;
}

const dayNames: Record<string, string> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};

/** How long after a change it bit. */
const waits = [
  { name: 'within a day', kind: '', is: (ms: number) => ms < DAY },
  { name: 'within three days', kind: 'partly', is: (ms: number) => ms >= DAY && ms < 3 * DAY },
  { name: 'later', kind: 'no-effect', is: (ms: number) => ms >= 3 * DAY },
] as const;

/** Gathers it by the clock of a time zone. */
export function weekSection(kb: KnowledgeBase, timeZone: string): WeekSection {
  const changes = changesAndImpacts(kb.incidents, timeZone);
  return {
    timeZone,
    map: mapOf(kb, timeZone),
    changes: changesOf(changes),
    fridays: fridaysOf(
      changes.filter(({ changed }) => changed === 'Fri'),
      kb,
    ),
  };
}

function mapOf(kb: KnowledgeBase, timeZone: string): WeekSection['map'] {
  const { counts, n, withoutTime } = hourOfWeek(kb.incidents, timeZone);
  const days = weekdays.map((name, at) => ({ name, hours: counts[at] ?? [] }));
  const total = (hours: readonly number[]): number => hours.reduce((sum, count) => sum + count, 0);
  const blocks = [0, 6, 12, 18];
  return {
    svg: weekMap(days, {
      id: 'week',
      title: `First impacts by hour of the week, ${timeZone}`,
      description: days.map(({ name, hours }) => `${dayNames[name] ?? name}: ${total(hours)}`).join(', '),
    }),
    caption: `n = ${n}, by the clock of ${timeZone}.${
      withoutTime === 0 ? '' : ` ${withoutTime} left out, since only the day is known.`
    }`,
    table: {
      name: 'First impacts by day and hours',
      columns: ['Day', ...blocks.map((hour) => `${pad(hour)} to ${pad(hour + 6)}`), 'All'],
      rows: days.map(({ name, hours }) => [
        dayNames[name] ?? name,
        ...blocks.map((hour) => String(total(hours.slice(hour, hour + 6)))),
        String(total(hours)),
      ]),
    },
  };
}

function changesOf(changes: readonly ChangeAndImpact[]): WeekSection['changes'] {
  const rows = weekdays.map((day) => {
    const own = changes.filter(({ changed }) => changed === day);
    return { day, n: own.length, parts: waits.map(({ is }) => own.filter(({ lead }) => is(lead.ms)).length) };
  });
  return {
    svg: bars(
      rows.map(({ day, n, parts }) => ({
        name: dayNames[day] ?? day,
        figure: String(n),
        parts: waits.map(({ name, kind }, at) => ({ value: parts[at] ?? 0, name, kind })),
      })),
      {
        id: 'changes',
        title: 'The last change before the impact, by the day of the week on which it was made',
        description: rows.map(({ day, n }) => `${dayNames[day] ?? day}: ${n}`).join(', '),
      },
    ),
    caption: `n = ${changes.length} incidents with a change before them.`,
    legend: legendOf(
      waits.map(({ name, kind }) => ({ name: `it bit ${name}`, kind })),
      'changes',
    ),
    table: {
      name: 'Changes by the day of the week',
      columns: ['Changed on', 'Incidents', ...waits.map(({ name }) => `Bit ${name}`)],
      rows: rows.map(({ day, n, parts }) => [dayNames[day] ?? day, String(n), ...parts.map(String)]),
    },
  };
}

const fridaysOf = (changes: readonly ChangeAndImpact[], kb: KnowledgeBase): ShownTable => ({
  name: 'Changes made on a Friday',
  columns: ['Incident', 'It bit on a', 'After'],
  rows: changes.map(({ incident, bit, lead }) => {
    const { title, url, isExample } = summaryOf(incident, kb);
    return [{ text: title, url, isExample }, dayNames[bit] ?? bit, formatDuration(lead)];
  }),
});

const pad = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
