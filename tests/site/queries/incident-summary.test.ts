import { expect, test } from 'vitest';
import { shortName, summaryOf } from '../../../src/site/queries/incident-summary.ts';
import { incidentOf, knowledgeOf } from '../../support/incidents.ts';

test('calls an incident of another organisation by its month, one of our own by the beginning of its title', () => {
  const ours = (title: string): string => shortName(incidentOf({ day: '2017-02-28', title }));
  expect(shortName(incidentOf({ day: '2017-02-28', organization: 'GitLab' }))).toBe('GitLab, Feb 2017');
  expect(ours('The ledger held a database connection')).toBe('The ledger held a database…');
  expect(ours('After a power cut the ledger waited')).toBe('After a power cut…');
  expect(ours('Black Friday: the pool, again, ran dry')).toBe('Black Friday: the pool, again…');
  expect(ours('The pool ran dry')).toBe('The pool ran dry');
});

test('sorts a span of which only days are known by the most that it may be', () => {
  const msOf = (at: string, mitigated: string): number | undefined => {
    const events = [`{ at: ${mitigated}, kind: mitigated, what: Payments work. }`];
    const kb = knowledgeOf([{ day: '2026-03-03', at, events }]);
    return kb.incidents.map((incident) => summaryOf(incident, kb).timeToMitigateMs)[0];
  };
  expect(msOf('2026-03-03', '2026-03-03')).toBe(24 * 3_600_000);
  expect(msOf('2026-03-03T12:00Z', '2026-03-03T12:41Z')).toBe(41 * 60_000);
});
