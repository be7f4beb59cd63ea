import type { DependencyGraph } from './dependency-graph.ts';

/** A plain directed graph: for each node, by number, the nodes that it points to, ascending and each once. */
export type Successors = readonly (readonly number[])[];

/** The dependency graph with its phases laid over each other. O(V + E log E). */
export function successorsOf({ nodes, links }: DependencyGraph): Successors {
  const sets = nodes.map(() => new Set<number>());
  for (const { from, to } of links) sets[from.index]?.add(to.index);
  return sets.map((set) => [...set].toSorted((a, b) => a - b));
}
