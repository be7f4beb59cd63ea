import { expect, test } from 'vitest';
import { durationFigures, impactFigures } from '../../../src/site/queries/postmortem/figures.ts';
import { incidentOf } from '../../support/incidents.ts';

const terms = (events: string[], at?: string): string[] =>
  durationFigures(incidentOf({ day: '2026-03-03', events, ...(at === undefined ? {} : { at }) })).map(
    ({ term }) => term,
  );

test('tells the share of failed requests from their number', () => {
  const incident = incidentOf({
    day: '2026-03-03',
    more: 'impact: { summary: Payments fail., requests: { share: 0.53, failed: 51100 } }',
  });
  expect(impactFigures(incident)).toEqual([
    { term: 'Share of requests failed', value: '53%' },
    { term: 'Requests failed', value: '51,100' },
  ]);
});

test('sets a sentence about lost data as a sentence, one word as a figure', () => {
  const lossOf = (loss: string): boolean | undefined =>
    impactFigures(incidentOf({ day: '2026-03-03', more: `impact: { summary: Payments fail., dataLoss: ${loss} }` }))[0]
      ?.isSentence;
  expect(lossOf('None is published.')).toBe(true);
  expect(lossOf('none')).toBe(false);
});

test('leaves a lead of nothing out, unless only the day is known', () => {
  const change = (at: string): string => `{ at: ${at}, kind: change, change: config, what: A flag is set. }`;
  expect(terms([change('2026-03-03T12:00Z')])).not.toContain('Change lead');
  expect(terms([change('2026-03-03T11:59Z')])).toContain('Change lead');
  expect(terms([change('2026-03-03')])).toContain('Change lead');
});
