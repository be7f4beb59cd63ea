import { expect, test } from 'vitest';
import { isOneSlipAway, nearWords } from '../../../src/core/search/near-words.ts';

test.each([
  ['kubernets', 'kubernetes'],
  ['casandra', 'cassandra'],
  ['remvoed', 'removed'],
  ['consull', 'consul'],
  ['thred', 'thread'],
  ['kakfa', 'kafka'],
  ['fastlu', 'fastly'],
])('takes %s for %s', (typed, meant) => {
  expect(isOneSlipAway(typed, meant)).toBe(true);
  expect(isOneSlipAway(meant, typed)).toBe(true);
});

test.each([
  ['lock', 'lock'],
  ['restart', 'restore'],
  ['kfkaa', 'kafka'],
  ['ab', 'abcd'],
])('keeps %s and %s apart', (one, other) => {
  expect(isOneSlipAway(one, other)).toBe(false);
});

test('agrees with the edit distance with swaps on all short words of three letters', () => {
  const letters = ['a', 'b', 'c'];
  let words = [''];
  for (let n = 0; n < 4; n += 1)
    words = [...new Set([...words, ...words.flatMap((word) => letters.map((one) => word + one))])];
  for (const one of words)
    for (const other of words) expect(isOneSlipAway(one, other)).toBe(distance(one, other) === 1);
});

test('offers slips before longer words, and nothing for two letters', () => {
  expect(nearWords('datb', ['data', 'date', 'datbase', 'database'].toSorted()).map(({ word }) => word)).toEqual([
    'data',
    'date',
    'datbase',
  ]);
  expect(nearWords('da', ['data'])).toEqual([]);
});

/** The optimal string alignment distance by its textbook table. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const swap =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const row = table[i];
      if (row)
        row[j] = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1),
          swap,
        );
    }
  }
  return at(one.length, other.length);
}
