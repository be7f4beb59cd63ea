import { expect, test } from 'vitest';
import { declarationsOf, parseCss, writeCss } from '../../../src/io/mermaid/css.ts';
import { compileSelector } from '../../../src/io/mermaid/selector.ts';
import { SvgNode } from '../../../src/io/mermaid/svg-tree.ts';

test('reads and writes rules, with strings and brackets in them', () => {
  const css = '#a .b,#a [x="},"]{fill:url(#c;d);stroke:red}@media print{#a{color:blue}}#a{}';
  const rules = parseCss(`/* {x} */ ${css}`);
  expect(rules).toHaveLength(3);
  expect(writeCss(rules)).toBe('#a .b,#a [x="},"]{fill:url(#c;d);stroke:red}@media print{#a{color:blue}}');
});

test('reads the declarations of an attribute, and leaves out what is none', () => {
  expect(declarationsOf('fill:#fff !important;;; stroke ;Stroke-Width: 2px;--X:"a;b"')).toEqual([
    { property: 'fill', value: '#fff !important' },
    { property: 'stroke-width', value: '2px' },
    { property: '--X', value: '"a;b"' },
  ]);
});

const tree = new SvgNode('svg', [['id', 'd']]);
const group = new SvgNode('g', [['class', 'node default hot']]);
const shape = new SvgNode('rect', [['class', 'label-container'], ['data-look', 'classic'], ['id', 'd-arrowhead']]); // prettier-ignore
const text = new SvgNode('text', []);
tree.adopt([group]);
group.adopt([shape, text]);

test.each([
  ['#d .node rect', true],
  ['#d > g.node > rect', true],
  ['#d > rect', false],
  ['.hot .label-container', true],
  ['.ho .label-container', false],
  ['[data-look="classic"]', true],
  ['[data-look=neo]', false],
  ['[id$="-arrowhead"]', true],
  ['.node rect:first-child', true],
  ['.node:not(.hot) rect', false],
  ['.node:not(.cold) rect', true],
  ['*', true],
])('%s', (selector, expected) => {
  expect(compileSelector(selector)).toMatchObject({ known: true });
  expect(compileSelector(selector).matches(shape)).toBe(expected);
});

test('siblings, and what is not known', () => {
  expect(compileSelector('rect + text').matches(text)).toBe(true);
  expect(compileSelector('text ~ rect').matches(shape)).toBe(false);
  expect(compileSelector('rect:hover')).toMatchObject({ known: false });
  expect(compileSelector('rect:hover').matches(shape)).toBe(false);
});

test('weighs selectors as a browser does', () => {
  const weight = (selector: string) => compileSelector(selector).specificity;
  expect(weight('#a')).toBeGreaterThan(weight('.a.b.c'));
  expect(weight('.a')).toBeGreaterThan(weight('g g g rect'));
  expect(weight('.a:not(.b)')).toBe(weight('.a.b'));
});
