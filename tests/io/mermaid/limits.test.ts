import { afterAll, expect, test } from 'vitest';
import { createDiagramRenderer, type RendererOptions } from '../../../src/io/mermaid/diagram-renderer.ts';

const renderers: ReturnType<typeof createDiagramRenderer>[] = [];
const open = (options: RendererOptions = {}) => {
  const renderer = createDiagramRenderer({ cacheDir: false, children: 1, ...options });
  renderers.push(renderer);
  return renderer;
};
afterAll(() => Promise.all(renderers.map((renderer) => renderer.close())));

const chain = 'flowchart LR\n  a --> b';
const edges = (count: number) =>
  ['flowchart LR', ...Array.from({ length: count }, (_, n) => `  a${n} --> b${n}`)].join('\n');

/** Each box lies in the one before: Mermaid takes minutes over it. */
const nested = ['flowchart LR', ...Array.from({ length: 200 }, (_, n) => `subgraph s${n}`), 'a', ...Array.from({ length: 200 }, () => 'end')].join('\n'); // prettier-ignore

test('a wrong diagram says where, in lines of its source', async () => {
  const renderer = open();
  expect(await renderer.render('flowchart LR\n  a --> b\n  b --> [c')).toMatchObject({
    ok: false,
    problem: { line: 3 },
  });
  const withFrontMatter = '---\ntitle: x\n---\n%% a comment\nsequenceDiagram\n  a->>b: hi\n  a ?? b';
  expect(await renderer.render(withFrontMatter)).toMatchObject({ ok: false, problem: { line: 7 } });
  expect(await renderer.render('nonsense')).toEqual({
    ok: false,
    problem: { line: 1, message: 'its first line names no kind of diagram' },
  });
  expect(await renderer.render('')).toMatchObject({ ok: false });
});

test('too much text and too many edges are told so', async () => {
  const renderer = open();
  const long = await renderer.render(`flowchart LR\n  a["${'x'.repeat(50_000)}"]`);
  expect(long).toEqual({ ok: false, problem: { line: 1, message: 'it is longer than 50,000 characters' } });
  expect(await renderer.render(edges(501))).toEqual({
    ok: false,
    problem: { line: 1, message: 'it has more than 500 edges' },
  });
  expect(await renderer.render('packet-beta\n  0-99999999: "x"')).toMatchObject({ ok: false });
  expect((await renderer.render(chain)).ok).toBe(true);
});

test('a picture in a node is refused', async () => {
  expect(await open().render('flowchart LR\n  a@{ img: "/x.png", label: "x" } --> b')).toMatchObject({
    problem: { message: 'A node has a picture, and pictures are not drawn' },
  });
});

test('a diagram that takes too long costs itself only, and its time runs from when a process has it', async () => {
  const renderer = open({ timeLimit: 12_000 });
  // One process: the second waits for as long as a diagram may take, and then has all its own time.
  const [slow, next] = await Promise.all([renderer.render(nested), renderer.render(chain)]);
  expect(slow).toEqual({ ok: false, problem: { line: 1, message: 'it takes longer than 12 seconds' } });
  expect(next.ok).toBe(true);
});

test('a process that falls over costs its diagram only', async () => {
  const renderer = open({ memory: 72 });
  const [heavy, next] = await Promise.all([renderer.render(edges(490)), renderer.render(chain)]);
  expect(heavy).toEqual({ ok: false, problem: { line: 1, message: 'it takes more memory than a diagram may' } });
  expect(next.ok).toBe(true);
});

test('a closed renderer answers what it was asked, and starts nothing more', async () => {
  const renderer = open();
  const waiting = [renderer.render(chain), renderer.render(`${chain} --> c`)];
  await renderer.close();
  for (const answer of [...(await Promise.all(waiting)), await renderer.render(chain)]) {
    expect(answer).toEqual({ ok: false, problem: { line: 1, message: 'the renderer is closed' } });
  }
});
