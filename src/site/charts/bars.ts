import { chart, type ChartText, escaped, label, percent } from './svg.ts';

/** A bar in one or more parts. */
export interface Bar {
  name: string;
  /** What stands at its end: a number, with its share where there is one. */
  figure: string;
  parts: { value: number; name: string; kind: string }[];
}

/** What a part means, and its image. */
export interface LegendEntry {
  name: string;
  svg: string;
}

/** How tall a bar and its row are: parts have a number in them. */
const PLAIN = { row: 40, bar: 12 };
const STACKED = { row: 50, bar: 22 };

/** The share of the width from which a number has a place in its part. */
const NUMBERED = 0.03;

/** Parts of these kinds are told apart by a pattern too, and not by their colour alone. */
const patterns: Readonly<Record<string, string>> = {
  partly: 'M-1 7 7 -1M-1 1 1 -1M5 7 7 5',
  'no-effect': 'M3 0v6',
  worse: 'M0 0 6 6M6 0 0 6',
};

/** Bars to one scale, each under its name; where they have parts, each with its number and its pattern. */
export function bars(list: readonly Bar[], text: ChartText): string {
  const lengths = list.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...lengths);
  const size = list.some(({ parts }) => parts.length > 1) ? STACKED : PLAIN;
  const rows = list.map((bar, index) => row(bar, most, { ...size, top: index * size.row, id: text.id }));
  const kinds = [...new Set(list.flatMap(({ parts }) => parts.map(({ kind }) => kind)))];
  return chart(text, 'bars', list.length * size.row + 4, defs(kinds, text.id) + rows.join(''));
}

/** What the parts of the bars of a chart mean; `id` is that of the chart, whose patterns they share. */
export const legendOf = (parts: readonly { name: string; kind: string }[], id: string): LegendEntry[] =>
  parts.map(({ name, kind }) => ({
    name,
    svg:
      '<svg class="chart swatch" aria-hidden="true" width="22" height="14" xmlns="http://www.w3.org/2000/svg">' +
      `${part(kind, id, 'x="0" y="0" width="100%" height="14"')}</svg>`,
  }));

function row(
  { name, figure, parts }: Bar,
  most: number,
  { top, bar, id }: { top: number; bar: number; id: string },
): string {
  let from = 0;
  const y = top + 22;
  const drawn = parts
    .filter(({ value }) => value > 0)
    .map(({ value, name: partName, kind }) => {
      const x = (from / most) * 100;
      const width = (value / most) * 100;
      from += value;
      const place = `x="${percent(x)}" y="${y}" width="${percent(width)}" height="${bar}"`;
      return (
        part(kind, id, place, `<title>${escaped(`${partName}: ${value}`)}</title>`) +
        (parts.length > 1 && value / most >= NUMBERED
          ? label(String(value), { x: percent(x + width / 2), y: y + 16, anchor: 'middle', kind: 'part' })
          : '')
      );
    })
    .join('');
  return (
    `<rect class="track" x="0" y="${y}" width="100%" height="${bar}"/>${drawn}` +
    label(name, { x: '0', y: top + 16 }) +
    label(figure, { x: '100%', y: top + 16, anchor: 'end', kind: 'tick' })
  );
}

const part = (kind: string, id: string, place: string, content = ''): string =>
  `<rect class="bar ${kind}" ${place}>${content}</rect>` +
  (kind in patterns ? `<rect class="over" fill="url(#${id}-${kind})" ${place}/>` : '');

const defs = (kinds: readonly string[], id: string): string =>
  kinds
    .filter((kind) => kind in patterns)
    .map(
      (kind) =>
        `<pattern id="${id}-${kind}" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="${patterns[kind] ?? ''}"/></pattern>`,
    )
    .join('');
