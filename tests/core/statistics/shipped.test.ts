import path from 'node:path';
import { expect, test } from 'vitest';
import { newestFirst } from '../../../src/core/incident/start.ts';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import {
  changesByKind,
  type Counted,
  diagnosisOrder,
  escapesByReason,
  firstDetectors,
  mitigationsByOutcome,
} from '../../../src/core/statistics/counts.ts';
import { statsRows } from '../../../src/core/statistics/stats-table.ts';
import { warningKinds, warningsOf } from '../../../src/core/statistics/warnings.ts';
import { changesAndImpacts, hourOfWeek, weekdays } from '../../../src/core/statistics/week.ts';
import { loadContent } from '../../../src/io/check-root.ts';
import { NOW } from '../../support/fixture.ts';
import { countedBy, quantileOf, type RawIncident, shippedIncidents, spans } from '../../support/recomputed.ts';

const raw = shippedIncidents();
const { incidents } = buildKnowledgeBase(await loadContent(path.join(import.meta.dirname, '../../..')), { now: NOW });
const counts = (list: readonly Counted[]): Record<string, number> =>
  Object.fromEntries(list.map(({ name, incidents: own }) => [name, own.length]));
const words = (one: RawIncident, kind: string, field: string): string[] =>
  one.events.flatMap((event) => (event.fields['kind'] === kind ? (event.fields[field] ?? []) : []));

test('reads as many incidents as there are', () => {
  expect(raw.length).toBeGreaterThanOrEqual(32);
  expect(incidents).toHaveLength(raw.length);
});

test.each(Object.keys(spans))('tells %s as recomputed from the files, over all and in every group', (measure) => {
  const groupsOf: Record<string, (one: RawIncident) => string[]> = {
    all: () => ['all'],
    year: (one) => [
      new Date(one.events.find((event) => event.fields['kind'] === 'impact')?.ms ?? 0).toISOString().slice(0, 4),
    ],
    severity: (one) => [one.severity],
    class: (one) => one.failureClasses,
  };
  const expected = Object.entries(groupsOf).flatMap(([by, of]) => {
    const groups = new Map<string, number[]>();
    for (const one of raw) {
      const value = spans[measure]?.(one);
      if (value === undefined) continue;
      for (const group of of(one)) groups.set(group, [...(groups.get(group) ?? []), value]);
    }
    return [...groups].map(([group, values]) => {
      const sorted = values.toSorted((a, b) => a - b);
      const told = sorted.length >= 5;
      return {
        by,
        group,
        n: sorted.length,
        min: sorted[0],
        lower: told ? Math.round(quantileOf(sorted, 0.25)) : null,
        median: Math.round(quantileOf(sorted, 0.5)),
        upper: told ? Math.round(quantileOf(sorted, 0.75)) : null,
        max: sorted.at(-1),
      };
    });
  });
  const told = statsRows(incidents)
    .filter((row) => row.measure === measure && row.n > 0)
    .map(({ by, group, n, min, lower, median, upper, max }) => ({ by, group, n, min, lower, median, upper, max }));
  const byName = (a: { by: string; group: string }, b: { by: string; group: string }) =>
    `${a.by} ${a.group}` < `${b.by} ${b.group}` ? -1 : 1;
  expect(told.toSorted(byName)).toEqual(expected.toSorted(byName));
  expect(told.length).toBeGreaterThan(5);
});

test('counts changes, detectors, reasons to escape and warnings as recomputed from the files', () => {
  expect(counts(changesByKind(incidents))).toEqual(countedBy(raw, (one) => words(one, 'change', 'change')));
  expect(counts(firstDetectors(incidents))).toEqual(countedBy(raw, (one) => words(one, 'detected', 'by').slice(0, 1)));
  expect(counts(escapesByReason(incidents))).toEqual(countedBy(raw, ({ escaped }) => escaped));
  const signals = raw.flatMap((one) => words(one, 'warning', 'signal'));
  expect(
    Object.fromEntries(warningKinds(warningsOf(incidents)).map((kind) => [kind.signal, kind.warnings.length])),
  ).toEqual(
    Object.fromEntries([...Map.groupBy(signals, (signal) => signal)].map(([signal, all]) => [signal, all.length])),
  );
});

test('counts attempts by outcome as recomputed from the files', () => {
  const attempts = raw.flatMap(({ events }) => events.filter((event) => event.fields['kind'] === 'attempt'));
  const told = mitigationsByOutcome(incidents);
  expect(told.reduce((sum, one) => sum + one.attempts, 0)).toBe(attempts.length);
  for (const { mitigation, outcomes } of told) {
    const own = attempts.filter((event) => event.fields['mitigation'] === mitigation);
    for (const [outcome, n] of Object.entries(outcomes)) {
      expect(n, `${mitigation} ${outcome}`).toBe(own.filter((event) => event.fields['outcome'] === outcome).length);
    }
  }
});

test('tells whether diagnosis came first as recomputed from the files', () => {
  const order = raw.map(({ events }) => {
    const diagnosed = events.findIndex((event) => event.fields['kind'] === 'diagnosed');
    const mitigated = events.findLastIndex((event) => event.fields['kind'] === 'mitigated');
    return diagnosed < 0 || mitigated < 0 ? 'untold' : diagnosed < mitigated ? 'first' : 'after';
  });
  const told = diagnosisOrder(incidents);
  for (const name of ['first', 'after', 'untold'] as const) {
    expect(told[name]).toHaveLength(order.filter((one) => one === name).length);
  }
});

test('places first impacts in the week as recomputed from the files, in any time zone', () => {
  const impacts = raw.flatMap((one) => one.events.find((event) => event.fields['kind'] === 'impact') ?? []);
  const timed = impacts.filter(({ day }) => !day);
  for (const [timeZone, shift] of [
    ['UTC', 0],
    ['Etc/GMT-9', 9],
  ] as const) {
    const expected = weekdays.map(() => Array<number>(24).fill(0));
    for (const { ms } of timed) {
      const local = new Date(ms + shift * 3_600_000);
      const row = expected[(local.getUTCDay() + 6) % 7] as number[];
      row[local.getUTCHours()] = (row[local.getUTCHours()] ?? 0) + 1;
    }
    const told = hourOfWeek(incidents, timeZone);
    expect(told.counts).toEqual(expected);
    expect([told.n, told.withoutTime]).toEqual([timed.length, impacts.length - timed.length]);
  }
});

test('finds the change of a Friday that bit on a Saturday', () => {
  const fridays = changesAndImpacts(incidents.toSorted(newestFirst), 'UTC').filter(({ changed }) => changed === 'Fri');
  expect(fridays.map(({ incident, bit }) => [incident.id, bit])).toContainEqual([
    '2025-06-14-terminal-time-zone-check',
    'Sat',
  ]);
});
