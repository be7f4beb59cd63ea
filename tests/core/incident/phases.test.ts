import { expect, test } from 'vitest';
import { phasesOf } from '../../../src/core/incident/phases.ts';
import { incidentOf } from './incident-of.ts';

const told = (...events: string[]): string[] =>
  phasesOf(incidentOf(...events)).map(
    ({ phase, entries }) => `${phase}: ${entries.map(({ event }) => event.kind).join(' ')}`,
  );

test('parts a timeline into lead-up, harm unseen, harm seen and recovery', () => {
  expect(
    told(
      '2026-03-03T13:40Z change change: deploy',
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:02Z note',
      '2026-03-03T14:09Z detected by: alert',
      '2026-03-03T14:30Z attempt mitigation: rollback, outcome: worked',
      '2026-03-03T14:41Z mitigated',
      '2026-03-03T16:00Z resolved',
    ),
  ).toEqual(['lead-up: change', 'unseen: impact note', 'seen: detected attempt', 'recovery: mitigated resolved']);
});

test('knows no unseen harm where detection came first', () => {
  expect(
    told('2026-03-03T13:00Z detected by: dashboard', '2026-03-03T14:00Z impact', '2026-03-03T15:00Z mitigated'),
  ).toEqual(['lead-up: detected', 'seen: impact', 'recovery: mitigated']);
});

test('opens the harm again with every wave', () => {
  expect(
    told(
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:05Z detected by: alert',
      '2026-03-03T14:20Z mitigated',
      '2026-03-03T15:00Z impact',
      '2026-03-03T15:30Z mitigated',
    ),
  ).toEqual(['unseen: impact', 'seen: detected', 'recovery: mitigated', 'seen: impact', 'recovery: mitigated']);
});
