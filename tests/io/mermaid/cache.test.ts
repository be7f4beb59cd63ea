import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';

const root = mkdtempSync(path.join(tmpdir(), 'diagrams-'));
const renderers: ReturnType<typeof createDiagramRenderer>[] = [];
const open = (name: string) => {
  const renderer = createDiagramRenderer({ cacheDir: path.join(root, name), children: 1 });
  renderers.push(renderer);
  return renderer;
};
const filesIn = (name: string) =>
  readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
afterAll(async () => {
  await Promise.all(renderers.map((renderer) => renderer.close()));
  rmSync(root, { recursive: true });
});

const chain = 'flowchart LR\n  a --> b';

test('a drawing is kept under what decides it, and taken from there', async () => {
  const drawn = await open('kept').render(chain, { idPrefix: 'one', title: 'A' });
  const [file, ...others] = filesIn('kept');
  expect(others).toEqual([]);
  expect(file).toMatch(/[\da-f]{64}\.svg$/);
  expect(await open('kept').render(chain, { idPrefix: 'one', title: 'A' })).toEqual(drawn);
  // What the file holds is what comes back: the second renderer did not draw.
  const svg = readFileSync(file ?? '', 'utf8');
  writeFileSync(file ?? '', svg.replace('</svg>', '<g/></svg>'));
  const again = await open('kept').render(chain, { idPrefix: 'two', title: 'A' });
  expect(again.ok && again.svg).toMatch(/^<svg id="two" .*<g\/><\/svg>$/s);
});

test('another name, description, phase or source is another drawing', async () => {
  const renderer = open('keys');
  const timeline = 'timeline\n  section X\n    a : b';
  await renderer.render(timeline);
  await renderer.render(timeline, { idPrefix: 'elsewhere' });
  expect(filesIn('keys')).toHaveLength(1);
  await renderer.render(timeline, { title: 'A' });
  await renderer.render(timeline, { description: 'A' });
  await renderer.render(timeline, { phases: ['seen'] });
  await renderer.render(`${timeline} : c`);
  expect(filesIn('keys')).toHaveLength(5);
});

test('problems are not kept', async () => {
  const renderer = open('problems');
  await renderer.render(chain);
  expect(await renderer.render('flowchart LR\n  a --> [b')).toMatchObject({ ok: false });
  expect(filesIn('problems')).toHaveLength(1);
});

test('half a file counts as none, and is mended', async () => {
  const drawn = await open('half').render(chain);
  const [file = ''] = filesIn('half');
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200));
  expect(await open('half').render(chain)).toEqual(drawn);
  expect(readFileSync(file, 'utf8')).toMatch(/<\/svg>$/);
});

test('two builds share a folder', async () => {
  const [one, other] = [open('shared'), open('shared')];
  const sources = Array.from({ length: 12 }, (_, n) => `flowchart LR\n  a${n % 6} --> b`);
  const draw = (renderer: typeof one) => Promise.all(sources.map((source) => renderer.render(source)));
  const [first, second] = await Promise.all([draw(one), draw(other)]);
  expect(first).toEqual(second);
  expect(first.every((result) => result.ok)).toBe(true);
  expect(filesIn('shared')).toHaveLength(6);
  expect(filesIn('shared').filter((file) => !file.endsWith('.svg'))).toEqual([]);
});

test('a folder that cannot be written costs the cache only', async () => {
  writeFileSync(path.join(root, 'a-file'), '');
  expect((await open('a-file').render(chain)).ok).toBe(true);
});
