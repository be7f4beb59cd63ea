import type { DependencyGraph } from '../graph/dependency-graph.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { successorsOf } from '../graph/successors.ts';
import type { DependencyDrawing } from './dependency-diagram.ts';

/**
 * What a dependency graph looks like: every step between two parts that need each other, directly or not, is on a cycle.
 * O(V + E log E).
 */
export function graphDrawing(graph: DependencyGraph): DependencyDrawing {
  const successors = successorsOf(graph);
  const knotOf = new Map<number, number>();
  for (const [knot, nodes] of strongComponents(successors).entries()) {
    const [first = -1] = nodes;
    if (nodes.length === 1 && !successors[first]?.includes(first)) continue;
    for (const node of nodes) knotOf.set(node, knot);
  }
  return {
    nodes: graph.nodes.map(({ index, name }) => ({ key: String(index), name })),
    links: graph.links.map(({ from, to, phase }) => ({
      from: String(from.index),
      to: String(to.index),
      phase,
      onCycle: knotOf.has(from.index) && knotOf.get(from.index) === knotOf.get(to.index),
    })),
    onCycle: new Set([...knotOf.keys()].map(String)),
  };
}
