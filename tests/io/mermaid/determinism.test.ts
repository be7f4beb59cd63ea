import { afterAll, expect, test } from 'vitest';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';
import { SOURCES } from './sources.ts';

const forwards = createDiagramRenderer({ cacheDir: false, children: 1 });
const backwards = createDiagramRenderer({ cacheDir: false, children: 1 });
afterAll(() => Promise.all([forwards.close(), backwards.close()]));

test('the same source gives the same bytes, in any order and process', async () => {
  const names = Object.keys(SOURCES);
  const drawIn = async (renderer: typeof forwards, order: readonly string[]) => {
    const drawn = new Map<string, string>();
    for (const name of order) {
      const result = await renderer.render(SOURCES[name] ?? '');
      drawn.set(name, result.ok ? result.svg : result.problem.message);
    }
    return drawn;
  };
  const [first, second] = await Promise.all([drawIn(forwards, names), drawIn(backwards, names.toReversed())]);
  expect(names.filter((name) => first.get(name) !== second.get(name))).toEqual([]);
});

test('a diagram after one that fails, or that sets what it may not, is drawn as ever', async () => {
  const plain = await forwards.render('flowchart LR\n  a --> b');
  for (const bad of [
    'flowchart LR\n  a --> [b',
    '---\nconfig:\n  themeVariables:\n    primaryColor: "var(--x)"\n---\nflowchart LR\n  a --> b',
    '%%{init: {"flowchart": {"curve": "linear", "nodeSpacing": 200}}}%%\nflowchart LR\n  a --> b',
  ]) {
    await backwards.render(bad);
    expect(await backwards.render('flowchart LR\n  a --> b')).toEqual(plain);
  }
});

test('line ends and the space after a diagram do not matter', async () => {
  const unix = await forwards.render('flowchart LR\n  a --> b');
  expect(await forwards.render('flowchart LR\r\n  a --> b\r\n\r\n')).toEqual(unix);
});
