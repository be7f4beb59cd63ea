import { chart, type ChartText, escaped, label, percent } from './svg.ts';

const ROW = 26;
const HEAD = 20;
/** The share of the width that the names of the days take. */
const DAYS = 12;

/**
 * A cell for each hour of the week, darker with more, and the number in it: nobody has to judge a shade. `days` are rows of
 * 24 numbers.
 */
export function weekMap(days: readonly { name: string; hours: readonly number[] }[], text: ChartText): string {
  const most = Math.max(1, ...days.flatMap(({ hours }) => hours));
  const width = (100 - DAYS) / 24;
  const x = (hour: number): number => DAYS + hour * width;
  const heads = [0, 6, 12, 18]
    .map((hour) => label(`${String(hour).padStart(2, '0')}:00`, { x: percent(x(hour)), y: 14, kind: 'tick' }))
    .join('');
  const rows = days
    .map(({ name, hours }, row) => {
      const y = HEAD + row * ROW;
      const cells = hours
        .map((count, hour) => {
          const strength = 0.12 + (0.36 * count) / most;
          const what = `${name} ${String(hour).padStart(2, '0')}:00 to ${String(hour + 1).padStart(2, '0')}:00: ${count}`;
          return (
            `<rect class="cell" x="${percent(x(hour) + 0.15)}" y="${y + 1}" width="${percent(width - 0.3)}" height="${ROW - 2}"/>` +
            (count === 0
              ? ''
              : `<rect class="heat" fill-opacity="${strength.toFixed(2)}" x="${percent(x(hour) + 0.15)}" y="${y + 1}" width="${percent(width - 0.3)}" height="${ROW - 2}"><title>${escaped(what)}</title></rect>` +
                label(String(count), { x: percent(x(hour) + width / 2), y: y + 18, anchor: 'middle', kind: 'count' }))
          );
        })
        .join('');
      return label(name, { x: '0', y: y + 18 }) + cells;
    })
    .join('');
  return chart(text, 'week', HEAD + days.length * ROW + 2, heads + rows);
}
