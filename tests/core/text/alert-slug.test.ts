import { expect, test } from 'vitest';
import { alertKey, alertSlug } from '../../../src/core/text/alert-slug.ts';

test.each([
  ['PaymentsErrorBudgetBurn', 'PaymentsErrorBudgetBurn'],
  ['kube_pod-not.ready', 'kube_pod-not.ready'],
  ['High load', 'High~20load'],
  ['CPU > 90 %', 'CPU~20~3e~2090~20~25'],
  ['a/b\\c?d#e', 'a~2fb~5cc~3fd~23e'],
  ['Überlast', '~c3~9cberlast'],
  ['..', '~2e~2e'],
  ['.hidden', '~2ehidden'],
  ['~20', '~7e20'],
  ['con', '~63on'],
  ['<script>', '~3cscript~3e'],
])('maps %s to %s', (name, slug) => {
  expect(alertSlug(name)).toBe(slug);
});

test('gives no two names one address, whatever their characters', () => {
  const pieces = ['a', 'A', ' ', '~', '20', '.', '/', 'é', '%', '-', '\u{1f525}', 'e\u0301'];
  const names = pieces.flatMap((one) => pieces.flatMap((two) => pieces.map((three) => `x${one}${two}${three}x`)));
  const canonical = new Set(names.map((name) => name.normalize('NFC')));
  expect(new Set(names.map(alertSlug)).size).toBe(canonical.size);
  expect(names.map(alertSlug).every((slug) => /^[A-Za-z0-9._~-]+$/.test(slug))).toBe(true);
});

test('cuts a name that no disk would take, and keeps such names apart', () => {
  const long = alertSlug(`${'x'.repeat(300)}a`);
  expect(long.length).toBeLessThanOrEqual(200);
  expect(long).not.toBe(alertSlug(`${'x'.repeat(300)}b`));
});

test('has one key for names that differ by case alone', () => {
  expect(alertKey('HighLoad')).toBe(alertKey('highload'));
  expect(alertKey('HighLoad')).not.toBe(alertKey('High load'));
});
