/** From how many values on a share, a quartile or a comparison is told; below it, the values themselves are. */
export const ENOUGH = 5;

/** What a set of numbers is like. */
export interface Distribution {
  n: number;
  /** Ascending. */
  values: number[];
  /** Undefined where there is no value. */
  min: number | undefined;
  median: number | undefined;
  max: number | undefined;
  /** The quartiles; undefined below {@link ENOUGH} values. */
  lower: number | undefined;
  upper: number | undefined;
}

/** Describes numbers. Quantiles lie between two values in proportion (definition 7 of Hyndman and Fan). O(n log n). */
export function distributionOf(numbers: readonly number[]): Distribution {
  const values = numbers.toSorted((a, b) => a - b);
  const n = values.length;
  return {
    n,
    values,
    min: values[0],
    median: quantile(values, 0.5),
    max: values[n - 1],
    lower: n < ENOUGH ? undefined : quantile(values, 0.25),
    upper: n < ENOUGH ? undefined : quantile(values, 0.75),
  };
}

/** A share of a whole, from 0 to 1; undefined where the whole is too small for one to mean anything. */
export const shareOf = (part: number, whole: number): number | undefined => (whole < ENOUGH ? undefined : part / whole);

function quantile(values: readonly number[], at: number): number | undefined {
  const place = (values.length - 1) * at;
  const low = values[Math.floor(place)];
  const high = values[Math.ceil(place)];
  return low === undefined || high === undefined ? undefined : low + (high - low) * (place - Math.floor(place));
}
