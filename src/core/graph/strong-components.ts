import type { Successors } from './successors.ts';

/**
 * The strongly connected components of a graph (Tarjan), nodes ascending, components by their first node. With `within`,
 * only of the part whose nodes it holds. O(V + E). Iterative: the recursive one of `@dagrejs/graphlib`, which the tests
 * hold this against, gives up on a ring of 5,000 nodes.
 */
export function strongComponents(graph: Successors, within?: ReadonlySet<number>): number[][] {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const components: number[][] = [];
  const enter = (node: number): { node: number; next: number } => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  const lower = (node: number, to: number | undefined): void => {
    low.set(node, Math.min(low.get(node) ?? 0, to ?? 0));
  };
  for (const root of within ?? graph.keys()) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { node } = frame;
      const to = graph[node]?.[frame.next];
      if (to !== undefined) {
        frame.next += 1;
        if (within && !within.has(to)) continue;
        if (!order.has(to)) path.push(enter(to));
        else if (isOpen.has(to)) lower(node, order.get(to));
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low.get(node));
      if (low.get(node) === order.get(node)) components.push(closed(node));
    }
  }
  return components.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

  function closed(root: number): number[] {
    const component = open.splice(open.lastIndexOf(root));
    for (const node of component) isOpen.delete(node);
    return component.toSorted((a, b) => a - b);
  }
}
