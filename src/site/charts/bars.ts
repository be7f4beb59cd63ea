import { chart, type ChartText, escaped, label, percent } from './svg.ts';

/** A bar in one or more parts. */
export interface Bar {
  name: string;
  /** What stands at its end: a number, with its share where there is one. */
  figure: string;
  parts: { value: number; name: string; kind: string }[];
}

const ROW = 40;

/** Bars to one scale, each under its name. */
export function bars(list: readonly Bar[], text: ChartText): string {
  const lengths = list.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...lengths);
  return chart(text, 'bars', list.length * ROW + 4, list.map((bar, index) => row(bar, most, index * ROW)).join(''));
}

function row({ name, figure, parts }: Bar, most: number, top: number): string {
  let from = 0;
  const drawn = parts
    .filter(({ value }) => value > 0)
    .map(({ value, name: partName, kind }) => {
      const x = (from / most) * 100;
      from += value;
      return (
        `<rect class="bar ${kind}" x="${percent(x)}" y="${top + 22}" width="${percent((value / most) * 100)}" height="12">` +
        `<title>${escaped(`${partName}: ${value}`)}</title></rect>`
      );
    })
    .join('');
  return (
    `<rect class="track" x="0" y="${top + 22}" width="100%" height="12"/>${drawn}` +
    label(name, { x: '0', y: top + 16 }) +
    label(figure, { x: '100%', y: top + 16, anchor: 'end', kind: 'tick' })
  );
}
