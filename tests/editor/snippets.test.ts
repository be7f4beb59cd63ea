import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { timelineKinds } from '../../src/core/rules/known-fields.ts';
import { makeFolder, postmortem, run } from '../support/content.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const snippets = Object.entries(
  JSON.parse(readFileSync(path.join(PROJECT, '.vscode/hindsight.code-snippets'), 'utf8')) as Record<
    string,
    { prefix: string; body: string[] }
  >,
);

/** A snippet as the editor inserts it when nothing is typed: the first choice, the default, today. */
const expanded = (body: readonly string[]): string =>
  body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2026')
    .replaceAll('$CURRENT_MONTH', '03')
    .replaceAll(/\$\{CURRENT_DATE\}|\$CURRENT_DATE\b/g, '03')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');

/** Puts an entry at the end of a list of the front matter. */
function withEntry(list: string, entry: string): string {
  const text = postmortem();
  if (list === 'timeline') return text.replace(/(timeline:\n)((?: {2}- .*\n)+)/, `$1${entry}\n`);
  return text.replace(new RegExp(`(\\n${list}:\\n)`), `$1${entry}\n`);
}

const listOf = (prefix: string): string =>
  prefix.startsWith('ev-')
    ? 'timeline'
    : ({ action: 'actions', condition: 'conditions', step: 'mechanism' }[prefix] ?? '');

test.each(snippets)('"%s" inserts an entry without a fault of its own', async (_name, { prefix, body }) => {
  const entry = expanded(body);
  expect(entry).not.toMatch(/\$/);
  const folder = makeFolder({ 'postmortems/2026-03-03-payments.md': withEntry(listOf(prefix), entry) });
  const { out } = await run(folder, ['check', '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { ruleId: string; message: string }[] };
  // An entry alone makes no whole timeline, and an inserted item stands before the one whose id it takes.
  const own = diagnostics.filter(
    ({ ruleId }) => !/^(?:timeline\/no-|question\/|timeline\/contradiction|action\/(?:due|overdue))/.test(ruleId),
  );
  expect(own).toEqual([]);
});

test('has a snippet for every step of a usual timeline', () => {
  const kinds = snippets.flatMap(([, { prefix }]) => (prefix.startsWith('ev-') ? [prefix.slice(3)] : []));
  expect(kinds.every((kind) => timelineKinds.includes(kind))).toBe(true);
  for (const kind of ['warning', 'change', 'impact', 'detected', 'hypothesis', 'attempt', 'mitigated'])
    expect(kinds).toContain(kind);
});

test('recommends the extensions that read what is committed', () => {
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(path.join(PROJECT, '.vscode', name), 'utf8')) as Record<string, unknown>;
  expect(read('extensions.json')['recommendations']).toEqual(
    expect.arrayContaining(['astro-build.astro-vscode', 'unifiedjs.vscode-remark']),
  );
  expect(read('settings.json')['astro.content-intellisense']).toBe(true);
});

test('reads findings out of what the task prints', async () => {
  const read = (file: string): string => readFileSync(path.join(PROJECT, '.vscode', file), 'utf8');
  const { tasks } = JSON.parse(read('tasks.json')) as {
    tasks: { command: string; problemMatcher: { pattern?: { regexp: string }[] } }[];
  };
  const pattern = tasks.find(({ command }) => command.includes(' check '))?.problemMatcher.pattern ?? [];
  const [place, message] = pattern.map(({ regexp }) => new RegExp(regexp, 'm'));
  const folder = makeFolder({
    'postmortems/2026-03-03-payments.md': postmortem().replace('owner: payments', 'owner: TBD'),
  });
  const { out } = await run(folder, ['check']);
  const [first, second] = out.split('\n');
  expect(place?.exec(first ?? '')?.slice(1)).toEqual([
    'postmortems/2026-03-03-payments.md',
    expect.stringMatching(/^\d+$/),
    '12',
    'error',
    'action/owner',
  ]);
  expect(message?.exec(second ?? '')?.[1]).toContain('What belongs to everybody');
});
