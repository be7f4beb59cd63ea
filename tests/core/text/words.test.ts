import { expect, test } from 'vitest';
import { isIdentifier, phraseOf, stem, termsIn, termsOfWord } from '../../../src/core/text/words.ts';

test.each([
  ['ORA-01555', ['ora-01555', 'ora', '01555']],
  ['net.core.somaxconn', ['net.core.somaxconn', 'net', 'cor', 'somaxconn']],
  ['x-foo_bar', ['x-foo_bar', 'foo', 'bar']],
  ['EADDRINUSE', ['eaddrinuse', 'eaddrinus']],
  ['OutOfMemoryError', ['outofmemoryerror', 'memor', 'error']],
  ['fail-over', ['fail-over', 'failover', 'fail']],
  ['Pub/Sub', ['pub/sub', 'pubsub', 'pub', 'sub']],
])('keeps %s whole and in parts', (word, terms) => {
  expect(termsOfWord(word)).toEqual(terms);
});

test.each([
  'ORA-01555',
  'net.core.somaxconn',
  'EADDRINUSE',
  'x-foo_bar',
  'E41',
  'us-east-1',
  'Result::unwrap',
  'HY000',
])('takes %s for an identifier', (word) => {
  expect(isIdentifier(word)).toBe(true);
});

test.each(['retry', 'DNS', 'thundering-herd', "customer's", 'and/or', '2024-03-01', '503', '12ms', 'Postgres'])(
  'takes %s for a word',
  (word) => {
    expect(isIdentifier(word)).toBe(false);
  },
);

test.each([
  ['retry', 'retries', 'retried', 'retrying'],
  ['expire', 'expired', 'expiry', 'expiration'],
  ['cache', 'cached', 'caches', 'caching'],
  ['migrate', 'migrated', 'migration', 'migrations'],
  ['saturate', 'saturated', 'saturation'],
  ['behaviour', 'behaviors', 'behavior'],
  ['centre', 'center', 'centers'],
  ['serialise', 'serialized', 'serialising', 'serialization'],
  ['cancelled', 'canceled', 'cancelling'],
  ['licence', 'licenses'],
  ['ids', 'id'],
  ['recall', 'recalled', 'recalls'],
])('gives the forms of %s one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['server', 'serve'],
  ['four', 'for'],
  ['hour', 'horror'],
  ['promise', 'promote'],
  ['state', 'station'],
  ['status', 'state'],
])('keeps %s and %s apart', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('leaves stop words out of a text and keeps its order', () => {
  expect(termsIn('The queue was full, and it did not drain')).toEqual(['queu', 'full', 'drain']);
});

test('makes a phrase of hyphens, slashes and spaces alike', () => {
  expect(phraseOf('thundering-herds')).toEqual(phraseOf('Thundering herd'));
});
