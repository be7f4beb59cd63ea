import { afterAll, expect, test } from 'vitest';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';

const renderer = createDiagramRenderer({ cacheDir: false, children: 1 });
afterAll(() => renderer.close());

async function root(source: string, options = {}): Promise<string> {
  const result = await renderer.render(source, { idPrefix: 'd', ...options });
  if (!result.ok) throw new Error(result.problem.message);
  return /^<svg [^>]*>(?:<style>[^<]*<\/style>)?(?:<desc[^>]*>[^<]*<\/desc>)?/.exec(result.svg)?.[0] ?? '';
}

test('a diagram is named by the page, with a description', async () => {
  const svg = await root('flowchart LR\n  a --> b', { title: 'How "it" broke', description: 'A leads <to> B' });
  expect(svg).toContain('role="graphics-document document"');
  expect(svg).toContain('aria-label="How &quot;it&quot; broke"');
  const id = /aria-describedby="([^"]*)"/.exec(svg)?.[1];
  expect(svg).toContain(`<desc id="${id ?? '?'}">A leads &lt;to&gt; B</desc>`);
});

test('or by its author, or by its kind', async () => {
  const authored = 'pie\n  accTitle: What moved\n  accDescr: Mostly deploys\n  "Deploy" : 1';
  expect(await root(authored)).toMatch(/aria-label="What moved".*<desc id="[^"]*">Mostly deploys<\/desc>/);
  expect(await root(authored, { title: 'Given' })).toMatch(/aria-label="Given".*Mostly deploys/);
  expect(await root('sequenceDiagram\n  a->>b: hi')).toContain('aria-label="sequence diagram"');
  expect(await root('flowchart LR\n  a --> b')).toContain('aria-roledescription="flowchart"');
});

test('no title shows as a tooltip over the whole drawing', async () => {
  expect(await root('flowchart LR\n  accTitle: Chain\n  a --> b')).not.toContain('<title');
});

test('an id that a page cannot have is refused', async () => {
  await expect(renderer.render('flowchart LR\n  a', { idPrefix: '1"><script>' })).rejects.toThrow('cannot be the id');
});
