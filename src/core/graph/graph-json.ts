import { type DependencyCycle, type KnottedPart } from './dependency-cycles.ts';
import type { DependencyGraph, DependencyLink, DependencyNode } from './dependency-graph.ts';

/** The graph as data for other programs. The version goes up when a field changes its meaning or goes. */
export interface GraphJson {
  version: 1;
  nodes: { id: string; organization: string | null; name: string }[];
  edges: {
    from: string;
    to: string;
    phase: string;
    declared: boolean;
    incidents: { id: string; why: string | null }[];
  }[];
  /** Of each knotted part at most so many as were looked for; `cut` says where there are more. */
  cycles: { nodes: string[]; phases: string[][]; incidents: string[]; wholeIn: string[] }[];
  knots: { nodes: string[]; cycles: number; cut: boolean }[];
}

/** Turns the graph with its knots into plain data. */
export function graphJson({ nodes, links }: DependencyGraph, knots: readonly KnottedPart[]): GraphJson {
  const label = (node: DependencyNode): string => node.label;
  return {
    version: 1,
    nodes: nodes.map(({ label: id, organization = null, name }) => ({ id, organization, name })),
    edges: links.map(edgeJson),
    cycles: knots.flatMap(({ cycles }) =>
      cycles.map((cycle) => ({
        nodes: cycle.nodes.map(label),
        phases: phasesOf(cycle),
        incidents: cycle.incidents.map(({ id }) => id),
        wholeIn: cycle.wholeIn.map(({ id }) => id),
      })),
    ),
    knots: knots.map((knot) => ({ nodes: knot.nodes.map(label), cycles: knot.cycles.length, cut: knot.cut })),
  };
}

/** The phases of each step of a cycle. */
export const phasesOf = ({ steps }: DependencyCycle): string[][] =>
  steps.map((links) => links.map(({ phase }) => phase));

const edgeJson = ({ from, to, phase, declared, revealedBy }: DependencyLink): GraphJson['edges'][number] => ({
  from: from.label,
  to: to.label,
  phase,
  declared,
  incidents: revealedBy.map(({ incident, why = null }) => ({ id: incident.id, why })),
});
