import { expect, test } from 'vitest';
import { DAY } from '../../../schemas/instant.ts';
import { brokenFixes } from '../../../src/core/recurrence/broken-fixes.ts';
import { linksOf, recurrenceChains } from '../../../src/core/recurrence/chains.ts';
import { kinGroups } from '../../../src/core/recurrence/kin.ts';
import { returnsOf } from '../../../src/core/recurrence/time-to-recurrence.ts';
import { incidentOf, type Sketch } from '../../support/incidents.ts';

const fix = (completed: string, kind = 'prevent', removes = 'resource-exhaustion'): string =>
  `{ what: The pool is larger, owner: payments, kind: ${kind}, removes: [${removes}], status: done, completed: ${completed}, verified: A test. }`;
const promise = '{ what: The pool has an alert, owner: payments, kind: detect, status: open }';
const groupsOf = (...sketches: Sketch[]) => kinGroups(sketches.map(incidentOf));

test('puts the same class in the same service of one organisation into a chain, services with the same incidents together', () => {
  const chains = recurrenceChains(
    groupsOf(
      { day: '2026-05-01', services: ['ledger', 'checkout'] },
      { day: '2026-01-01', services: ['ledger', 'checkout', 'search'] },
      { day: '2026-03-01', services: ['ledger'], classes: ['deadlock'] },
      { day: '2026-04-01', services: ['ledger'], organization: 'Acme' },
      { day: '2026-02-01', services: ['search'] },
    ),
  );
  expect(
    chains.map(({ classId, services, incidents }) => [classId, services, incidents.map(({ id }) => id.slice(0, 7))]),
  ).toEqual([
    ['resource-exhaustion', ['ledger', 'checkout'], ['2026-01', '2026-05']],
    ['resource-exhaustion', ['search'], ['2026-01', '2026-02']],
  ]);
});

test('tells what was promised after each incident, what is open, and what did not hold', () => {
  const [chain] = recurrenceChains(
    groupsOf(
      { day: '2026-01-01', actions: [fix('2026-01-20'), fix('2026-02-20'), promise] },
      { day: '2026-02-10', actions: [promise] },
    ),
  );
  const links = linksOf(chain?.incidents ?? [], 'resource-exhaustion', { sameKin: true });
  expect(
    links.map(({ sinceLast, promised, open, didNotHold }) => [
      sinceLast?.ms,
      promised.map(({ id }) => id),
      open.map(({ id }) => id),
      didNotHold.map(({ id }) => id),
    ]),
  ).toEqual([
    [undefined, ['A1', 'A2'], ['A3'], ['A1']],
    [40 * DAY, [], ['A1'], []],
  ]);
});

test('names the first incident that shows that a fix did not hold, and for how long it had', () => {
  const fixes = brokenFixes(
    groupsOf(
      { day: '2026-01-01', services: ['ledger', 'checkout'], actions: [fix('2026-02-10'), fix('2026-03-01')] },
      { day: '2026-02-10', services: ['ledger'] },
      { day: '2026-03-12', services: ['ledger', 'checkout'] },
      { day: '2026-05-01', services: ['ledger'] },
    ),
  );
  expect(
    fixes.map(({ action, services, recurrence, daysHeld }) => [
      action.id,
      services,
      recurrence.id.slice(0, 10),
      daysHeld,
    ]),
  ).toEqual([
    ['A1', ['ledger', 'checkout'], '2026-03-12', 30],
    ['A2', ['ledger', 'checkout'], '2026-03-12', 11],
  ]);
});

test('counts a fix only where it removes the class, is done, and was so on an earlier day', () => {
  const after = { day: '2026-03-01' };
  const none = (action: string) => brokenFixes(groupsOf({ day: '2026-01-01', actions: [action] }, after));
  expect(none(fix('2026-03-01'))).toEqual([]);
  expect(none(fix('2026-02-01', 'prevent', 'deadlock'))).toEqual([]);
  expect(none(fix('2026-02-01').replace('status: done', 'status: wont-do'))).toEqual([]);
  expect(none(fix('2026-02-01'))).toHaveLength(1);
});

test('measures the time to recurrence by the kinds of action items done in between', () => {
  const returns = returnsOf(
    groupsOf(
      { day: '2026-01-01', actions: [fix('2026-01-05', 'detect'), fix('2026-01-06'), fix('2026-04-01', 'process')] },
      { day: '2026-02-01' },
      { day: '2026-02-11' },
    ),
  );
  expect(returns.map(({ gap, done }) => [gap.ms / DAY, done])).toEqual([
    [31, ['prevent', 'detect']],
    [10, []],
  ]);
});
