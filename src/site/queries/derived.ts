import { type DependencyCycle, type KnottedPart, knottedParts } from '../../core/graph/dependency-cycles.ts';
import { type DependencyGraph, dependencyGraph } from '../../core/graph/dependency-graph.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { type BrokenFix, brokenFixes } from '../../core/recurrence/broken-fixes.ts';
import { type RecurrenceChain, recurrenceChains } from '../../core/recurrence/chains.ts';
import { type KinGroups, kinGroups } from '../../core/recurrence/kin.ts';
import { type SimilarityIndex, similarityIndex } from '../../core/similarity/similarity.ts';

/** What is worked out over all incidents of a knowledge base, each part once and when it is first asked for. */
export interface Derived {
  readonly kin: KinGroups;
  readonly chains: readonly RecurrenceChain[];
  readonly chainsOf: ReadonlyMap<Incident, readonly RecurrenceChain[]>;
  readonly brokenFixes: readonly BrokenFix[];
  readonly graph: DependencyGraph;
  readonly knots: readonly KnottedPart[];
  /** All cycles found, those of one organisation beside each other, our own first. */
  readonly cycles: readonly DependencyCycle[];
  /** For each incident, the cycles of which it shows a step. */
  readonly cyclesOf: ReadonlyMap<Incident, readonly DependencyCycle[]>;
  readonly similarity: SimilarityIndex;
}

const held = new WeakMap<KnowledgeBase, Derived>();

/** Works it out, or gives what has been. */
export function derivedFrom(kb: KnowledgeBase): Derived {
  const known = held.get(kb) ?? lazily(kb);
  held.set(kb, known);
  return known;
}

function lazily(kb: KnowledgeBase): Derived {
  const kin = once(() => kinGroups(kb.incidents));
  const chains = once(() => recurrenceChains(kin()));
  const broken = once(() => brokenFixes(kin()));
  const graph = once(() => dependencyGraph(kb.incidents, kb.catalog));
  const knots = once(() => knottedParts(graph()));
  const cycles = once(() =>
    knots()
      .flatMap((knot) => knot.cycles)
      .toSorted(byOrganization),
  );
  const chainsOf = once(() => byIncident(chains()));
  const cyclesOf = once(() => byIncident(cycles()));
  const similarity = once(() => similarityIndex(kb.incidents));
  return {
    get kin() {
      return kin();
    },
    get chains() {
      return chains();
    },
    get chainsOf() {
      return chainsOf();
    },
    get brokenFixes() {
      return broken();
    },
    get graph() {
      return graph();
    },
    get knots() {
      return knots();
    },
    get cycles() {
      return cycles();
    },
    get cyclesOf() {
      return cyclesOf();
    },
    get similarity() {
      return similarity();
    },
  };
}

function byIncident<Group extends { incidents: readonly Incident[] }>(
  groups: readonly Group[],
): Map<Incident, Group[]> {
  const map = new Map<Incident, Group[]>();
  for (const group of groups) {
    for (const incident of group.incidents) {
      const own = map.get(incident);
      if (own) own.push(group);
      else map.set(incident, [group]);
    }
  }
  return map;
}

function byOrganization({ nodes: [a] }: DependencyCycle, { nodes: [b] }: DependencyCycle): number {
  const [one = '', other = ''] = [a?.organization, b?.organization];
  return one < other ? -1 : one > other ? 1 : 0;
}

function once<Value>(work: () => Value): () => Value {
  let result: { value: Value } | undefined;
  return () => (result ??= { value: work() }).value;
}
