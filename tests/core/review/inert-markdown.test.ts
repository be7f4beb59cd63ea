import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { fitted, inertMarkdown, inlineCode, markdownLink } from '../../../src/core/review/inert-markdown.ts';
import { HOSTILE } from '../../support/reports.ts';

const parse = (markdown: string): Nodes => unified().use(remarkParse).use(remarkGfm).parse(markdown);

/** Every kind of node in a text, HTML with what it says. */
function kindsIn(node: Nodes): string[] {
  const own = node.type === 'html' ? `html ${node.value}` : node.type;
  return [own, ...('children' in node ? node.children.flatMap((child) => kindsIn(child)) : [])];
}

/** What a reader sees of a text. */
const seen = (node: Nodes): string =>
  node.type === 'text' || node.type === 'inlineCode'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => seen(child)).join('')
      : '';

test.each([
  '# heading',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '---',
  '> quote',
  '    code',
  '```js',
  '| a | b |',
  '*a* _b_ ~~c~~ **d** `e`',
  '![i](http://evil.example/i.png)',
  '[l](javascript:alert(1)) [r] [^1]',
  '<script>alert(1)</script><!-- x --><br>',
  '&lt;b&gt; &amp;',
  'https://evil.example www.evil.example ada@example.com',
  '@everyone @org/team #12 org/repo#3 GH-4',
  'a\n\n# b',
  '\\*escaped\\*',
  ':tada: $x$ a^b^',
  HOSTILE,
])('leaves nothing of %j but its text', (text) => {
  for (const markdown of [inertMarkdown(text), `- **error** line 3, \`x\`: ${inertMarkdown(text)} end`]) {
    const allowed = /^(?:root|paragraph|text|list|listItem|strong|inlineCode|html <!-- -->)$/;
    expect(kindsIn(parse(markdown)).filter((kind) => !allowed.test(kind))).toEqual([]);
    expect(markdown).not.toContain('\n');
  }
  expect(kindsIn(parse(inertMarkdown(text)))).not.toContain('strong');
});

test('breaks up what GitHub makes something of by itself', () => {
  expect(inertMarkdown('@everyone #12 https://x.example')).not.toMatch(/@\w|#\d|:\/\//);
});

test('shows every character of ordinary text', () => {
  const text = 'The p99 (of 3) rose to 4,200 ms: "pool_size * 2" < 10 & [x] | y_z @ada #1';
  expect(seen(parse(`x ${inertMarkdown(text)}`))).toBe(`x ${text}`);
});

test('keeps any text inside its code span', () => {
  for (const text of ['a `b` c', '``', '`', ' ', 'a\nb', '<b>', '|']) {
    const kinds = kindsIn(parse(`see ${inlineCode(text)}: more`));
    expect(kinds).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
  }
});

test('links to the web only, to nothing but the address', () => {
  const [link] =
    (
      parse(markdownLink('a](http://evil.example)[b', 'https://x.example/p/(1)?q="<>` ')) as {
        children: { children: Nodes[] }[];
      }
    ).children[0]?.children ?? [];
  expect(link).toMatchObject({ type: 'link', url: 'https://x.example/p/%281%29?q=%22%3C%3E%60' });
  expect(markdownLink('text', 'javascript:alert(1)')).toBe('text');
  expect(markdownLink('text', 'no address')).toBe('text');
});

test('keeps as many blocks as fit, and counts the rest', () => {
  const blocks = ['a'.repeat(300), 'b'.repeat(300), 'c'.repeat(300)];
  const left = (n: number): string => `${n} left`;
  expect(fitted(blocks, 2000, left)).toEqual(blocks);
  expect(fitted(blocks, 902, left)).toEqual([...blocks.slice(0, 2), '1 left']);
  expect(fitted(blocks, 300, left)).toEqual(['3 left']);
});
