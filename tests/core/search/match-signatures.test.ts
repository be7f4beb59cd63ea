import { expect, test } from 'vitest';
import { matchSignatures } from '../../../src/core/search/match-signatures.ts';

const known = [
  { document: 0, signature: '2025-11-28 11:39:02.118 UTC [30917] FATAL:  sorry, too many clients already' },
  { document: 1, signature: 'SERVFAIL' },
  { document: 2, signature: 'lease 4812 expired before renewal, dropping 31 jobs' },
  { document: 3, signature: 'error' },
];
const found = (line: string): [number, string][] =>
  matchSignatures(line, known).map(({ document, how }) => [document, how]);

test('matches the same line with other times and numbers', () => {
  expect(found('2026-01-02 03:04:05.006 UTC [7] FATAL:  sorry, too many clients already')).toEqual([[0, 'same']]);
});

test('finds a signature inside a longer line, and a line inside a longer signature', () => {
  expect(found('Oct  4 15:52:10 r1 named[811]: SERVFAIL unexpected RCODE')).toEqual([[1, 'within']]);
  expect(found('the lease expired at its renewal, and jobs are lost')).toEqual([[2, 'similar']]);
  expect(found('expired before renewal, dropping 9 jobs')).toEqual([[2, 'within']]);
});

test('finds a signature in one line of several', () => {
  expect(found('starting\nFATAL:  sorry, too many clients already\nstopping')).toEqual([[0, 'same']]);
});

test('does not match a signature that says nothing, nor a few shared words', () => {
  expect(found('2026-01-01T00:00:00Z level=error msg="cannot open file"')).toEqual([]);
  expect(found('too many retries')).toEqual([]);
});

test('ends on the long line of a log that repeats itself', () => {
  const started = performance.now();
  expect(found('0123456789abcdef-'.repeat(4000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2000);
});
