import { expect, test } from 'vitest';
import { offsetAt } from '../../../src/core/import/zones.ts';

const winter = { year: 2026, month: 1, day: 20, hour: 13, minute: 50 };
const summer = { ...winter, month: 7 };

test.each([
  ['UTC', winter, { text: 'Z' }],
  ['GMT', summer, { text: 'Z' }],
  ['BST', summer, { text: '+01:00' }],
  ['CET', winter, { text: '+01:00' }],
  ['CET', summer, { text: '+01:00', inForce: '+02:00' }],
  ['BST/GMT', winter, { text: 'Z' }],
  ['BST/GMT', summer, { text: '+01:00' }],
  ['PST', winter, { text: '-08:00' }],
  ['PT', summer, { text: '-07:00' }],
  ['Europe/London', summer, { text: '+01:00' }],
  ['Asia/Kathmandu', winter, { text: '+05:45' }],
  ['UTC+2', winter, { text: '+02:00' }],
  ['-0330', winter, { text: '-03:30' }],
  ['IST', winter, undefined],
  ['CST', winter, undefined],
  ['Europe/Atlantis', winter, undefined],
  ['constructor', winter, undefined],
])('%s at a wall clock', (name, clock, offset) => {
  expect(offsetAt(name, clock)).toEqual(offset);
});

test('an offset is that of its moment, on the days when clocks are changed too', () => {
  const changed = { year: 2026, month: 3, day: 29, minute: 30 };
  expect(offsetAt('Europe/London', { ...changed, hour: 0 })?.text).toBe('Z');
  expect(offsetAt('Europe/London', { ...changed, hour: 3 })?.text).toBe('+01:00');
});
