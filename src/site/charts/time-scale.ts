import { DAY, HOUR, MINUTE } from '../../../schemas/instant.ts';

/** Moments that people have words for, from the shortest. */
const marks: readonly (readonly [ms: number, name: string])[] = [
  [1000, '1 s'],
  [10_000, '10 s'],
  [MINUTE, '1 min'],
  [10 * MINUTE, '10 min'],
  [HOUR, '1 h'],
  [6 * HOUR, '6 h'],
  [DAY, '1 d'],
  [7 * DAY, '1 week'],
  [30 * DAY, '1 mo'],
  [182 * DAY, '6 mo'],
  [365 * DAY, '1 y'],
  [1825 * DAY, '5 y'],
  [3650 * DAY, '10 y'],
  [18_250 * DAY, '50 y'],
];

/** A scale for spans of very different lengths. */
export interface TimeScale {
  /** Where a span lies, in percent of the width. What is not above zero lies at the left end. */
  at: (ms: number) => number;
  ticks: { at: number; name: string }[];
}

/** The margins at both ends, in percent, so that no mark is cut. */
const LEFT = 5;
const RIGHT = 96;

/** A logarithmic scale over some spans, at least a minute wide, with at most six ticks. */
export function timeScale(spans: readonly number[]): TimeScale {
  const positive = spans.filter((ms) => ms >= 1000);
  const least = Math.min(...positive, HOUR);
  const most = Math.max(...positive, 10 * MINUTE);
  const from = marks.findLast(([ms]) => ms <= least)?.[0] ?? 1000;
  const to = marks.find(([ms]) => ms >= most)?.[0] ?? most;
  const at = (ms: number): number =>
    ms <= from ? LEFT : LEFT + ((RIGHT - LEFT) * Math.log(ms / from)) / Math.log(to / from);
  const inside = marks.filter(([ms]) => ms >= from && ms <= to);
  const step = Math.ceil(inside.length / 6);
  const ticks = inside.filter((_, index) => index % step === 0).map(([ms, name]) => ({ at: at(ms), name }));
  return { at, ticks };
}
