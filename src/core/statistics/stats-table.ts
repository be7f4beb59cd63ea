import type { Incident } from '../incident/incident.ts';
import { type Grouping, groupings, type MeasureId, measured, measures } from './measures.ts';

/** One line of the statistics: a measure in one group. Durations are in seconds, below zero where known beforehand. */
export interface StatsRow {
  measure: MeasureId;
  by: Grouping;
  group: string;
  n: number;
  /** How many of the n are known only about, or only to the day. */
  approximate: number;
  /** Incidents not among the n: less than two days, of which only the days are known. */
  leftOut: number;
  min: number | null;
  /** Null below five values. */
  lower: number | null;
  median: number | null;
  upper: number | null;
  max: number | null;
}

/** Every measure by every grouping, or by one. */
export function statsRows(incidents: readonly Incident[], by?: Grouping): StatsRow[] {
  const seconds = (ms: number | undefined): number | null => (ms === undefined ? null : Math.round(ms / 1000));
  return groupings
    .filter((grouping) => by === undefined || grouping === by)
    .flatMap((grouping) =>
      measures.flatMap(({ id }) =>
        measured(incidents, id, grouping).map(({ group, distribution, approximate, leftOut }) => ({
          measure: id,
          by: grouping,
          group,
          n: distribution.n,
          approximate,
          leftOut: leftOut.length,
          min: seconds(distribution.min),
          lower: seconds(distribution.lower),
          median: seconds(distribution.median),
          upper: seconds(distribution.upper),
          max: seconds(distribution.max),
        })),
      ),
    );
}
