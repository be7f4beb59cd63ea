import { type KnottedPart, knottedParts } from '../../core/graph/dependency-cycles.ts';
import { type DependencyGraph, dependencyGraph } from '../../core/graph/dependency-graph.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { type BrokenFix, brokenFixes } from '../../core/recurrence/broken-fixes.ts';
import { type RecurrenceChain, recurrenceChains } from '../../core/recurrence/chains.ts';
import { type KinGroups, kinGroups } from '../../core/recurrence/kin.ts';
import { type SimilarityIndex, similarityIndex } from '../../core/similarity/similarity.ts';

/** What is worked out over all incidents of a knowledge base, each part once and when it is first asked for. */
export interface Derived {
  readonly kin: KinGroups;
  readonly chains: readonly RecurrenceChain[];
  readonly brokenFixes: readonly BrokenFix[];
  readonly graph: DependencyGraph;
  readonly knots: readonly KnottedPart[];
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
  const similarity = once(() => similarityIndex(kb.incidents));
  return {
    get kin() {
      return kin();
    },
    get chains() {
      return chains();
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
    get similarity() {
      return similarity();
    },
  };
}

function once<Value>(work: () => Value): () => Value {
  let result: { value: Value } | undefined;
  return () => (result ??= { value: work() }).value;
}
