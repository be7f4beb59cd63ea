import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../schemas/instant.ts';
import { bars, legendOf } from '../../../src/site/charts/bars.ts';
import { stripPlot } from '../../../src/site/charts/strip-plot.ts';
import { timeScale } from '../../../src/site/charts/time-scale.ts';
import { weekMap } from '../../../src/site/charts/week-map.ts';

const text = { id: 'c', title: 'Time <to> "mitigate"', description: 'a & b' };

test('draws a dot for every value and names its n, and a band and a median only from five values on', () => {
  const few = { name: 'sev4', dots: [{ ms: MINUTE, name: 'one' }], lower: undefined, median: MINUTE, upper: undefined };
  const dots = [1, 2, 3, 4, 5].map((n) => ({ ms: n * HOUR, name: `${n}` }));
  const many = { name: 'sev1', dots, lower: 2 * HOUR, median: 3 * HOUR, upper: 4 * HOUR };
  const svg = stripPlot([few, many], text);
  expect(svg.match(/<circle/g)).toHaveLength(6);
  expect(svg.match(/class="band"/g)).toHaveLength(1);
  expect(svg.match(/class="median"/g)).toHaveLength(1);
  expect(svg).toContain('>n = 1<');
  expect(svg).toContain('>n = 5<');
});

test('speaks to screen readers, and stays one well-formed image whatever the words in it', () => {
  for (const svg of [
    stripPlot(
      [{ name: '<b>&"', dots: [{ ms: 1, name: '</title>' }], lower: undefined, median: 1, upper: undefined }],
      text,
    ),
    bars([{ name: '<script>', figure: '1 & 2', parts: [{ value: 1, name: '"', kind: 'worked' }] }], text),
    weekMap([{ name: '<Mon>', hours: Array<number>(24).fill(1) }], text),
  ]) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title c-desc"/);
    expect(svg).toContain('<title id="c-title">Time &lt;to&gt; &quot;mitigate&quot;</title>');
    expect(svg).toContain('<desc id="c-desc">a &amp; b</desc>');
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}|rgb\(/);
  }
});

test('keeps the scale of time in order, with what is not above zero at its left end', () => {
  const { at, ticks } = timeScale([-HOUR, 0, MINUTE, 3 * DAY]);
  const places = [-HOUR, 0, MINUTE, HOUR, 3 * DAY].map(at);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(at(-HOUR)).toBe(at(0));
  expect(ticks.length).toBeLessThanOrEqual(6);
  expect(Math.max(...places)).toBeLessThanOrEqual(96);
});

test('stacks the parts of a bar beside each other, to one scale', () => {
  const part = (value: number, kind: string) => ({ value, name: kind, kind });
  const svg = bars(
    [
      { name: 'a', figure: '4', parts: [part(1, 'worked'), part(3, 'worse')] },
      { name: 'b', figure: '2', parts: [part(2, 'worked'), part(0, 'worse')] },
    ],
    text,
  );
  expect(
    [...svg.matchAll(/class="bar (\w+)" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/g)].map((m) => m.slice(1)),
  ).toEqual([
    ['worked', '0', '25'],
    ['worse', '25', '75'],
    ['worked', '0', '50'],
  ]);
});

test('tells the parts of a bar apart by pattern and number, and says in a legend which is which', () => {
  const parts = [
    { value: 60, name: 'it worked', kind: 'worked' },
    { value: 39, name: 'no effect', kind: 'no-effect' },
    { value: 1, name: 'worse <now>', kind: 'worse' },
  ];
  const svg = bars([{ name: 'a', figure: '100', parts }], text);
  expect([...svg.matchAll(/class="part">(\d+)</g)].map((match) => match[1])).toEqual(['60', '39']);
  for (const kind of ['no-effect', 'worse']) {
    expect(svg).toContain(`<pattern id="c-${kind}"`);
    expect(svg).toContain(`fill="url(#c-${kind})"`);
  }
  const legend = legendOf(parts, 'c');
  expect(legend.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
  expect(legend.map(({ svg: swatch }) => /url\(#c-([\w-]+)\)/.exec(swatch)?.[1])).toEqual([
    undefined,
    'no-effect',
    'worse',
  ]);
  for (const image of [svg, ...legend.map(({ svg: swatch }) => swatch)])
    expect(XMLValidator.validate(image)).toBe(true);
});

test('writes no number and draws no pattern into a bar of one part', () => {
  const svg = bars([{ name: 'a', figure: '3', parts: [{ value: 3, name: 'a', kind: '' }] }], text);
  expect(svg).not.toMatch(/class="part"|<pattern/);
});
