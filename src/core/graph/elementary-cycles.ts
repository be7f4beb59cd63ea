import { strongComponents } from './strong-components.ts';
import type { Successors } from './successors.ts';

/** Where the search for cycles stops. */
export interface CycleLimits {
  /** How many cycles are looked for. */
  cycles: number;
  /** How many edges are followed. */
  steps: number;
}

/** The cycles found, and whether the search was cut before it had seen all. */
export interface ElementaryCycles {
  /** Each begins at its lowest node and passes no node twice. Shortest first, then by node. */
  cycles: number[][];
  cut: boolean;
}

/**
 * The elementary cycles within some nodes of a graph (Johnson 1975, iterative). An edge from a node to itself is one.
 * O((V + E)(C + 1)) for C cycles, and never more than the limits.
 */
export function elementaryCycles(graph: Successors, nodes: readonly number[], limits: CycleLimits): ElementaryCycles {
  const cycles = nodes.filter((node) => graph[node]?.includes(node)).map((node) => [node]);
  const budget = { ...limits };
  const parts = strongComponents(graph, new Set(nodes)).filter((part) => part.length > 1);
  for (let part = parts.pop(); part && !isSpent(); part = parts.pop()) {
    const within = new Set(part);
    const start = part[0] ?? 0;
    through(start, within);
    within.delete(start);
    parts.push(...strongComponents(graph, within).filter((rest) => rest.length > 1));
  }
  const cut = isSpent();
  return { cycles: cycles.toSorted(byLength).slice(0, limits.cycles), cut };

  function isSpent(): boolean {
    return cycles.length > limits.cycles || budget.steps < 0;
  }

  /** Every cycle within a part that passes its lowest node. */
  function through(start: number, within: ReadonlySet<number>): void {
    const path = [start];
    const frames = [{ node: start, next: 0 }];
    const blocked = new Set([start]);
    const closing = new Set<number>();
    const waiting = new Map<number, Set<number>>();
    for (let frame = frames.at(-1); frame && !isSpent(); frame = frames.at(-1)) {
      const { node } = frame;
      const to = graph[node]?.[frame.next];
      if (to !== undefined) {
        frame.next += 1;
        budget.steps -= 1;
        if (to === start && node !== start) {
          cycles.push([...path]);
          for (const one of path) closing.add(one);
        } else if (within.has(to) && !blocked.has(to)) {
          path.push(to);
          frames.push({ node: to, next: 0 });
          closing.delete(to);
          blocked.add(to);
        }
        continue;
      }
      if (closing.has(node)) unblock(node, blocked, waiting);
      else {
        for (const other of graph[node] ?? []) {
          if (!within.has(other)) continue;
          const set = waiting.get(other) ?? new Set();
          waiting.set(other, set.add(node));
        }
      }
      frames.pop();
      path.pop();
    }
  }
}

function unblock(first: number, blocked: Set<number>, waiting: Map<number, Set<number>>): void {
  const rest = [first];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (!blocked.delete(node)) continue;
    rest.push(...(waiting.get(node) ?? []));
    waiting.delete(node);
  }
}

function byLength(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((node, index) => node !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
