import { expect, test } from 'vitest';
import { readHtml } from '../../../src/core/parse/html-tags.ts';

/** The tags of a text as they are written, with what they are taken for. */
const tags = (html: string): string[] =>
  readHtml(html, 0).tags.map(
    ({ name, closing, offset, length }) => `${closing ? '/' : ''}${name} ${html.slice(offset, offset + length)}`,
  );

test.each([
  ['<B class="x">a</B>', ['b <B class="x">', '/b </B>']],
  ['<br/>', ['br <br/>']],
  ['<a\nhref="x"\n>', ['a <a\nhref="x"\n>']],
  ['</div>', ['/div </div>']],
  ['</b></i >', ['/b </b>', '/i </i >']],
  ['<!-- <script> --><i>', ['i <i>']],
  ['<!-- </p> -->', []],
  ['<!--> <script>', ['script <script>']],
  ['<?php echo 1 ?>', ['? <?php echo 1 ?>']],
  ['<!DOCTYPE html>', ['! <!DOCTYPE html>']],
  ['<![CDATA[ <b> ]]>', ['! <![CDATA[ <b> ]]>']],
  ['<textarea><img src=x></textarea>', ['textarea <textarea>', 'img <img src=x>', '/textarea </textarea>']],
  ['<title><b></title>', ['title <title>', 'b <b>', '/title </title>']],
  ['<img src=x onerror=1', ['img <img src=x onerror=1']],
  ['a < b and c > d', []],
])('reads the tags of %j', (html, expected) => {
  expect(tags(html)).toEqual(expected);
});

test('reads attributes as a browser does', () => {
  const [tag] = readHtml('<IMG SRC="jav&#x09;ascript:1" onError=x open>', 0).tags;
  expect(tag?.attributes).toEqual({ src: 'jav\tascript:1', onerror: 'x', open: '' });
});

test('counts offsets from where the text begins', () => {
  expect(readHtml('<b>x</b>', 100).tags.map(({ offset }) => offset)).toEqual([100, 104]);
});

test('gives the words, but those of code, quotations, links, comments and scripts', () => {
  const html =
    '<details><summary>one</summary>two <code>three</code><a href="x">four</a><q>five</q><script>six</script><!-- seven --> eight</details>';
  const { prose } = readHtml(html, 10);
  expect(prose.text.split('\uFFFC').filter((word) => word.trim() !== '')).toEqual(['one', 'two ', ' eight']);
  expect(prose.stretch(prose.text.indexOf('two'), 3)).toEqual({ offset: 10 + html.indexOf('two'), length: 3 });
});
