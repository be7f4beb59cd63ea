import { expect, test } from 'vitest';
import {
  fitWords,
  shareWords,
  shapeCode,
  shapesOf,
  triage,
  type TriageIncident,
} from '../../../src/core/search/triage.ts';

const classes = ['uufu', 'uuuu', 'ffdf'].map((code, at) => ({
  id: `class-${at}`,
  shapes: shapesOf(code),
  changes: at === 1 ? ['deploy'] : [],
  saturated: at === 0 ? 'CPU of the callee' : undefined,
}));
const incident = (code: string, own: number[], more: Partial<TriageIncident> = {}): TriageIncident => ({
  shapes: shapesOf(code),
  changes: [],
  saturated: undefined,
  classes: own,
  ...more,
});

test('ranks by fingerprint, and says what differs', () => {
  const sighting = { signals: { latency: 'up', traffic: 'up', errors: 'flat', saturation: 'up' } } as const;
  const ranked = triage(sighting, { classes, incidents: [] });
  expect(ranked.classes.map(({ index }) => index)).toEqual([0, 1]);
  expect(ranked.classes.map(({ fit }) => fitWords(fit))).toEqual([
    'matches 4 of 4 signals',
    'matches 3 of 4 signals; errors differs',
  ]);
});

test('lets the incidents that looked so speak for their class', () => {
  const incidents = Array.from({ length: 6 }, () => incident('uuuu', [1]));
  const seen = { signals: { latency: 'up', traffic: 'up' } } as const;
  const ranked = triage(seen, { classes, incidents });
  expect(ranked.classes.map(({ index }) => index)).toEqual([1, 0]);
  expect(ranked.classes[0]).toMatchObject({ alike: 6, partly: 0, known: 6 });
});

test('compares only what is known, and counts the change and the full resource', () => {
  const incidents = [
    incident('-u--', [0]),
    incident('-u--', [1], { changes: ['config'], saturated: 'CPU of every core' }),
  ];
  const seen = { signals: { traffic: 'up', latency: 'unknown' }, change: 'config', saturated: 'cpu' } as const;
  const [first, second] = triage(seen, { classes, incidents }).incidents;
  expect(first?.document).toBe(1);
  expect(fitWords(first?.fit ?? expect.fail())).toBe(
    'matches 1 of 1 signal; the same kind of change; the same resource full',
  );
  expect(fitWords(second?.fit ?? expect.fail())).toBe('matches 1 of 1 signal');
});

test('reads back the shapes that it writes', () => {
  const shapes = { latency: 'up', traffic: 'down', errors: 'flat', saturation: 'unknown' } as const;
  expect(shapesOf(shapeCode(shapes))).toEqual(shapes);
});

test('tells what fits in full from what fits in part', () => {
  const incidents = [incident('uu--', [0]), incident('u---', [0]), incident('ud--', [0]), incident('dd--', [0])];
  const ranked = triage({ signals: { latency: 'up', traffic: 'up' } }, { classes, incidents });
  expect(ranked.incidents.map(({ document, fit }) => [document, fit.isWhole])).toContainEqual([0, true]);
  expect(ranked.incidents.filter(({ fit }) => fit.isWhole)).toHaveLength(1);
  expect(shareWords(ranked.incidents, 'incident', 'incidents')).toBe(
    `1 incident in full, ${ranked.incidents.length - 1} in part`,
  );
  expect(ranked.classes.find(({ index }) => index === 0)).toMatchObject({ alike: 1, known: 4 });
  expect(shareWords(ranked.incidents.slice(1, 2), 'incident', 'incidents')).toBe('1 incident in part');
  expect(shareWords([], 'class', 'classes')).toBe('no class');
});

test.each([
  [{ change: 'deploy' }, ['deploy'], true],
  [{ change: 'deploy' }, ['config'], false],
  [{ change: 'deploy' }, [], false],
  [{ saturated: 'disk' }, [], false],
])('asks of a full fit that %j is known there, of %j', (more, changes, isWhole) => {
  const [first] = triage(
    { signals: { latency: 'up' }, ...more },
    { classes, incidents: [incident('u---', [0], { changes })] },
  ).incidents;
  expect(first?.fit.isWhole).toBe(isWhole);
});
