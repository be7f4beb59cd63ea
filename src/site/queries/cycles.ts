import type { DependencyCycle } from '../../core/graph/dependency-cycles.ts';
import type { DependencyLink, DependencyNode } from '../../core/graph/dependency-graph.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { newestFirst } from '../../core/incident/start.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { derivedFrom } from './derived.ts';
import { type IncidentSummary, type Link, serviceLink, summaryOf } from './incident-summary.ts';
import { dependencyWords } from './postmortem/words.ts';

/** A ring of needs as a page shows it. */
export interface ShownCycle {
  organization: string | undefined;
  steps: ShownStep[];
  /** The incidents that each show the whole ring. */
  wholeIn: IncidentSummary[];
  /** Those that show a part of it, where none shows all. */
  together: IncidentSummary[];
}

/** One step of a ring: who needs whom, for what, and who says so. */
export interface ShownStep {
  from: Link;
  to: Link;
  phases: string[];
  /** The same as the format writes them, to filter by. */
  phaseIds: string;
  incidents: IncidentSummary[];
  /** Whether the catalogue of services says so. */
  declared: boolean;
}

/** The rings of which some incidents show a step. */
export const cyclesShownBy = (incidents: readonly Incident[], kb: KnowledgeBase): ShownCycle[] =>
  [...new Set(incidents.flatMap((incident) => derivedFrom(kb).cyclesOf.get(incident) ?? []))].map((cycle) =>
    shownCycle(cycle, kb),
  );

/** The rings that pass a service. */
export const cyclesThrough = (service: string, kb: KnowledgeBase): ShownCycle[] =>
  derivedFrom(kb)
    .cycles.filter(({ nodes }) => nodes.some(({ name }) => name === service))
    .map((cycle) => shownCycle(cycle, kb));

/** A ring with its parts named and its incidents summed up. */
export function shownCycle({ nodes, steps, incidents, wholeIn }: DependencyCycle, kb: KnowledgeBase): ShownCycle {
  const summaries = (list: readonly Incident[]): IncidentSummary[] =>
    list.toSorted(newestFirst).map((incident) => summaryOf(incident, kb));
  const link = (node: DependencyNode | undefined): Link => serviceLink(node?.name ?? '', kb);
  return {
    organization: nodes[0]?.organization,
    steps: steps.map((links, at) => ({
      from: link(nodes[at]),
      to: link(nodes[(at + 1) % nodes.length]),
      phases: phasesOf(links),
      phaseIds: phaseIdsOf(links),
      incidents: summaries([...new Set(links.flatMap(({ revealedBy }) => revealedBy.map(({ incident }) => incident)))]),
      declared: links.some(({ declared }) => declared),
    })),
    wholeIn: summaries(wholeIn),
    together: wholeIn.length > 0 ? [] : summaries(incidents),
  };
}

/** The phases of some links in words, each once. */
export const phasesOf = (links: readonly DependencyLink[]): string[] => [
  ...new Set(links.map(({ phase }) => dependencyWords[phase] ?? phase)),
];

/** The phases of some links as the format writes them, with spaces between, each once. */
export const phaseIdsOf = (links: readonly DependencyLink[]): string =>
  [...new Set(links.map(({ phase }) => phase))].join(' ');
