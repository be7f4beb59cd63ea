import { chart, type ChartText, escaped, label, percent } from './svg.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** One line of dots. */
export interface Strip {
  name: string;
  /** Milliseconds, each with what it is. */
  dots: { ms: number; name: string }[];
  /** Drawn where there are enough dots for them to mean something. */
  lower: number | undefined;
  median: number | undefined;
  upper: number | undefined;
}

const ROW = 46;
const HEAD = 20;

/**
 * Every value as a dot on a logarithmic scale of time, a strip for each group, with its n. From five values on a band from
 * the lower to the upper quartile and a line at the median.
 */
export function stripPlot(strips: readonly Strip[], text: ChartText): string {
  const scale = timeScale(strips.flatMap(({ dots }) => dots.map(({ ms }) => ms)));
  const height = HEAD + strips.length * ROW + 4;
  const ticks = scale.ticks
    .map(
      ({ at, name }) =>
        `<line class="grid" x1="${percent(at)}" x2="${percent(at)}" y1="${HEAD}" y2="${height}"/>` +
        label(name, { x: percent(at), y: HEAD - 7, anchor: 'middle', kind: 'tick' }),
    )
    .join('');
  return chart(
    text,
    'strips',
    height,
    ticks + strips.map((strip, index) => row(strip, scale, HEAD + index * ROW)).join(''),
  );
}

function row({ name, dots, lower, median, upper }: Strip, scale: TimeScale, top: number): string {
  const middle = top + 32;
  const band =
    lower === undefined || upper === undefined
      ? ''
      : `<rect class="band" x="${percent(scale.at(lower))}" y="${middle - 9}" width="${percent(
          Math.max(0.4, scale.at(upper) - scale.at(lower)),
        )}" height="18"/>`;
  const line =
    lower === undefined || median === undefined
      ? ''
      : `<line class="median" x1="${percent(scale.at(median))}" x2="${percent(scale.at(median))}" y1="${middle - 11}" y2="${middle + 11}"/>`;
  const marks = dots
    .toSorted((a, b) => a.ms - b.ms)
    .map(
      (dot, index) =>
        `<circle cx="${percent(scale.at(dot.ms))}" cy="${middle + ((index % 3) - 1) * 4}" r="4"><title>${escaped(dot.name)}</title></circle>`,
    )
    .join('');
  return (
    `<line class="track" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>${band}${marks}${line}` +
    label(name, { x: '0', y: top + 16 }) +
    label(`n = ${dots.length}`, { x: '100%', y: top + 16, anchor: 'end', kind: 'tick' })
  );
}
