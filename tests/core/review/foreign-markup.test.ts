import { expect, test } from 'vitest';
import { foreignMarkup } from '../../../src/core/review/foreign-markup.ts';
import { inertMarkdown, inlineCode, markdownLink } from '../../../src/core/review/inert-markdown.ts';
import { REVIEW_MARKER } from '../../../src/core/review/review.ts';
import { HOSTILE } from '../../support/reports.ts';

const PREVIEW = 'https://acme.github.io/preview/7/';

const foreign = (text: string, preview: string | undefined = PREVIEW): string | undefined =>
  foreignMarkup(`${REVIEW_MARKER}\n${text}`, preview);

test('finds nothing in what a review writes, whatever an author wrote', () => {
  const link = markdownLink(HOSTILE, `${PREVIEW}postmortems/2026-03-03-a/`);
  const text = `### Title ${inertMarkdown(HOSTILE)}\n\n- **error** line 3, ${inlineCode(HOSTILE)}: ${inertMarkdown(HOSTILE)} ${link}\n`;
  expect(foreign(text)).toBeUndefined();
});

test.each([
  ['<img src=x>', 'HTML'],
  ['`a`<b>`c`', 'HTML'],
  ['x `\n` <b> `', 'code that does not end on its line'],
  ['`` ` `` <!-- other -->', 'HTML'],
  ['```\ncode\n```', 'code that does not end on its line'],
  ['\\\\<b>', 'HTML'],
  ['[Log in](https://evil.example/)', 'a link that does not lead to the preview'],
  ['[Log in](https://acme.github.io/preview/77/)', 'a link that does not lead to the preview'],
  ['[Log in](https://acme.github.io/preview/7/../../x)', 'a link that does not lead to the preview'],
  ['[Log in]( https://evil.example "t")', 'a link that does not lead to the preview'],
  ['[a]\n\n[a]: https://evil.example', 'a link that does not lead to the preview'],
  ['see https://evil.example', 'a link that does not lead to the preview'],
  ['see WWW.evil.example', 'a link that does not lead to the preview'],
  ['![x](https://acme.github.io/preview/7/i.png)', 'an image'],
  ['thanks @everyone', 'a mention'],
])('finds what is foreign in %j', (text, found) => {
  expect(foreign(text)).toBe(found);
});

test('allows no link where there is no preview', () => {
  expect(foreign(`[a](${PREVIEW})`)).toBeUndefined();
  expect(foreignMarkup(`${REVIEW_MARKER}\n[a](${PREVIEW})`, undefined)).toBe(
    'a link that does not lead to the preview',
  );
});
