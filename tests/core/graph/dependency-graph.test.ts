import { expect, test } from 'vitest';
import { cycleText, knottedParts } from '../../../src/core/graph/dependency-cycles.ts';
import { dependencyGraph } from '../../../src/core/graph/dependency-graph.ts';
import { graphJson } from '../../../src/core/graph/graph-json.ts';
import { cyclicPart, dotText, mermaidText } from '../../../src/core/graph/graph-text.ts';
import { findBrokenDiagrams } from '../../../src/io/mermaid/syntax.ts';
import { incidentOf, type Sketch } from '../../support/incidents.ts';

const needs = (...edges: string[]): Pick<Sketch, 'more'> => ({
  more: `dependencies:\n${edges.map((edge) => `  - ${JSON.stringify(edge)}`).join('\n')}`,
});

test('keeps the parts of organisations apart, and brings spellings of one name together', () => {
  const { nodes, links } = dependencyGraph([
    incidentOf({ day: '2026-01-05', organization: 'Roblox', ...needs('consul -> telemetry [observe]') }),
    incidentOf({
      day: '2026-02-05',
      organization: 'ROBLOX',
      ...needs('Consul -> Telemetry [observe]: to see', 'no edge'),
    }),
    incidentOf({ day: '2026-03-05', ...needs('consul -> telemetry') }),
  ]);
  expect(nodes.map(({ label }) => label)).toEqual(['Roblox / consul', 'Roblox / telemetry', 'consul', 'telemetry']);
  expect(links.map(({ phase, revealedBy }) => [phase, revealedBy.map(({ why }) => why)])).toEqual([
    ['observe', [undefined, 'to see']],
    ['serve', [undefined]],
  ]);
});

test('takes what the catalogue declares as edges of our own services, by id or name', () => {
  const catalog = {
    classes: [],
    teams: undefined,
    services: [
      { id: 'payments-api', name: 'Payments API', owner: 'payments', dependsOn: ['ledger'] },
      { id: 'ledger', name: 'Ledger', owner: 'payments' },
    ],
  };
  const incident = incidentOf({ day: '2026-01-05', ...needs('Ledger -> Payments API [boot]') });
  const graph = dependencyGraph([incident], catalog);
  expect(graph.nodes.map(({ name }) => name)).toEqual(['payments-api', 'ledger']);
  const [knot] = knottedParts(graph);
  expect(knot?.cycles.map(cycleText)).toEqual(['payments-api -> ledger -> payments-api']);
  expect(knot?.cycles[0]?.wholeIn).toEqual([]);
});

test('tells a cycle within one incident from one that shows only across incidents', () => {
  const whole = incidentOf({ day: '2026-01-05', ...needs('a -> b', 'b -> a [boot]') });
  const half = incidentOf({ day: '2026-02-05', ...needs('b -> c [recover]') });
  const other = incidentOf({ day: '2026-03-05', ...needs('c -> b [auth]') });
  const cycles = knottedParts(dependencyGraph([whole, half, other])).flatMap((part) => part.cycles);
  expect(cycles.map((cycle) => [cycleText(cycle), cycle.wholeIn.length, cycle.incidents.length])).toEqual([
    ['a -> b -> a', 1, 1],
    ['b -> c -> b', 0, 2],
  ]);
});

test('survives names that mean something to objects, to Mermaid and to Graphviz', async () => {
  const names = ['__proto__', 'constructor', 'end', 'a "b" <c>', 'x;y#z', '`tick`', '日本', '%%{init}%%', 'a\\'];
  const edges = names.map((name, at) => `${name} -> ${names[(at + 1) % names.length] ?? ''}`);
  const graph = dependencyGraph([incidentOf({ day: '2026-01-05', organization: 'A "B"', ...needs(...edges) })]);
  const knots = knottedParts(graph);
  expect(graph.nodes).toHaveLength(names.length);
  expect(knots.flatMap(({ cycles }) => cycles)).toHaveLength(1);
  expect(await findBrokenDiagrams([mermaidText(graph, knots)])).toEqual(new Map());
  expect(dotText(graph, knots)).toContain(String.raw`[label="a \"b\" <c>", style=bold]`);
  expect(dotText(graph, knots)).toContain(String.raw`[label="a\\", style=bold]`);
});

test('gives the graph as versioned data, and only the cyclic part when asked for it', () => {
  const graph = dependencyGraph([incidentOf({ day: '2026-01-05', ...needs('a -> b', 'b -> a [boot]', 'b -> c') })]);
  const knots = knottedParts(graph);
  expect(graphJson(cyclicPart(graph, knots), knots)).toEqual({
    version: 1,
    nodes: [
      { id: 'a', organization: null, name: 'a' },
      { id: 'b', organization: null, name: 'b' },
    ],
    edges: [
      { from: 'a', to: 'b', phase: 'serve', declared: false, incidents: [{ id: '2026-01-05-incident', why: null }] },
      { from: 'b', to: 'a', phase: 'boot', declared: false, incidents: [{ id: '2026-01-05-incident', why: null }] },
    ],
    cycles: [
      {
        nodes: ['a', 'b'],
        phases: [['serve'], ['boot']],
        incidents: ['2026-01-05-incident'],
        wholeIn: ['2026-01-05-incident'],
      },
    ],
    knots: [{ nodes: ['a', 'b'], cycles: 1, cut: false }],
  });
});
