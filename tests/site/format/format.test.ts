import { expect, test } from 'vitest';
import { parseInstant } from '../../../schemas/instant.ts';
import { formatInstant } from '../../../src/site/format/date.ts';
import { formatDuration, formatOffset, formatSpan } from '../../../src/site/format/duration.ts';
import { formatMoney, formatNumber, formatShare } from '../../../src/site/format/number.ts';
import { evidenceText, richText } from '../../../src/site/format/rich-text.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const exact = { approximate: false, daysOnly: false };

test.each([
  [0, '0 s'],
  [42_000, '42 s'],
  [5 * MINUTE + 30_000, '5 min 30 s'],
  [41 * MINUTE, '41 min'],
  [101 * MINUTE, '1 h 41 min'],
  [DAY + 2 * HOUR, '1 d 2 h'],
  [20 * DAY, '20 d'],
  [400 * DAY, '1 y 1 mo'],
])('writes %d ms as %s', (ms, text) => {
  expect(formatSpan(ms)).toBe(text);
});

test('says about where a duration is about, and counts days where only days are known', () => {
  expect(formatDuration({ ms: 41 * MINUTE, ...exact, approximate: true })).toBe('about 41 min');
  expect(formatDuration({ ms: 3 * HOUR, approximate: true, daysOnly: true })).toBe('within a day');
  expect(formatDuration({ ms: 25 * HOUR, approximate: true, daysOnly: true })).toBe('about a day');
  expect(formatDuration({ ms: 3 * DAY + 5 * HOUR, approximate: true, daysOnly: true })).toBe('about 3 d');
});

test('writes offsets from the impact with their sign', () => {
  expect(formatOffset({ ms: 17 * MINUTE, ...exact })).toBe('T+0:17');
  expect(formatOffset({ ms: -178 * MINUTE, ...exact })).toBe('T−2:58');
  expect(formatOffset({ ms: 3 * DAY + 2 * HOUR, ...exact })).toBe('T+3 d 2 h');
  expect(formatOffset({ ms: 17 * MINUTE, approximate: true, daysOnly: false })).toBe('~T+0:17');
  expect(formatOffset({ ms: HOUR, approximate: true, daysOnly: true })).toBe('same day');
  expect(formatOffset({ ms: -8.4 * DAY, approximate: true, daysOnly: true })).toBe('T−8 d');
});

test('writes instants in UTC, whatever the zone of the machine and of the author', () => {
  const shown = (text: string): unknown => formatInstant(parseInstant(text) ?? expect.fail(text));
  expect(shown('2026-03-03T23:30-05:00')).toEqual({ text: '4 Mar 2026, 04:30 UTC', iso: '2026-03-04T04:30:00.000Z' });
  expect(shown('~2026-03-03T14:02:09Z')).toEqual({
    text: 'about 3 Mar 2026, 14:02:09 UTC',
    iso: '2026-03-03T14:02:09.000Z',
  });
  expect(shown('2026-03-03')).toEqual({ text: '3 Mar 2026', iso: '2026-03-03' });
});

test('writes numbers, shares and money', () => {
  expect([formatNumber(41_000), formatShare(0.125), formatMoney({ amount: 25e6, currency: 'USD' })]).toEqual([
    '41,000',
    '12.5%',
    '$25,000,000',
  ]);
});

test('parts a text into words, code and addresses, and makes no markup of anything else', () => {
  expect(richText('Set `max_connections` as told (https://example.com/a_(b)), then <b>wait</b>.')).toEqual([
    { type: 'text', text: 'Set ' },
    { type: 'code', text: 'max_connections' },
    { type: 'text', text: ' as told (' },
    { type: 'link', text: 'example.com/a_(b)', url: 'https://example.com/a_(b)' },
    { type: 'text', text: '), then <b>wait</b>.' },
  ]);
});

test('makes no link of an address that runs', () => {
  expect(richText('javascript:alert(1)')).toEqual([{ type: 'text', text: 'javascript:alert(1)' }]);
});

test('names the report that a postmortem rests on', () => {
  const source = { organization: 'Roblox', url: 'https://example.com/report' };
  expect(evidenceText('https://example.com/report', source)).toEqual([
    { type: 'link', text: 'report by Roblox', url: 'https://example.com/report' },
  ]);
  expect(evidenceText('perf report', source)).toEqual([{ type: 'text', text: 'perf report' }]);
});
