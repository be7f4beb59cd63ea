import { expect, test } from 'vitest';
import { looksPrinted, normalLine } from '../../../src/core/text/signature.ts';

test.each([
  [
    '2015-07-20 14:03:11.123 UTC [2211] ERROR:  deadlock detected',
    '2026-09-15 13:02:41 UTC [9] ERROR: deadlock detected',
  ],
  ['conn 10.0.0.1:443 refused after 312ms', 'conn 192.0.2.77:8443 refused after 9ms'],
  ['pid=18233 trace 4bf92f3577b34da6a3ce929d0e0e4736', 'pid=7 trace 00f067aa0ba902b7'],
  ['lost 550e8400-e29b-41d4-a716-446655440000 at 0xdeadbeef', 'lost 123e4567-e89b-12d3-a456-426614174000 at 0x1f'],
  ['api-7d9f8b6c5d-x2x9z restarted 3 times', 'api-5c7d8e9f01-k8s2p restarted 14 times'],
  ['peer 2001:db8::1 is gone', 'peer 2001:db8:85a3::8a2e:370:7334 is gone'],
  ['Nov 18 11:28:03 edge-1 fl2[991]: no route', 'Jan  2 01:02:03 edge-22 fl2[5]: no route'],
])('takes what varies out of %s', (one, other) => {
  expect(normalLine(one).text).toBe(normalLine(other).text);
});

test.each([
  ['HTTP 503 from upstream', 'HTTP 200 from upstream'],
  ['errno 24', 'errno 98'],
  ['ORA-01555: snapshot too old', 'ORA-01556: snapshot too old'],
  ['status=502', 'status=504'],
])('keeps the code that tells %s from %s', (one, other) => {
  expect(normalLine(one).text).not.toBe(normalLine(other).text);
});

test('names the words of a line without its frame', () => {
  const { terms, words } = normalLine('2026-01-02T03:04:05Z level=error msg="Lease expired" host=db-3 EADDRINUSE');
  expect(terms).toContain('leas');
  expect(words).toContain('EADDRINUSE');
  expect(terms).not.toContain('error');
  expect(terms).not.toContain('host');
});

test.each([
  '2015-07-20 14:03:11 UTC [2211] ERROR:  database is not accepting commands',
  "thread 'main' panicked at src/bot.rs:88: called Result::unwrap()",
  'Jan  8 02:00:13 nas1 smartd[702]: Device: /dev/sda, unreadable sectors',
  'npm ERR! code ELIFECYCLE npm ERR! errno 1',
  '{"level":"error","msg":"upstream 503","host":"10.2.3.4:8080"}',
  'java.lang.OutOfMemoryError: unable to create new native thread',
  'one line\nand another',
])('takes %j for something printed', (text) => {
  expect(looksPrinted(text)).toBe(true);
});

test.each([
  'postgres transaction id wraparound',
  'how do we fix error: too many connections',
  'SERVFAIL',
  'rollback made it worse',
  'kafka: out of memory',
  'every server in the data center rebooted at the same moment',
])('takes %j for a question', (text) => {
  expect(looksPrinted(text)).toBe(false);
});
