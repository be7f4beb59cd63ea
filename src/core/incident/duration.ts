import type { Instant } from '../../../schemas/instant.ts';

/** A span between two moments of a timeline. */
export interface Duration {
  /** Milliseconds; below zero where the second moment came first. */
  ms: number;
  /** Whether a moment at either end is known only about, or only to the day. */
  approximate: boolean;
  /** Whether a moment at either end is known only to the day, so that nothing below a day is known of the span. */
  daysOnly: boolean;
}

/** The span from one moment to another; undefined where either is not known. */
export function between(from: Instant | undefined, to: Instant | undefined): Duration | undefined {
  if (!from || !to) return undefined;
  const daysOnly = from.precision === 'date' || to.precision === 'date';
  return { ms: to.ms - from.ms, approximate: daysOnly || from.approximate || to.approximate, daysOnly };
}

/** The sum of spans; approximate as soon as one of them is. */
export const total = (spans: readonly Duration[]): Duration => ({
  ms: spans.reduce((sum, one) => sum + one.ms, 0),
  approximate: spans.some((one) => one.approximate),
  daysOnly: spans.some((one) => one.daysOnly),
});
