import { XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { createDiagramRenderer } from '../../../src/io/mermaid/diagram-renderer.ts';
import { STAND_INS } from '../../../src/io/mermaid/palette.ts';
import { drawnTexts } from '../../support/drawn-text.ts';
import { SOURCES } from './sources.ts';

const renderer = createDiagramRenderer({ cacheDir: false });
afterAll(() => renderer.close());

async function draw(source: string, options = {}): Promise<string> {
  const result = await renderer.render(source, options);
  if (!result.ok) throw new Error(`line ${result.problem.line}: ${result.problem.message}`);
  return result.svg;
}

/** Colours that the author of the source chose, which stay as they are. */
const CHOSEN: Record<string, RegExp> = {
  'flowchart-styles':
    /^(?:#ffd8b1|#a00|#300|#fff3a0|#333|rgb\(255, 216, 177\)|rgb\(170, 0, 0\)|rgb\(51, 0, 0\)|#1c1f23)$/i,
  'sequence-notes': /^rgb\(230, 240, 250\)$/,
};

describe.each(Object.entries(SOURCES))('%s', (name, source) => {
  test('is a drawing that a page can hold', async () => {
    const svg = await draw(source, { idPrefix: 'figure-1' });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toMatch(/^<svg id="figure-1" /);
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('figure-1'))).toBe(true);
    const references = [...svg.matchAll(/url\(#([^)]*)\)|href="#([^"]*)"|aria-\w+by="([^"]*)"/g)];
    for (const [, ...found] of references) expect(ids).toContain(found.find((one) => one !== undefined));
    const forbidden =
      /\ue000|NaN|undefined|Infinity|foreignObject|font-family=|<script|javascript:|https?:(?!\/\/www\.w3\.org\/2000\/svg"|\/\/example\.org\/runbook")/;
    expect(forbidden.exec(svg)?.[0]).toBeUndefined();
  });

  test('has no colour but those of the palette and of its author', async () => {
    const svg = await draw(source);
    const outside = svg.replace(/light-dark\([^()]*\)/g, '').replace(/light-dark\([^]*?14%,#16181b\)\)/g, '');
    expect(Object.values(STAND_INS).filter((stand) => svg.includes(stand))).toEqual([]);
    const colours = outside.match(/#[\da-f]{3,8}\b(?![^<>{}"]*\{)|(?:rgb|hsl)a?\([^()]*\)/gi) ?? [];
    expect(colours.filter((colour) => !CHOSEN[name]?.test(colour) && !/^#mmd|^#\d/.test(colour))).toEqual([]);
  });
});

test('draws the words of each kind', async () => {
  const words: Record<string, string[]> = {
    sequence: ['Pay invoice', 'Retries triple the load', '[pool is full]'],
    state: ['Degraded', 'pool exhausted'],
    class: ['Incident', '+duration() : Minutes'],
    er: ['DEPENDENCY', 'needs'],
    gantt: ['Restore from backup', 'Mitigate'],
    pie: ['What moved before the incident', 'Deploy [42]'],
    timeline: ['Harm unseen', 'Customers call', '14.05 UTC'],
    mindmap: ['Retry storm', 'Shed load'],
    gitgraph: ['hotfix', 'release 41'],
    quadrant: ['Where to invest', 'Lost quorum'],
    journey: ['An evening on call', 'Roll back', 'Engineer'],
    xychart: ['Time to mitigate', '2022'],
    block: ['Queue'],
    packet: ['Sequence number'],
    kanban: ['In progress', 'Bound the retries'],
    requirement: ['quick_restore', '<<verifies>>'],
    architecture: ['Zone A', 'Ledger'],
  };
  for (const [name, expected] of Object.entries(words)) {
    const texts = drawnTexts(await draw(SOURCES[name] ?? '')).map((lines) => lines.join(' '));
    for (const word of expected) expect(texts, name).toContain(word);
  }
});

test('gives entity codes their characters, once', async () => {
  const texts = drawnTexts(await draw(SOURCES['entity-codes'] ?? '')).map((lines) => lines.join(' '));
  expect(texts).toEqual(['a "quoted" name', 'semi;colon and #4711', '1 < 2 & 3 > 2 ♥']);
});

test('is light and dark in one, by tokens that the site can set', async () => {
  const svg = await draw('flowchart LR\n  a --> b');
  expect(svg).toContain('--_ink:var(--mmd-ink,light-dark(#1c1f23,#e6e4df))');
  expect(svg).toContain('fill:var(--_node)');
});

test('tells apart what a generated graph says of its nodes and edges', async () => {
  const svg = await draw(`flowchart LR
    a[A]:::cycle cycle_boot_1@--> b[B]:::broken
    b observe_2@--> c[C]:::healthy
    c --> d[D]:::evidence`);
  expect(svg).toMatch(/\.node\.cycle rect[^}]*stroke:var\(--_accent\);stroke-width:2\.5px/);
  expect(svg).toMatch(/\.node\.broken rect[^}]*stroke:var\(--_seen\)[^}]*stroke-dasharray:6 4/);
  expect(svg).toMatch(/\.flowchart-link\.cycle\{stroke:var\(--_accent\)/);
  expect(svg).toMatch(/\.flowchart-link\.observe\{stroke-dasharray:2 4/);
  expect(svg).toMatch(/<path [^>]*class="[^"]*flowchart-link cycle boot"/);
});

test('colours the sections of a timeline by their phases', async () => {
  const svg = await draw(SOURCES['timeline'] ?? '', { phases: ['lead-up', 'unseen', 'seen', 'recovery'] });
  for (const phase of ['lead-up', 'unseen', 'seen', 'recovery']) {
    expect(svg).toContain(`.timeline-node.phase-${phase} path{fill:var(--_${phase}-soft)}`);
  }
});
