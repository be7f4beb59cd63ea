import { expect, test } from 'vitest';
import { durationsOf } from '../../../src/core/incident/durations.ts';
import { incidentOf } from './incident-of.ts';

const minutes = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms / 60_000);

test('measures every duration from the first impact', () => {
  const derived = durationsOf(
    incidentOf(
      '2026-03-01T10:00Z introduced',
      '2026-03-03T12:00Z warning signal: metric',
      '2026-03-03T13:00Z change change: config',
      '2026-03-03T13:40Z change change: deploy',
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:09Z detected by: alert',
      '2026-03-03T14:30Z diagnosed',
      '2026-03-03T14:41Z mitigated',
      '2026-03-03T16:00Z resolved',
    ),
  );
  expect({
    ripening: minutes(derived.ripening?.ms),
    warningLead: minutes(derived.warningLead?.ms),
    changeLead: minutes(derived.changeLead?.ms),
    timeToDetect: minutes(derived.timeToDetect?.ms),
    timeToDiagnose: minutes(derived.timeToDiagnose?.ms),
    timeToMitigate: minutes(derived.timeToMitigate?.ms),
    timeToResolve: minutes(derived.timeToResolve?.ms),
    timeInHarm: minutes(derived.timeInHarm?.ms),
    diagnosedFirst: derived.diagnosedFirst,
  }).toEqual({
    ripening: 52 * 60,
    warningLead: 120,
    changeLead: 20,
    timeToDetect: 9,
    timeToDiagnose: 30,
    timeToMitigate: 41,
    timeToResolve: 120,
    timeInHarm: 41,
    diagnosedFirst: true,
  });
});

test('runs time to mitigate over all waves, and adds the waves up as time in harm', () => {
  const derived = durationsOf(
    incidentOf(
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:05Z detected by: customer',
      '2026-03-03T14:20Z mitigated',
      '2026-03-03T15:00Z impact',
      '2026-03-03T15:30Z mitigated',
    ),
  );
  expect(minutes(derived.timeToMitigate?.ms)).toBe(90);
  expect(minutes(derived.timeInHarm?.ms)).toBe(50);
});

test('counts time under a refuted hypothesis until the next event that is not its own attempt', () => {
  const derived = durationsOf(
    incidentOf(
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:05Z hypothesis verdict: refuted',
      '2026-03-03T14:10Z attempt mitigation: restart, outcome: no-effect',
      '2026-03-03T14:15Z attempt mitigation: scale, outcome: worse',
      '2026-03-03T14:25Z hypothesis verdict: confirmed',
      '2026-03-03T14:30Z attempt mitigation: rollback, outcome: worked',
      '2026-03-03T14:33Z mitigated',
    ),
  );
  expect(minutes(derived.lostToRefuted?.ms)).toBe(20);
  expect(derived.attemptsUntilWorked).toBe(3);
});

test('is below zero where the team knew before users were hurt', () => {
  const derived = durationsOf(incidentOf('2026-03-03T13:00Z detected by: dashboard', '2026-03-03T14:00Z impact'));
  expect(minutes(derived.timeToDetect?.ms)).toBe(-60);
});

test('says what is known only about, and what only to the day', () => {
  const derived = durationsOf(
    incidentOf('2026-03-01 introduced', '~2026-03-03T14:00Z impact', '2026-03-03T14:30Z mitigated'),
  );
  expect(derived.timeToMitigate).toEqual({ ms: 30 * 60_000, approximate: true, daysOnly: false });
  expect(derived.ripening).toMatchObject({ approximate: true, daysOnly: true });
});

test('leaves out what the timeline does not tell', () => {
  const derived = durationsOf(incidentOf('2026-03-03T14:00Z impact', '2026-03-03T14:30Z resolved'));
  expect(derived).toMatchObject({
    timeToMitigate: undefined,
    timeToDetect: undefined,
    changeLead: undefined,
    attemptsUntilWorked: undefined,
    diagnosedFirst: undefined,
  });
  expect(minutes(derived.timeInHarm?.ms)).toBe(30);
});

test('takes no change after the impact for the one before it', () => {
  const derived = durationsOf(
    incidentOf(
      '2026-03-03T13:00Z change change: flag',
      '2026-03-03T14:00Z impact',
      '2026-03-03T14:20Z change change: deploy',
    ),
  );
  expect(minutes(derived.changeLead?.ms)).toBe(60);
});
