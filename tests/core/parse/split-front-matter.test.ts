import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/core/parse/split-front-matter.ts';

const parts = (text: string): [string, string] => {
  const split = splitFrontMatter(text);
  if (!('body' in split)) throw new Error(split.message);
  const { frontMatter, body } = split;
  expect(text.slice(frontMatter.offset, frontMatter.offset + frontMatter.text.length)).toBe(frontMatter.text);
  expect(text.slice(body.offset)).toBe(body.text);
  return [frontMatter.text, body.text];
};

test.each([
  ['between two fences', '---\na: 1\n---\nBody\n', 'a: 1\n', 'Body\n'],
  ['with Windows line ends', '---\r\na: 1\r\n---\r\nBody\r\n', 'a: 1\r\n', 'Body\r\n'],
  ['without a final newline', '---\na: 1\n---', 'a: 1\n', ''],
  ['with nothing in it', '---\n---\nBody\n', '', 'Body\n'],
  ['with nothing at all', '---\n---', '', ''],
  ['with blank lines', '---\n\n\n---\n\nBody', '\n\n', '\nBody'],
  ['up to the first of several fences', '---\na: 1\n---\nBody\n\n---\nMore\n', 'a: 1\n', 'Body\n\n---\nMore\n'],
  ['past a fence inside block text', '---\na: |\n  b\n  ---\n---\n', 'a: |\n  b\n  ---\n', ''],
  ['past a line that goes on', '---\na: 1\n--- # b\n---\n', 'a: 1\n--- # b\n', ''],
  ['past a row of dashes', '---\na: 1\n-----\n---\n', 'a: 1\n-----\n', ''],
  ['past a separator that is no line end', '---\na: b\u2028---\n---\n', 'a: b\u2028---\n', ''],
  ['with blanks behind the dashes', '--- \t\na: 1\n---  \nBody', 'a: 1\n', 'Body'],
  ['that says it is YAML', '---yaml\na: 1\n---\n', 'a: 1\n', ''],
  ['that says so in capitals', '--- YML\na: 1\n---\n', 'a: 1\n', ''],
  ['with a comment behind the dashes', '--- # js\na: 1\n---\n', 'a: 1\n', ''],
  ['with a long first line', `---\n# ${'x'.repeat(300)}\n---\n`, `# ${'x'.repeat(300)}\n`, ''],
])('parts front matter %s', (_, text, frontMatter, body) => {
  expect(parts(text)).toEqual([frontMatter, body]);
});

test.each([
  ['an empty file', '', ''],
  ['a file without a fence', '# Title\n', ''],
  ['a blank line first', '\n---\na: 1\n---\n', ''],
  ['a blank first', ' ---\na: 1\n---\n', ''],
  ['four dashes', '----\na: 1\n----\n', ''],
  ['a field behind the dashes', '--- a: 1\n---\n', ''],
  ['lone carriage returns', '---\ra: 1\r---\r', ''],
  ['dashes and nothing else', '---', 'never closed by a line ---.'],
  ['front matter that is never closed', '---\na: 1\n\nBody\n', 'never closed by a line ---.'],
  ['front matter closed by dots', '---\na: 1\n...\nBody\n', 'never closed by a line ---.'],
  ['a closing fence with more on it', '---\na: 1\n--- end\nBody\n', 'line 3 holds more than that'],
])('finds none in %s', (_, text, said) => {
  const split = splitFrontMatter(text);
  expect(split).toMatchObject({ ruleId: 'frontmatter/missing' });
  expect(split).toHaveProperty(
    'message',
    expect.stringContaining(said || 'does not begin with front matter') as string,
  );
});

test.each([
  ['---js\nmodule.exports = {}\n---\n', 'js'],
  ['---js', 'js'],
  ['--- javascript\n{}\n---\n', 'javascript'],
  ['---json\n{}\n---\n', 'json'],
  ['---JSON # why\n{}\n---\n', 'JSON'],
  ['---toml\na = 1\n---\n', 'toml'],
  ['+++\na = 1\n+++\n', 'toml'],
  [';;;\n{}\n;;;\n', 'json'],
  ['---coffee\r\na: 1\r\n---\r\n', 'coffee'],
  ['---yaml2\na: 1\n---\n', 'yaml2'],
])('refuses the language of %j', (text, language) => {
  expect(splitFrontMatter(text)).toMatchObject({
    ruleId: 'frontmatter/language',
    message: `The front matter is written in "${language}"; expected YAML.`,
  });
});

test('never runs what stands in front matter', () => {
  const marker = 'hindsightFrontMatterRan';
  splitFrontMatter(`---js\nglobalThis.${marker} = true\n---\n`);
  expect(globalThis).not.toHaveProperty(marker);
});

test('takes a million blank lines in its stride', () => {
  const text = `---\n${'\n'.repeat(1_000_000)}a: 1\n---\n`;
  expect(parts(text)[1]).toBe('');
});
