import type { KnottedPart } from './dependency-cycles.ts';
import type { DependencyGraph, DependencyNode } from './dependency-graph.ts';

/** The part of a graph that lies on cycles: its nodes keep their numbers. */
export function cyclicPart({ nodes, links }: DependencyGraph, knots: readonly KnottedPart[]): DependencyGraph {
  const knotOf = new Map(knots.flatMap((knot, at) => knot.nodes.map((node) => [node.index, at] as const)));
  return {
    nodes: nodes.filter(({ index }) => knotOf.has(index)),
    links: links.filter(({ from, to }) => {
      const knot = knotOf.get(from.index);
      return knot !== undefined && knot === knotOf.get(to.index);
    }),
  };
}

/** The graph as a Mermaid flowchart, a box for each organisation; what lies on a cycle has the class `cycle`. */
export function mermaidText({ nodes, links }: DependencyGraph, knots: readonly KnottedPart[]): string {
  const cyclic = new Set(knots.flatMap((knot) => knot.nodes.map(({ index }) => index)));
  const box = ({ index, name }: DependencyNode): string =>
    `n${index}["${mermaidLabel(name)}"]${cyclic.has(index) ? ':::cycle' : ''}`;
  const lines = [...byOrganization(nodes)].flatMap(([organization, own], at) =>
    organization === ''
      ? own.map((node) => `  ${box(node)}`)
      : [`  subgraph o${at}["${mermaidLabel(organization)}"]`, ...own.map((node) => `    ${box(node)}`), '  end'],
  );
  const arrows = links.map(({ from, to, phase }) =>
    phase === 'serve' ? `  n${from.index} --> n${to.index}` : `  n${from.index} -. ${phase} .-> n${to.index}`,
  );
  const style = cyclic.size === 0 ? [] : ['  classDef cycle stroke-width:3px'];
  return `${['flowchart LR', ...lines, ...arrows, ...style].join('\n')}\n`;
}

/** The graph in the language of Graphviz, a cluster for each organisation; what lies on a cycle is drawn bold. */
export function dotText({ nodes, links }: DependencyGraph, knots: readonly KnottedPart[]): string {
  const cyclic = new Set(knots.flatMap((knot) => knot.nodes.map(({ index }) => index)));
  const node = ({ index, name }: DependencyNode): string =>
    `n${index} [label=${quoted(name)}${cyclic.has(index) ? ', style=bold' : ''}];`;
  const lines = [...byOrganization(nodes)].flatMap(([organization, own], at) =>
    organization === ''
      ? own.map((one) => `  ${node(one)}`)
      : [
          `  subgraph cluster_${at} {`,
          `    label=${quoted(organization)};`,
          ...own.map((one) => `    ${node(one)}`),
          '  }',
        ],
  );
  const arrows = links.map(
    ({ from, to, phase }) =>
      `  n${from.index} -> n${to.index}${phase === 'serve' ? '' : ` [label=${quoted(phase)}, style=dashed]`};`,
  );
  return `${['digraph dependencies {', '  rankdir=LR;', '  node [shape=box];', ...lines, ...arrows, '}'].join('\n')}\n`;
}

const byOrganization = (nodes: readonly DependencyNode[]): Map<string, DependencyNode[]> =>
  Map.groupBy(nodes, ({ organization = '' }) => organization);

/** Everything that could mean something to Mermaid as the number of its character. */
const mermaidLabel = (text: string): string =>
  text.replace(/[^\p{L}\p{N} ,./()'_+-]/gu, (char) => `#${char.codePointAt(0) ?? 0};`);

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, (char) => `\\${char}`).replace(/\p{C}/gu, ' ')}"`;
