import { expect, test } from 'vitest';
import { check } from '../../../src/core/check.ts';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts';
import { parseFile } from '../../../src/core/parse/parse-file.ts';
import { parseMarkdown } from '../../../src/io/markdown.ts';
import { loadCatalog } from '../../../src/io/load-catalog.ts';
import { postmortem } from '../../support/content.ts';
import { FIXTURES, NOW } from '../../support/fixture.ts';

const FILE = 'postmortems/2026-03-03-card-pool.md';

function diagnose(files: Record<string, string>): Diagnostic[] {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { report } = check(
    {
      sources,
      files: sources.map((source) => parseFile(source, parseMarkdown)),
      catalog: loadCatalog(FIXTURES),
      existingPaths: new Set(Object.keys(files)),
      brokenDiagrams: new Map(),
    },
    { now: NOW },
  );
  return report.diagnostics;
}

/** What is found in files by their paths: `line:column rule`, for a second file with its name. */
const found = (files: Record<string, string>): string[] =>
  diagnose(files).map(
    ({ ruleId, file, position }) => `${file === FILE ? '' : `${file} `}${position.line}:${position.column} ${ruleId}`,
  );

const messages = (files: Record<string, string>): string[] => diagnose(files).map(({ message }) => message);

const withEvent = (event: string): Record<string, string> => ({
  [FILE]: postmortem().replace('mechanism:\n', `  - ${event}\nmechanism:\n`),
});

test.each([
  ['an unknown kind', '{ at: 2026-03-03T15:10Z, kind: fixed, what: All is well. }', ['15:36 frontmatter/invalid']],
  ['no kind', '{ at: 2026-03-03T15:10Z, what: All is well. }', ['15:5 frontmatter/invalid']],
  [
    'an unknown kind and a field of no kind',
    '{ at: 2026-03-03T15:10Z, kind: fixed, what: All is well., duration: 5 }',
    ['15:36 frontmatter/invalid', '15:63 frontmatter/unknown-field'],
  ],
  [
    'an unknown kind and a field of some kind',
    '{ at: 2026-03-03T15:10Z, kind: fixed, what: x, by: staff }',
    ['15:36 frontmatter/invalid'],
  ],
  [
    'an unknown kind and a wrong value in a field of some kind',
    '{ at: 2026-03-03T15:10Z, kind: fixed, what: x, by: luck }',
    ['15:36 frontmatter/invalid', '15:56 frontmatter/invalid'],
  ],
  [
    'an unknown kind, no text and no offset',
    '{ at: 2026-03-03T15:10, kind: fixed }',
    ['15:5 frontmatter/invalid', '15:11 timeline/zone', '15:35 frontmatter/invalid'],
  ],
  [
    'an unknown kind, a time out of order and a phrase',
    '{ at: 2026-03-03T12:10Z, kind: fixed, what: It should have stopped. }',
    ['15:11 timeline/order', '15:36 frontmatter/invalid', '15:52 blameless/counterfactual'],
  ],
  [
    'a merge key',
    '{ <<: { kind: note }, at: 2026-03-03T15:10Z, what: x }',
    ['15:5 frontmatter/invalid', '15:7 frontmatter/unknown-field'],
  ],
])('tells of an event with %s all that is wrong', (_, event, expected) => {
  expect(found(withEvent(event))).toEqual(expected);
});

test.each([
  ['a YAML fault', '---\ntitle: [\n---\n', '2:8 frontmatter/syntax'],
  ['no front matter', 'The ledger was slow.\n', '1:1 frontmatter/missing'],
])('does not blame who points to a file with %s', (_, text, fault) => {
  const other = 'postmortems/2026-01-02-ledger.md';
  const body = 'See [the ledger](/postmortems/2026-01-02-ledger/) and [its file](2026-01-02-ledger.md).';
  const more = 'related: [2026-01-02-ledger]\n';
  expect(found({ [FILE]: postmortem({ more, body }), [other]: text })).toEqual([`${other} ${fault}`]);
});

test.each([
  [
    'no front matter',
    'They should have\nlooked, stupid as it is.\n',
    ['1:1 frontmatter/missing', '1:6 blameless/counterfactual', '2:9 blameless/judgement'],
  ],
  [
    'a YAML fault',
    '---\ntitle: [\n---\n\nThey should have looked.\n',
    ['2:8 frontmatter/syntax', '5:6 blameless/counterfactual'],
  ],
  ['front matter that is never closed', '---\nevidence: It should have rung.\n', ['1:1 frontmatter/missing']],
])('looks for phrases in the body of a file with %s', (_, text, expected) => {
  expect(found({ [FILE]: text })).toEqual(expected);
});

test.each([
  ['the package @ana/pool holds it', []],
  ['the host @ana.example holds it', []],
  ['@ana/@tomas ran it', ['17:14 mechanism/person', '17:19 mechanism/person']],
  ['李小龙 merged it', ['17:14 mechanism/person']],
  ['昨天李小龙合并了', ['17:16 mechanism/person']],
  ['Jose\u0301 A\u0301vila merged it', ['17:14 mechanism/person']],
  ['Mirabelle merged it', []],
])('takes the person in %s for a cause where it is one', (step, expected) => {
  const text = postmortem({ more: 'authors: [李小龙, "Jos\u00e9 \u00c1vila", Mira]\n' }).replace(
    '  - The pool runs dry',
    `  - { step: "${step}" }\n  - The pool runs dry`,
  );
  expect(found({ [FILE]: text })).toEqual(expected);
});

test('keeps a leap second on its day', () => {
  const text = postmortem({ day: '2016-12-31' })
    .replace('2016-12-31T14:02Z', '2016-12-31T23:59:60Z')
    .replace('2016-12-31T14:09Z', '2017-01-01T00:00:00Z')
    .replace(/2016-12-31T14:(31|43)Z/g, '2017-01-01T00:$1Z');
  const path = 'postmortems/2016-12-31-card-pool.md';
  expect(found({ [path]: text })).toEqual([]);
});

test('says of an edge that is no text what stands there', () => {
  const more = 'dependencies:\n  - "login -> vault"\n  -\n  - a: b\n  - " "\n';
  expect(messages({ [FILE]: postmortem({ more }) })).toEqual([
    'The 2nd edge is empty; expected text.',
    'The 3rd edge is a mapping; expected text.',
    'The 4th edge is blank; expected text.',
  ]);
});

test('says in words what an unknown field stands in', () => {
  expect(messages(withEvent('{ at: 2026-03-03T15:10Z, kind: note, what: x, whn: y }'))).toEqual([
    '"timeline.6" (the 7th event) has no field "whn".',
  ]);
});
