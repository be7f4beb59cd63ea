import { expect, test } from 'vitest';
import { kindOf } from '../../../src/core/import/event-kind.ts';

test.each([
  ['Incident declared resolved', { kind: 'resolved' }],
  ['Resolved: the queue is empty', { kind: 'resolved' }],
  ['All services are back to normal', { kind: 'resolved' }],
  ['Repaired', { kind: 'mitigated' }],
  ['Outage begins for all shops', { kind: 'impact' }],
  ['Customers started seeing 504s', { kind: 'impact' }],
  ['First report of the issue by a user', { kind: 'detected', by: 'customer' }],
  ['Notified by a client that deploys hang', { kind: 'detected', by: 'customer' }],
  ['PaymentErrorsHigh alert fired', { kind: 'detected', by: 'alert' }],
  ['Root cause identified: a full disk', { kind: 'diagnosed' }],
  ['Status page updated', { kind: 'communicated' }],
  ['The network team joined the call', { kind: 'escalated' }],
  ['Release 41 was deployed', { kind: 'change', change: 'deploy' }],
  ['New configuration applied to the proxies', { kind: 'change', change: 'config' }],
  ['The certificate of the broker expired', { kind: 'change', change: 'certificate' }],
  ['Rolled back to 8.1, which fixed the issue', { kind: 'attempt', mitigation: 'rollback', outcome: 'worked' }],
  ['Restarted all pods without effect', { kind: 'attempt', mitigation: 'restart', outcome: 'no-effect' }],
])('%j says what it is', (words, kind) => {
  expect(kindOf(words, '')).toEqual(kind);
});

test.each([
  'Fix deployed to staging',
  'A customer reports that checkout works again',
  'Restarted all pods',
  'Resolved alert for the disk',
  'Is the incident resolved?',
  'First detected',
  'Started looking into the alert',
  'The team noticed high load, which may cause an alert later',
  'Failed over to the second site',
])('%j is a note', (words) => {
  expect(kindOf(words, '')).toEqual({ kind: 'note' });
});

test('takes who detected it from what the document says of that', () => {
  expect(kindOf('First detected', 'Pingdom reported the site down.')).toEqual({ kind: 'detected', by: 'alert' });
});
