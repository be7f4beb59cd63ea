import { expect, test } from 'vitest';
import { DAY, HOUR, parseInstant } from '../../schemas/instant.ts';

const NOON = Date.UTC(2026, 2, 3, 12);

test.each([
  ['2026-03-03T12:00Z', NOON],
  ['2026-03-03T12:00:00Z', NOON],
  ['2026-03-03t12:00z', NOON],
  ['2026-03-03T12:00:01.5Z', NOON + 1500],
  ['2026-03-03T12:00:00.123456Z', NOON + 123],
  ['2026-03-03T14:00+02:00', NOON],
  ['2026-03-03T06:30-05:30', NOON],
  ['2026-03-04T01:45+13:45', NOON],
  ['2026-03-03T12:00-00:00', NOON],
  ['2026-12-31T23:59:60Z', Date.UTC(2027, 0, 1) - 1],
  ['2017-01-01T05:29:60.5+05:30', Date.UTC(2017, 0, 1) - 1],
  ['2024-02-29T00:00Z', Date.UTC(2024, 1, 29)],
  ['0099-01-01T00:00Z', new Date('0099-01-01T00:00Z').getTime()],
])('reads %s', (text, ms) => {
  expect(parseInstant(text)).toEqual({ text, precision: 'time', approximate: false, ms, earliest: ms, latest: ms });
});

test('gives an hour to both sides of a time that is only about right', () => {
  expect(parseInstant('~2026-03-03T14:00+02:00')).toEqual({
    text: '~2026-03-03T14:00+02:00',
    precision: 'time',
    approximate: true,
    ms: NOON,
    earliest: NOON - HOUR,
    latest: NOON + HOUR,
  });
});

test('reads a date alone as its UTC day, and one that is about right with a day to both sides', () => {
  const midnight = Date.UTC(2026, 2, 3);
  expect(parseInstant('2026-03-03')).toEqual({
    text: '2026-03-03',
    precision: 'date',
    approximate: false,
    ms: midnight,
    earliest: midnight,
    latest: midnight + DAY - 1,
  });
  expect(parseInstant('~2026-03-03')).toMatchObject({
    precision: 'date',
    approximate: true,
    ms: midnight,
    earliest: midnight - DAY,
    latest: midnight + 2 * DAY - 1,
  });
});

test.each([
  '',
  '2026-03-03T12:00',
  '2026-03-03 12:00Z',
  '2026-03-03T12Z',
  '2026-03-03T1200Z',
  '2026-03-03T12:00+0200',
  '2026-03-03T12:00+02',
  '2026-03-03T12:00 Z',
  '2026-03-03T24:00Z',
  '2026-03-03T12:60Z',
  '2026-03-03T12:00:61Z',
  '2026-03-03T12:00+24:00',
  '2026-02-29',
  '2026-02-29T12:00Z',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-03-00',
  '2026-3-3',
  '26-03-03',
  '20260303',
  '~~2026-03-03',
  '~ 2026-03-03',
  ' 2026-03-03',
  '2026-03-03 ',
  '2026-03-03\n',
  '12:00Z',
  '2026',
  'yesterday',
  '1772539200',
])('takes %j for no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});
