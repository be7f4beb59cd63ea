import type { Incident } from '../incident/incident.ts';
import type { DependencyGraph, DependencyLink, DependencyNode } from './dependency-graph.ts';
import { type CycleLimits, elementaryCycles } from './elementary-cycles.ts';
import { strongComponents } from './strong-components.ts';
import { successorsOf } from './successors.ts';

/** A ring of parts each of which needs the next. */
export interface DependencyCycle {
  nodes: DependencyNode[];
  /** The steps round it; a step has one link for each phase. */
  steps: DependencyLink[][];
  /** All incidents that revealed a step, in the order of the incidents. */
  incidents: Incident[];
  /** Those that reveal the whole ring alone. None where it shows only when incidents are laid beside each other. */
  wholeIn: Incident[];
}

/** Parts that all need each other, directly or not, with the rings among them. */
export interface KnottedPart {
  nodes: DependencyNode[];
  cycles: DependencyCycle[];
  /** Whether there are more rings than were looked for. */
  cut: boolean;
}

/** What is looked for in each knotted part. */
const LIMITS: CycleLimits = { cycles: 200, steps: 200_000 };

/** The parts of the graph that hold cycles, by their first node; of each at most 200 cycles. */
export function knottedParts(graph: DependencyGraph, limits: CycleLimits = LIMITS): KnottedPart[] {
  const successors = successorsOf(graph);
  const isLoop = (node: number): boolean => successors[node]?.includes(node) ?? false;
  const parts = strongComponents(successors).filter((part) => part.length > 1 || isLoop(part[0] ?? -1));
  if (parts.length === 0) return [];
  const between = Map.groupBy(graph.links, ({ from, to }) => `${from.index} ${to.index}`);
  const node = (index: number): DependencyNode[] => graph.nodes.slice(index, index + 1);
  return parts.map((part) => {
    const { cycles, cut } = elementaryCycles(successors, part, limits);
    const cycleOf = (ring: number[]): DependencyCycle => {
      const steps = ring.map((from, at) => between.get(`${from} ${ring[(at + 1) % ring.length]}`) ?? []);
      return { nodes: ring.flatMap(node), steps, ...incidentsOf(steps) };
    };
    return { nodes: part.flatMap(node), cycles: cycles.map(cycleOf), cut };
  });
}

/** `a -> b -> a`, by the names of the parts. */
export const cycleText = ({ nodes }: DependencyCycle): string =>
  [...nodes, ...nodes.slice(0, 1)].map(({ name }) => name).join(' -> ');

function incidentsOf(steps: readonly DependencyLink[][]): Pick<DependencyCycle, 'incidents' | 'wholeIn'> {
  const revealing = steps.map(
    (links) => new Set(links.flatMap(({ revealedBy }) => revealedBy.map(({ incident }) => incident))),
  );
  const incidents = [...new Set(revealing.flatMap((set) => [...set]))];
  return { incidents, wholeIn: incidents.filter((incident) => revealing.every((set) => set.has(incident))) };
}
