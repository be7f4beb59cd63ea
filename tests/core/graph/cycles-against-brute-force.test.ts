import { alg, Graph } from '@dagrejs/graphlib';
import { expect, test } from 'vitest';
import { elementaryCycles } from '../../../src/core/graph/elementary-cycles.ts';
import { strongComponents } from '../../../src/core/graph/strong-components.ts';
import type { Successors } from '../../../src/core/graph/successors.ts';
import { randomOf } from '../../support/random.ts';

const PLENTY = { cycles: 1_000_000, steps: 10_000_000 };

/** Every cycle by trying every path from every node: slow, and nothing like Johnson's algorithm. */
function bruteForce(graph: Successors): string[] {
  const found: string[] = [];
  const walk = (start: number, path: number[]): void => {
    for (const next of graph[path.at(-1) ?? start] ?? []) {
      if (next === start) found.push(path.join(' '));
      else if (next > start && !path.includes(next)) walk(start, [...path, next]);
    }
  };
  for (const start of graph.keys()) walk(start, [start]);
  return found.toSorted();
}

/** Components by asking of every two nodes whether each can be reached from the other. */
function mutualReach(graph: Successors): string[] {
  const reach = graph.map((_, from) => {
    const seen = new Set<number>();
    const rest = [from];
    for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
      for (const next of graph[node] ?? []) {
        if (!seen.has(next)) rest.push(next);
        seen.add(next);
      }
    }
    return seen;
  });
  const parts = graph.map((_, node) =>
    [...graph.keys()]
      .filter((other) => other === node || (reach[node]?.has(other) && reach[other]?.has(node)))
      .join(' '),
  );
  return [...new Set(parts)].toSorted();
}

function byGraphlib(graph: Successors): string[] {
  const other = new Graph();
  for (const node of graph.keys()) other.setNode(String(node));
  for (const [from, list] of graph.entries()) for (const to of list) other.setEdge(String(from), String(to));
  return alg
    .tarjan(other)
    .map((part) =>
      part
        .map(Number)
        .toSorted((a, b) => a - b)
        .join(' '),
    )
    .toSorted();
}

function randomGraph(seed: number): Successors {
  const random = randomOf(seed);
  const size = 1 + Math.floor(random() * 8);
  const density = 0.05 + random() * 0.4;
  return Array.from({ length: size }, () => [...Array(size).keys()].filter(() => random() < density));
}

test('finds the cycles and components that brute force finds, on 600 random graphs', () => {
  let cycles = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const graph = randomGraph(seed);
    const expected = bruteForce(graph);
    const found = elementaryCycles(graph, [...graph.keys()], PLENTY);
    expect(found.cut).toBe(false);
    expect(found.cycles.map((cycle) => cycle.join(' ')).toSorted(), `seed ${seed}`).toEqual(expected);
    const parts = strongComponents(graph)
      .map((part) => part.join(' '))
      .toSorted();
    expect(parts, `seed ${seed}`).toEqual(mutualReach(graph));
    expect(parts, `seed ${seed}`).toEqual(byGraphlib(graph));
    cycles += expected.length;
  }
  expect(cycles).toBeGreaterThan(2000);
});

test('finds all 2,365 cycles of the complete graph on seven nodes, shortest first', () => {
  const graph = Array.from({ length: 7 }, (_, node) => [...Array(7).keys()].filter((other) => other !== node));
  const { cycles, cut } = elementaryCycles(graph, [...graph.keys()], PLENTY);
  expect(cycles).toHaveLength(2365);
  expect(new Set(cycles.map(String)).size).toBe(2365);
  expect(cut).toBe(false);
  expect(cycles.slice(0, 2)).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test('says that it was cut when there are more cycles than it may find, and not when there are just as many', () => {
  const graph = [[1, 2], [0], [0]];
  expect(elementaryCycles(graph, [0, 1, 2], { cycles: 1, steps: 1000 })).toEqual({ cycles: [[0, 1]], cut: true });
  expect(elementaryCycles(graph, [0, 1, 2], { cycles: 2, steps: 1000 }).cut).toBe(false);
});

test('stops after the steps that it may take, on a graph with more cycles than anybody can count', () => {
  const graph = Array.from({ length: 60 }, (_, node) => [...Array(60).keys()].filter((other) => other !== node));
  const { cycles, cut } = elementaryCycles(graph, [...graph.keys()], { cycles: 1_000_000, steps: 20_000 });
  expect(cut).toBe(true);
  expect(cycles.length).toBeGreaterThan(0);
});

test('goes round a ring of 50,000 nodes without running out of stack', () => {
  const size = 50_000;
  const graph = Array.from({ length: size }, (_, node) => [(node + 1) % size]);
  expect(strongComponents(graph)).toHaveLength(1);
  expect(elementaryCycles(graph, [...graph.keys()], PLENTY).cycles.map((cycle) => cycle.length)).toEqual([size]);
});
