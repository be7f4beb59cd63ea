import { expect, test } from 'vitest';
import { Body } from '../../../src/core/parse/body.ts';
import { costOfBody } from '../../../src/core/parse/body-cost.ts';
import { parseMarkdown } from '../../../src/io/markdown.ts';

const MEBIBYTE = 1024 * 1024;
const filled = (pattern: string, size: number): string => pattern.repeat(Math.ceil(size / pattern.length));

// prettier-ignore
const patterns = [
  '[a](', '](', '![', '[[]', '[a]', '[^a]:a\n', '[a][', '<!--', '<', '<a b="', '</a', '<?', '<![CDATA[', '*a', '**a ', 'a**',
  '*a_', '_a', '~~a', '*`', '``a` ', '\\[', '&#', 'a\\\\^', '& \\\\^', 'www.a.b ', '>', '> ', '>- ', '- ', '+ ', '1. ', '- a\n', 'a\n\n', 'a|b\n', '|-\n',
  'a|b\n-|-\n', '===\n', 'a\n=\n', '===\r', 'a\r\r', '\n', '\n\na', '```\n', '    a\n', '\r', 'a@b', 'www.', 'http://', '-.', '[a](b "', '*[a*](', 'é',
];

test.each(patterns)('reads or refuses a mebibyte of %j in bounded time', { timeout: 60_000 }, (pattern) => {
  const body = new Body(filled(pattern, MEBIBYTE), 0, parseMarkdown);
  expect(body.reading).toBeDefined();
});

test.each(['*a_', 'a\n=\n', '![', '- a\n', 'a|b\n'])(
  'is not slow below the limit either: %j',
  (pattern) => {
    const sizes = Array.from({ length: 8 }, (_, n) => 2048 * 2 ** n);
    const largest = sizes.findLast((size) => costOfBody(filled(pattern, size)) === undefined) ?? 0;
    expect(largest).toBeGreaterThan(2000);
    expect(parseMarkdown(filled(pattern, largest)).type).toBe('root');
  },
  60_000,
);

test('says what is too much, and in which line', () => {
  const bad = filled('[a](', 100_000);
  expect(costOfBody(`Fine.\n\n${bad}`)).toMatchObject({ offset: 7, why: expect.stringMatching(/in one paragraph/) });
  expect(costOfBody(`Fine.\n${'> '.repeat(101)}a\n`)).toMatchObject({
    offset: 6,
    why: 'nests lists or quotations more than 100 deep',
  });
  expect(costOfBody(`${'  '.repeat(101)}- a`)?.why).toMatch(/101|100 deep/);
});

test('gives an empty reading of what it refuses', () => {
  const body = new Body(filled('[a](', MEBIBYTE), 0, parseMarkdown);
  expect(body.refusal).toBeDefined();
  expect(body.reading).toEqual({ prose: [], links: [], html: [], fences: [] });
});

const row = '| 14:02 | [checkout](https://example.com/a_b) | **41** of `4200` cards | <br> and *more* |\n';

test.each([
  [
    'prose',
    filled('The pool gave out *every* connection, see [the graph](https://example.com).\n'.repeat(5) + '\n', MEBIBYTE),
  ],
  ['a table', `| a | b | c | d |\n|---|:-:|---|---|\n${filled(row, 400_000)}`],
  ['a list', filled('- [ ] Move **the pool** to `20`, see [the graph](https://example.com)\n', 400_000)],
  [
    'pasted JSON',
    `\`\`\`json\n${filled('{"a": [1, [2, "*"], {"b": "<x>"}], "c_d": "`~`"},\n', MEBIBYTE - 100)}\n\`\`\`\n`,
  ],
  ['a log without blank lines', `~~~\n${filled('[2026-03-03] <pool> *** acquire_timeout\n', MEBIBYTE - 100)}`],
  ['a short log outside of code', filled('[2026-03-03T14:02Z] <pool> acquire_timeout\n', 20_000)],
  ['lines across the page', filled(`${'-'.repeat(300)}\n\n${'* '.repeat(200)}\n\n`, 20_000)],
])('lets pass %s', (_name, text) => {
  expect(costOfBody(text)).toBeUndefined();
});

test.each([
  ['a comment', '<!--\n```\n-->\n\n'],
  ['a block of raw HTML', '<pre>\n```\n</pre>\n\n'],
  ['another one', '<div>\n```\n</div>\n\n'],
  ['a quotation', '> ```\n'],
  ['a fence that is closed', '```\n```\n'],
])('is not deceived by a code fence in %s', (_name, before) => {
  expect(costOfBody(before + filled('[a](', MEBIBYTE))).toBeDefined();
});
