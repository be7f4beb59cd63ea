import type { DependencyLink, DependencyNode } from '../../core/graph/dependency-graph.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { counted } from '../../core/rules/wording.ts';
import { siteKnowledge } from '../knowledge.ts';
import { phasesOf, type ShownCycle, shownCycle } from './cycles.ts';
import { derivedFrom } from './derived.ts';
import { type IncidentSummary, type Link, serviceLink, summariesOf } from './incident-summary.ts';

/** The dependency graph as facts. */
export interface DependenciesPage {
  /** `52 cycles among 401 parts and 350 dependencies` */
  size: string;
  organizations: OrganizationGraph[];
  /** Where there are more cycles than were looked for: among which parts. */
  cut: string[];
}

/** What one organisation's parts need of each other. */
export interface OrganizationGraph {
  /** Its fragment address. */
  anchor: string;
  name: string;
  /** `8 cycles`; empty where there is none. */
  count: string;
  cycles: ShownCycle[];
  /** What recovery and observing need: they turn an outage into a long one. */
  lengthening: NeedLine[];
  needs: NeedLine[];
}

/** Who needs whom, for what, and which incidents say so. */
export interface NeedLine {
  from: Link;
  to: Link;
  phases: string[];
  incidents: IncidentSummary[];
  declared: boolean;
  /** Whether it lies on a cycle. */
  isCyclic: boolean;
}

/** Gathers it: our own organisation first, then the others by name. */
export async function dependenciesPage(): Promise<DependenciesPage> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const { graph, knots, cycles } = derivedFrom(kb);
  const byOrganization = Map.groupBy(graph.links, ({ from }) => from.organization ?? '');
  const cyclesBy = Map.groupBy(cycles, ({ nodes }) => nodes[0]?.organization ?? '');
  const knotOf = new Map(knots.flatMap(({ nodes }, at) => nodes.map((node) => [node, at] as const)));
  const isCyclic = ({ from, to }: DependencyLink): boolean => knotOf.has(from) && knotOf.get(from) === knotOf.get(to);
  return {
    size: `${counted(cycles.length, 'cycle')} among ${counted(graph.nodes.length, 'part')} and ${graph.links.length} dependencies`,
    organizations: [...byOrganization]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, links], index) => ({
        anchor: `organisation-${index + 1}`,
        name: name === '' ? 'Our own' : name,
        count: cyclesBy.has(name) ? counted(cyclesBy.get(name)?.length ?? 0, 'cycle') : '',
        cycles: (cyclesBy.get(name) ?? []).map((cycle) => shownCycle(cycle, kb)),
        lengthening: linesOf(
          links.filter(({ phase }) => phase === 'recover' || phase === 'observe'),
          isCyclic,
          kb,
        ),
        needs: linesOf(links, isCyclic, kb),
      })),
    cut: knots.filter(({ cut }) => cut).map(({ nodes }) => nodes.map(({ label }) => label).join(', ')),
  };
}

function linesOf(
  links: readonly DependencyLink[],
  isCyclic: (link: DependencyLink) => boolean,
  kb: KnowledgeBase,
): NeedLine[] {
  const link = ({ name }: DependencyNode): Link => serviceLink(name, kb);
  return [...Map.groupBy(links, ({ from, to }) => `${from.index} ${to.index}`).values()]
    .flatMap((same): NeedLine[] => {
      const [first] = same;
      if (!first) return [];
      const incidents = new Set(same.flatMap(({ revealedBy }) => revealedBy.map(({ incident }) => incident)));
      return [
        {
          from: link(first.from),
          to: link(first.to),
          phases: phasesOf(same),
          incidents: summariesOf([...incidents], kb),
          declared: same.some(({ declared }) => declared),
          isCyclic: isCyclic(first),
        },
      ];
    })
    .toSorted((a, b) => compare(a.from.name, b.from.name) || compare(a.to.name, b.to.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
