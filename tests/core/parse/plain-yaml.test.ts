import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/core/parse/plain-yaml.ts';
import { readFullYaml } from '../../../src/core/parse/read-yaml.ts';
import { splitFrontMatter } from '../../../src/core/parse/split-front-matter.ts';
import { FIXTURES } from '../../support/fixture.ts';
import { scalars, shapes } from './yaml-texts.ts';

/** Whatever the plain reader accepts, the library reads to the same value and the same positions. */
function agree(text: string): boolean {
  const plain = readPlainYaml(text);
  if (!plain) return false;
  expect(readFullYaml(text), JSON.stringify(text)).toEqual(plain);
  return true;
}

describe('the plain reader and the library read to the same values and positions', () => {
  test.each(shapes)('%j', (text) => {
    agree(text);
  });

  test('every scalar in every place', () => {
    const places = [
      (scalar: string) => `a: ${scalar}\n`,
      (scalar: string) => `a: ${scalar}`,
      (scalar: string) => `a: ${scalar} # why\nb: 1\n`,
      (scalar: string) => `a:   ${scalar}   \n`,
      (scalar: string) => `a:\n  - ${scalar}\n  - b: ${scalar}\n    c: d\n`,
      (scalar: string) => `a:\n- ${scalar}\n- x\n`,
      (scalar: string) => `a: [${scalar}, x, ${scalar} ]\n`,
      (scalar: string) => `a: { k: ${scalar}, l: x , m: ${scalar} }\n`,
      (scalar: string) => `a: ${scalar}\n  and more\n`,
      (scalar: string) => `a: more\n  ${scalar}\n  and more\nb: 1\n`,
      (scalar: string) => `a: >-\n  ${scalar}\n  x\n`,
      (scalar: string) => `a: |\n  ${scalar}\n\n  x\n\n\nb: 1\n`,
      (scalar: string) => `a:\n  b:\n    c: ${scalar}\n\n# comment\n  d: ${scalar}\ne: x\n`,
      (scalar: string) => `${scalar}: x\n`,
      (scalar: string) => `a: { ${scalar}: x }\n`,
    ];
    let accepted = 0;
    for (const scalar of scalars) for (const place of places) accepted += Number(agree(place(scalar)));
    expect(accepted).toBeGreaterThan((scalars.length * places.length) / 3);
  });

  test('every postmortem that there is', () => {
    const folders = [FIXTURES, path.join(import.meta.dirname, '../../../postmortems')];
    const texts = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(path.join(folder, name), 'utf8')),
    );
    const frontMatters = texts
      .map(splitFrontMatter)
      .flatMap((split) => ('body' in split ? [split.frontMatter.text] : []));
    const accepted = frontMatters.filter(agree).length;
    expect(accepted).toBeGreaterThan(frontMatters.length * 0.75);
  });
});

test.each([
  ['a mapping that is indented as a whole', '  a: 1\n'],
  ['a list', '- a\n'],
  ['tabs', 'a:\tb\n'],
  ['carriage returns', 'a: b\r\n'],
  ['anchors and aliases', 'a: &x b\nc: *x\n'],
  ['tags', 'a: !!str b\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['keys in quotes', '"a": 1\n'],
  ['rare numbers', 'a: 0x1f\n'],
  ['text in quotes over two lines', 'a: "b\n  c"\n'],
  ['two documents', 'a: 1\n...\nb: 2\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a colon inside text', 'a: b: c\n'],
  ['a mapping nested deeper than the stack', `a: ${'['.repeat(100_000)}`],
])('the plain reader leaves %s to the library', (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

test('the plain reader takes a line of a million blanks in its stride', () => {
  const text = `a: b${' '.repeat(1_000_000)}c\n`;
  expect(readPlainYaml(text)?.value).toEqual({ a: text.slice(3, -1) });
});
