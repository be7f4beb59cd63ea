import { expect, test } from 'vitest';
import { diagnose } from '../../../src/core/diagnostics/diagnose.ts';
import type { Finding, Place } from '../../../src/core/diagnostics/finding.ts';
import { parseFile } from '../../../src/core/parse/parse-file.ts';
import { parseMarkdown } from '../../../src/io/markdown.ts';

const text = `---
title: "It \\"should\\" have rung"
impact:
  summary: It shouldn't have, it could
    have.
  users: { affected: "4" }
timeline:
  - at: 2026-03-03T14:02Z
    what: 'It shouldn''t have rung, and should have'
  - { at: soon }
actions:
  - owner:
      - payments
      - platform
lead:
---

Body
`;
const path = 'postmortems/2026-03-03-pool.md';
const file = parseFile({ path, text }, parseMarkdown);

/** The place of a finding, and the text that it covers on its first line. */
function at(place: Place): [string, string] {
  const found: Finding = { ruleId: 'link/broken', file: path, at: place, message: 'x', help: 'y' };
  const [diagnostic] = diagnose([found], [file], { drafts: new Set() });
  if (!diagnostic) throw new Error('lost');
  const { line, column, endLine, endColumn } = diagnostic.position;
  const source = text.split('\n')[line - 1] ?? '';
  return [`${line}:${column}`, source.slice(column - 1, endLine === line ? endColumn - 1 : undefined)];
}

test.each<[string, Place, string, string]>([
  ['the file as a whole', 'file', '1:1', ''],
  ['a value', { field: ['impact', 'users', 'affected'] }, '6:22', '"4"'],
  ['a key', { field: ['impact', 'users', 'affected'], key: true }, '6:12', 'affected'],
  ['a value in braces', { field: ['impact', 'users'] }, '6:10', '{ affected: "4" }'],
  ['a list of several lines, at its key', { field: ['actions', 0, 'owner'] }, '12:5', 'owner'],
  ['a mapping of several lines, at its key', { field: ['impact'] }, '3:1', 'impact'],
  ['an entry of a list', { field: ['timeline', 0] }, '8:5', 'at: 2026-03-03T14:02Z'],
  ['a value that is empty', { field: ['lead'] }, '15:6', ''],
  ['a field that is not there, at what should hold it', { field: ['impact', 'cost', 'amount'] }, '3:1', 'impact'],
  ['a field of an entry that is not there', { field: ['actions', 0, 'due'] }, '12:5', 'owner:'],
  ['a field of an entry in braces', { field: ['timeline', 1, 'what'] }, '10:5', '{ at: soon }'],
  ['a field at the top that is not there', { field: ['severity'] }, '1:1', '---'],
  [
    'words in a text of several lines',
    { field: ['impact', 'summary'], words: { text: 'could have', nth: 0 } },
    '4:34',
    'could',
  ],
  [
    'words with an apostrophe that is doubled',
    { field: ['timeline', 0, 'what'], words: { text: "shouldn't have", nth: 0 } },
    '9:15',
    "shouldn''t have",
  ],
  [
    'the second of two',
    { field: ['timeline', 0, 'what'], words: { text: 'should have', nth: 0 } },
    '9:41',
    'should have',
  ],
  [
    'words that are not found, at their value',
    { field: ['title'], words: { text: 'nowhere', nth: 0 } },
    '2:8',
    '"It \\"should\\" have rung"',
  ],
  ['a stretch of text', { offset: text.indexOf('Body'), length: 4 }, '18:1', 'Body'],
  ['the end of the text', { offset: text.length, length: 0 }, '19:1', ''],
])('finds the place of %s', (_, place, position, covered) => {
  expect(at(place)).toEqual([position, covered]);
});

test('sorts by file, line, column, rule, message', () => {
  const finding = (ruleId: Finding['ruleId'], where: string, place: Place, message = 'x'): Finding => ({
    ruleId,
    file: where,
    at: place,
    message,
    help: 'y',
  });
  const sorted = diagnose(
    [
      finding('secret/leak', 'b.md', 'file'),
      finding('secret/leak', path, { field: ['lead'] }),
      finding('link/broken', path, { field: ['title'] }, 'b'),
      finding('link/broken', path, { field: ['title'] }, 'a'),
      finding('body/html', path, { field: ['title'] }, 'c'),
      finding('secret/leak', 'a.md', 'file'),
    ],
    [file],
    { drafts: new Set() },
  );
  expect(sorted.map(({ file: where, ruleId, message }) => `${where} ${ruleId} ${message}`)).toEqual([
    'a.md secret/leak x',
    'b.md secret/leak x',
    `${path} body/html c`,
    `${path} link/broken a`,
    `${path} link/broken b`,
    `${path} secret/leak x`,
  ]);
});

test('takes what is absent in a draft for a warning, and nothing else', () => {
  const finding: Finding = { ruleId: 'action/owner', file: path, at: 'file', message: 'x', help: 'y' };
  const severities = (one: Finding, drafts: string[]): string[] =>
    diagnose([one], [file], { drafts: new Set(drafts) }).map(({ severity }) => severity);
  expect(severities({ ...finding, absent: true }, [path])).toEqual(['warning']);
  expect(severities({ ...finding, absent: true }, [])).toEqual(['error']);
  expect(severities(finding, [path])).toEqual(['error']);
  expect(severities({ ...finding, ruleId: 'action/overdue', absent: true }, [path])).toEqual(['info']);
});

test('repeats no secret in a message', () => {
  const [diagnostic] = diagnose(
    [
      {
        ruleId: 'frontmatter/invalid',
        file: path,
        at: 'file',
        message: 'found ftp://a:s3cr3t@b',
        help: 'not ftp://a:s3cr3t@b',
      },
    ],
    [file],
    { drafts: new Set() },
  );
  expect(JSON.stringify(diagnostic)).not.toContain('s3cr3t');
  expect(diagnostic?.message).toBe(`found ${'•'.repeat(16)}`);
});
