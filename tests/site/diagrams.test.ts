import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dependencyDiagram } from '../../src/core/diagrams/dependency-diagram.ts';
import type { Diagram } from '../../src/core/diagrams/diagram.ts';
import { graphDrawing } from '../../src/core/diagrams/graph-drawing.ts';
import { mechanismDiagram } from '../../src/core/diagrams/mechanism-diagram.ts';
import { requestPathDiagram } from '../../src/core/diagrams/request-path-diagram.ts';
import { timelineDiagram } from '../../src/core/diagrams/timeline-diagram.ts';
import { dependencyGraph } from '../../src/core/graph/dependency-graph.ts';
import { mermaidFences } from '../../src/core/parse/mermaid-fences.ts';
import { checkRoot } from '../../src/io/check-root.ts';
import { createDiagramRenderer } from '../../src/io/mermaid/diagram-renderer.ts';
import { phaseWords } from '../../src/site/queries/postmortem/words.ts';
import { overflowingLabels } from '../support/diagram-geometry.ts';
import { openReferee, refereeDrawing, type Referee } from '../support/diagram-referee.ts';
import { siteFolder, sitePaths } from '../support/site.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const { knowledgeBase } = await checkRoot(PROJECT, { now: Date.UTC(2026, 10, 25) });

/** Every diagram of the shipped site: those that are made of front matter, and those that authors drew. */
const shipped = knowledgeBase.incidents.flatMap((incident) => {
  const generated: [string, Diagram | undefined][] = [
    ['timeline', timelineDiagram(incident, phaseWords)],
    ['mechanism', mechanismDiagram(incident)],
    ['request path', requestPathDiagram(incident)],
    ['dependencies', dependencyDiagram(graphDrawing(dependencyGraph([incident])))],
  ];
  const authored = mermaidFences(incident.file).map(({ value }): [string, Diagram] => ['authored', { source: value }]);
  return [...generated, ...authored].flatMap(([kind, diagram]) =>
    diagram ? [{ id: incident.id, kind, diagram }] : [],
  );
});

const renderer = createDiagramRenderer({ cacheDir: false, children: 1 });
let referee: Referee;
beforeAll(async () => {
  referee = await openReferee();
});
afterAll(async () => {
  await referee.close();
  await renderer.close();
});

// Mermaid measures an entity code as it is written, we measure what it stands for: the two are held against each other with
// a letter in the place of each code, and what is shown is looked through for labels that leave their boxes.
const plain = (source: string): string => source.replace(/#\d+;/g, 'x');

// A node may differ by a third of a pixel (see the referee), and in a row of nodes these add up.
const toleranceOf = (source: string): { place: number; viewBox: number } => {
  const nodes = source.match(/^ {2}[a-z]\d+\[/gm)?.length ?? 0;
  return { place: 1 + nodes / 3, viewBox: 1 + nodes / 3 };
};

// A line that is within a hair of the width at which Mermaid wraps may break one word sooner or later than in Chromium, which
// moves all that follows it. Its words are the same, and all labels are in their boxes.
const WRAPPED = /^texts \d+: "(.*)", in Chromium "(.*)"$/s;
const isSameText = (difference: string): boolean => {
  const [, ours, theirs] = WRAPPED.exec(difference) ?? [];
  return ours?.replace(/\s/g, '') === theirs?.replace(/\s/g, '');
};

describe.each(shipped)('$kind of $id', ({ diagram: { source, phases } }) => {
  test('is drawn where Chromium draws it, with its labels in their boxes', async () => {
    const shown = await renderer.render(source, { phases });
    const compared = await renderer.render(plain(source));
    if (!shown.ok) throw new Error(shown.problem.message);
    if (!compared.ok) throw new Error(compared.problem.message);
    expect(overflowingLabels(await referee.measure(shown.svg))).toEqual([]);
    const differences = await refereeDrawing(referee, plain(source), compared.svg, toleranceOf(source));
    const wrapped = differences.filter((difference) => WRAPPED.test(difference));
    if (wrapped.length === 0) expect(differences).toEqual([]);
    else expect(wrapped.filter((difference) => !isSameText(difference))).toEqual([]);
  });
});

test('every one of them is on its page, and none is left as source', () => {
  const pages = sitePaths().filter((page) => /^\/postmortems\/[^/]+\/$/.test(page));
  const drawn = pages.flatMap((page) => {
    const html = readFileSync(path.join(siteFolder(), page, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<code class="language-mermaid"/);
    return html.match(/<figure class="diagram[^"]*"[\s\S]*?<svg/g) ?? [];
  });
  expect(shipped.length).toBeGreaterThan(120);
  expect(drawn.length).toBeGreaterThanOrEqual(shipped.length);
});
