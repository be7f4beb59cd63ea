import { expect, test } from 'vitest';
import { sourceExcerpt } from '../../../src/core/diagnostics/source-excerpt.ts';

const same = (text: string): string => text;

/** The excerpt for the first place where `marked` stands in a text of one line or more. */
function excerpt(text: string, marked: string, { hidden = false } = {}): string {
  const at = text.indexOf(marked);
  const before = text.slice(0, at).split('\n');
  const inside = text.slice(0, at + marked.length).split('\n');
  const position = {
    type: 'source',
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    endLine: inside.length,
    endColumn: (inside.at(-1)?.length ?? 0) + 1,
  } as const;
  return `\n${sourceExcerpt(text, position, { hidden, mark: same, faint: same }).join('\n')}\n`;
}

test('shows the line with carets below the place', () => {
  expect(excerpt('a: 1\nowner: everyone\n', 'everyone')).toBe(`
  2 | owner: everyone
    |        ^^^^^^^^
`);
});

test('gives a wide character two columns, a combining one none', () => {
  expect(excerpt('titre: 決済 が止まった', '止まった')).toBe(`
  1 | titre: 決済 が止まった
    |               ^^^^^^^^
`);
  expect(excerpt('what: 🔒🔒 locks', 'locks')).toBe(`
  1 | what: 🔒🔒 locks
    |            ^^^^^
`);
  expect(excerpt('name: Zoe\u0308 forgot', 'forgot')).toBe(`
  1 | name: Zoe\u0308 forgot
    |           ^^^^^^
`);
});

test('shows a tab as two blanks', () => {
  expect(excerpt('\towner:\teveryone', 'everyone')).toBe(`
  1 |   owner:  everyone
    |           ^^^^^^^^
`);
});

test('cuts a long line around the place', () => {
  const line = `what: ${'a'.repeat(200)} should have ${'b'.repeat(200)}`;
  expect(excerpt(line, 'should have')).toBe(`
  1 | …${'a'.repeat(19)} should have ${'b'.repeat(88)}…
    | ${' '.repeat(21)}^^^^^^^^^^^
`);
});

test('cuts a long place itself', () => {
  const line = `x ${'a'.repeat(500)}`;
  expect(excerpt(line, 'a'.repeat(500))).toBe(`
  1 | x ${'a'.repeat(118)}…
    |   ${'^'.repeat(118)}
`);
});

test('parts no character where it cuts', () => {
  for (let n = 130; n < 134; n += 1) {
    const shown = excerpt(`${'x'.repeat(n % 2)}${'🔒'.repeat(n)} here ${'🔒'.repeat(n)}`, 'here');
    expect(shown.isWellFormed()).toBe(true);
  }
});

test('shows the first line of a place of several, to its end', () => {
  expect(excerpt('It should\nhave rung.\n', 'should\nhave')).toBe(`
  1 | It should
    |    ^^^^^^
`);
});

test('points behind the end of a line', () => {
  expect(
    sourceExcerpt(
      'title:',
      { type: 'source', line: 1, column: 7, endLine: 1, endColumn: 7 },
      { hidden: false, mark: same, faint: same },
    ),
  ).toEqual(['  1 | title:', '    |       ^']);
});

test('shows nothing of an empty line, or of one that is not there', () => {
  const at = { type: 'source', line: 2, column: 1, endLine: 2, endColumn: 1 } as const;
  expect(sourceExcerpt('a\n  \n', at, { hidden: false, mark: same, faint: same })).toEqual([]);
  expect(sourceExcerpt('', { ...at, line: 9, endLine: 9 }, { hidden: false, mark: same, faint: same })).toEqual([]);
});

test('hides what is marked, and how long it is', () => {
  expect(excerpt('url: https://ana:pa55@example.com # mine', 'https://ana:pa55@example.com', { hidden: true })).toBe(`
  1 | url: ••••••••
    |      ^^^^^^^^
`);
});

test('takes Windows line ends off', () => {
  expect(excerpt('a: 1\r\nowner: everyone\r\n', 'everyone')).toBe(`
  2 | owner: everyone
    |        ^^^^^^^^
`);
});

test('makes control characters and marks of direction inert', () => {
  expect(excerpt('title: \u001b[31mred\u001b[0m \u202egnp.exe x', 'x')).toContain(
    String.raw`\u001b[31mred\u001b[0m \u202egnp.e`,
  );
});
