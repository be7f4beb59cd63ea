import { type Distribution, ENOUGH } from '../../../core/statistics/distribution.ts';
import { formatSpan } from '../../format/duration.ts';

/** The columns that describe a set of durations. */
export const distributionColumns = ['n', 'Shortest', 'Lower quartile', 'Median', 'Upper quartile', 'Longest'];

/** A set of durations in those columns; quartiles and the median only where there are enough to mean something. */
export const distributionCells = ({ n, min, lower, median, upper, max }: Distribution): string[] => [
  String(n),
  spanText(min),
  spanText(lower),
  n < ENOUGH ? 'n < 5' : spanText(median),
  spanText(upper),
  spanText(max),
];

/** A span that may lie before the harm. */
export function spanText(ms: number | undefined): string {
  if (ms === undefined) return '–';
  return ms < 0 ? `${formatSpan(-ms)} before` : formatSpan(ms);
}
