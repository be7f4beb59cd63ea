import { expect, test } from 'vitest';
import { nodeAt, type FieldPath } from '../../../src/core/parse/position-tree.ts';
import { readYaml } from '../../../src/core/parse/read-yaml.ts';

const valueOf = (text: string): unknown => {
  const reading = readYaml(text);
  if ('problems' in reading) throw new Error(reading.problems[0]?.message);
  return reading.value;
};

/** What stands at a path, as it is written, and the text from its key on. */
const sourceAt = (text: string, ...path: FieldPath): [string, string] => {
  const reading = readYaml(text);
  if ('problems' in reading) throw new Error(reading.problems[0]?.message);
  const node = nodeAt(reading.tree, path);
  if (!node) throw new Error(`nothing at ${path.join('.')}`);
  return [text.slice(node.start, node.end), text.slice(node.key ?? node.start, node.end)];
};

test('keeps times and dates as text, and yes and no too, as YAML 1.2 does', () => {
  expect(
    valueOf('a: 2026-03-03T14:02Z\nb: 2026-03-03\nc: yes\nd: no\ne: on\nf: off\ng: 14:02\nh: 1_000\ni: 0b1\nj: 0o17\n'),
  ).toEqual({
    a: '2026-03-03T14:02Z',
    b: '2026-03-03',
    c: 'yes',
    d: 'no',
    e: 'on',
    f: 'off',
    g: '14:02',
    h: '1_000',
    i: '0b1',
    j: 15,
  });
});

test('reads true, false, null and numbers of the core schema', () => {
  expect(valueOf('a: true\nb: False\nc: ~\nd:\ne: 4200\nf: -0.5\ng: 1e3\nh: 0x1F\ni: .inf\n')).toEqual({
    a: true,
    b: false,
    c: null,
    d: null,
    e: 4200,
    f: -0.5,
    g: 1000,
    h: 31,
    i: Infinity,
  });
});

const text = `title: Payments timed out
impact:
  users: { affected: 4200, unit: "cards" }
timeline:
  - at: ~2026-03-03T14:02Z
    what: >-
      Payments begin
      to time out.
  - { at: '2026-03-03T14:09Z' }
"lead": &who Mira
authors: [*who, Jo]
`;

test.each<[FieldPath, string, string]>([
  [['title'], 'Payments timed out', 'title: Payments timed out'],
  [['impact', 'users'], '{ affected: 4200, unit: "cards" }', 'users: { affected: 4200, unit: "cards" }'],
  [['impact', 'users', 'affected'], '4200', 'affected: 4200'],
  [['impact', 'users', 'unit'], '"cards"', 'unit: "cards"'],
  [['timeline', 0, 'at'], '~2026-03-03T14:02Z', 'at: ~2026-03-03T14:02Z'],
  [
    ['timeline', 0, 'what'],
    '>-\n      Payments begin\n      to time out.',
    'what: >-\n      Payments begin\n      to time out.',
  ],
  [['timeline', 1], "{ at: '2026-03-03T14:09Z' }", "{ at: '2026-03-03T14:09Z' }"],
  [['timeline', 1, 'at'], "'2026-03-03T14:09Z'", "at: '2026-03-03T14:09Z'"],
  [['lead'], 'Mira', '"lead": &who Mira'],
  [['authors', 0], '*who', '*who'],
])('knows where %j stands', (path, value, withKey) => {
  expect(sourceAt(text, ...path)).toEqual([value, withKey]);
});

test('knows where a value is missing', () => {
  expect(sourceAt('a:  # none\nb: 1\n', 'a')).toEqual(['', 'a:']);
  expect(sourceAt('%YAML 1.2\n---\na:  # none\nb: 1\n', 'a')).toEqual(['', 'a:']);
});

test('follows a hundred aliases, and no more', () => {
  const aliases = (n: number): string => `a: &x y\nb: [${Array.from({ length: n }, () => '*x').join(', ')}]\n`;
  expect(valueOf(aliases(100))).toEqual({ a: 'y', b: Array.from({ length: 100 }, () => 'y') });
  expect(readYaml(aliases(101))).toEqual({
    problems: [
      {
        message: 'Aliases are followed more than 100 times',
        offset: aliases(101).lastIndexOf('*x'),
        help: 'Write the values out.',
      },
    ],
  });
});

test('counts the aliases that an alias brings with it', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n';
  expect(readYaml(bomb)).toMatchObject({ problems: [{ message: 'Aliases are followed more than 100 times' }] });
});

test.each([
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 'a: 3', 'Map keys must be unique'],
  ['a key twice in braces', 'x: { a: 1, a: 2 }\n', 'a: 2', 'Map keys must be unique'],
  ['a second document', 'a: 1\n...\nb: 2\n', 'b: 2', 'There is more than one YAML document'],
  ['a second document after a marker', 'a: 1\n--- # b\nb: 2\n', '---', 'There is more than one YAML document'],
  ['a tab for indentation', 'a:\n\tb: 1\n', '\tb', 'Tabs are not allowed as indentation'],
  ['a handle without quotes', 'owner: @ana\n', '@ana', 'Plain value cannot start with reserved character @'],
  ['an alias for nothing', 'a: *b\n', '*b', 'The alias *b stands for nothing'],
  ['an alias inside what it stands for', 'a: &a [*a]\n', '[*a]', 'An alias stands inside what it stands for'],
  ['a tag of another language', 'a: !!js/function "x"\n', '!!js', 'Unresolved tag: tag:yaml.org,2002:js/function'],
  ['a tag of our own', 'a: !secret x\n', '!secret', 'Unresolved tag: !secret'],
  ['a tag of older YAML', 'a: !!omap [b: 1]\n', '!!omap', 'Unresolved tag: tag:yaml.org,2002:omap'],
  ['a date by tag', 'a: !!timestamp 2026-03-03\n', '!!timestamp', 'Unresolved tag: tag:yaml.org,2002:timestamp'],
  ['a colon in text', 'title: Checkout: prices were net\n', 'Checkout', 'This text holds ": "'],
  ['several colons in text, once', 'a: Checkout: cards: why\nb: 1\n', 'Checkout', 'This text holds ": "'],
  ['a quote that is never closed', 'a: "b\nc: d\n', '"b', 'The quotation mark that opens here is never closed'],
  [
    'a quote that another one seems to close',
    'a: "b\nc: d\ne: ""\n',
    '"b',
    'The quotation mark that opens here is never closed',
  ],
  ['a bracket that is never closed', 'a: [b, c\nd: e\n', '[', 'The [ that opens here is never closed'],
  ['a brace that is never closed', 'x: [1]\na: {b: {c: 1}\nd: e\n', '{b', 'The { that opens here is never closed'],
  ['a bracket too many', 'a: [b]]\n', ']', 'More stands here, behind the end of the value'],
  ['a colon without a space', 'a: 1\nb:c\nd: 1\n', 'b:c', 'This line is no field'],
  ['an entry without a dash', 'a:\n  - b\n  c: 1\n', 'c: 1', 'This line stands in a list without a "- "'],
  ['a line too far in', 'a:\n  b: text\n   c: 1\n', 'c: 1', 'This line is indented further than its neighbours'],
  ['a line too far in after quotes', 'a:\n  b: "x"\n   c: 1\n', 'c: 1', 'indented further than its neighbours'],
  ['an entry too far out', 'a:\n   - b: 1\n  - c: 1\nd: 1\n', '- c', 'does not begin in the column of its neighbours'],
  ['a NUL', 'a: b\0c\n', '\0', 'The control character U+0000 cannot stand in YAML as it is'],
  ['an ESC in quotes', 'a: "\u001b[31m"\n', '\u001b', 'The control character U+001B cannot stand in YAML as it is'],
  ['a DEL outside quotes', 'a: b\u007f\n', '\u007f', 'The control character U+007F cannot stand in YAML as it is'],
])('tells of %s', (_, yaml, at, message) => {
  const reading = readYaml(yaml);
  expect(reading).toMatchObject({ problems: [{ message: expect.stringContaining(message) as string }] });
  if ('problems' in reading && at !== '') expect(reading.problems[0]?.offset).toBe(yaml.lastIndexOf(at));
});

test('lets a DEL stand in quotes, as JSON does', () => {
  expect(valueOf('a: "b\u007f"\n')).toEqual({ a: 'b\u007f' });
});

test('tells of every text that holds a colon, and has a help text for every fault', () => {
  const reading = readYaml('a: b: c\nd: e: f\ng: "\\q"\n');
  expect('problems' in reading && reading.problems.map(({ offset, help }) => [offset, help])).toEqual([
    [3, 'Put the whole text in quotes.'],
    [11, 'Put the whole text in quotes.'],
  ]);
});

test('tells of every key that stands twice, and of the first fault only where the parser is lost', () => {
  const twice = readYaml('a: 1\na: 2\na: 3\nb: 1\nb: 2\n');
  expect('problems' in twice && twice.problems.map(({ offset }) => offset)).toEqual([5, 10, 20]);
  const inBraces = readYaml('x: { a: 1, a: 2, b: 1, b: 2 }\n');
  expect('problems' in inBraces && inBraces.problems.map(({ offset }) => offset)).toEqual([11, 23]);
  const lost = readYaml(`a: ${'"'.repeat(1000)}\n`);
  expect('problems' in lost && lost.problems.length).toBe(1);
});

test.each([
  ['lists', `a: ${'['.repeat(100_000)}\n`],
  ['closed lists', `a: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`],
  ['mappings', Array.from({ length: 4000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['braces', `a: ${'{a: '.repeat(50_000)}\n`],
])('survives %s that are nested too deeply', (_, yaml) => {
  expect(readYaml(yaml)).toHaveProperty('problems');
});

test('reads keys that are no plain text', () => {
  expect(Object.keys(valueOf('"a b": 1\n7: 2\nNull: 3\n? [x, y]\n: 4\n') as object)).toEqual([
    '7',
    'a b',
    'Null',
    '["x","y"]',
  ]);
});

test('lets no key reach the prototype of the values', () => {
  const value = valueOf('__proto__: { polluted: true }\nconstructor: x\n') as Record<string, unknown>;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
  expect(value['polluted']).toBeUndefined();
  expect({}).not.toHaveProperty('polluted');
});

test('points at the field that is nested too deeply', () => {
  const reading = readYaml(`x: 1\na: ${'['.repeat(100_000)}\n`);
  expect('problems' in reading && reading.problems[0]?.offset).toBeGreaterThanOrEqual(5);
});
