import { expect, test } from 'vitest';
import { daysIn, readMoment, withoutDays } from '../../../src/core/import/moments.ts';

const day = { year: 2026, month: 3, day: 9 };

test.each([
  ['2026-03-09 14:02: Deploy', { day, time: { hour: 14, minute: 2 }, about: false }, ': Deploy'],
  [
    '2026-03-09T14:02:30Z Deploy',
    { day, time: { hour: 14, minute: 2, second: '30' }, zone: 'Z', about: false },
    ' Deploy',
  ],
  ['14:02 UTC - Deploy', { time: { hour: 14, minute: 2 }, zone: 'UTC', about: false }, ' - Deploy'],
  ['~ 4:11 PM PDT Deploy', { time: { hour: 16, minute: 11 }, zone: 'PDT', about: true }, ' Deploy'],
  ['12 am Deploy', { time: { hour: 0, minute: 0 }, about: false }, ' Deploy'],
  [
    'Monday, March 9th, 2026 at 9:05 (UTC) Deploy',
    { day, time: { hour: 9, minute: 5 }, zone: 'UTC', about: false },
    ' Deploy',
  ],
  ['9. March 2026, 09:05 CET', { day, time: { hour: 9, minute: 5 }, zone: 'CET', about: false }, ''],
  ['10:42 on 9 Mar 2026', { day, time: { hour: 10, minute: 42 }, about: false }, ''],
  ['9 March: Deploy', { day: { month: 3, day: 9 }, about: false }, ': Deploy'],
  ['31/12/2026', { day: { year: 2026, month: 12, day: 31 }, about: false }, ''],
  ['03/04/2026', { day: 'unclear', about: false, words: '03/04/2026' }, ''],
  ['24/07/25', { day: 'unclear', about: false, words: '24/07/25' }, ''],
  ['2026-03-09 --:-- Deploy', { day, about: false }, ' Deploy'],
  ['14:?? Deploy', { time: { hour: 14, minute: undefined }, about: false, words: '14:??' }, ' Deploy'],
  ['09:00 - 11:00 Deploy', { time: { hour: 9, minute: 0 }, about: false, words: '09:00 - 11:00' }, ' Deploy'],
])('reads %j', (text, moment, rest) => {
  const read = readMoment(text);
  expect(read?.moment).toEqual(moment);
  expect(text.slice(read?.length)).toBe(rest);
});

test.each([
  'Deploy at 14:02',
  '25:00 Deploy',
  '14:60',
  '2026-02-30',
  '10 minutes later',
  '41 requests',
  'May I ask',
  '3:1 odds',
])('finds no moment at the start of %j', (text) => {
  expect(readMoment(text)).toBeUndefined();
});

test('finds days in running text, and a text without them', () => {
  const text = 'From March 9th, 2026 to 2026-03-11, and again in March 2027 or on 12.03.2026.';
  expect(daysIn(text)).toEqual([day, { ...day, day: 11 }, { ...day, day: 12 }]);
  expect(withoutDays('Outage on 2026-03-09 of all')).toBe('Outage on of all');
});
