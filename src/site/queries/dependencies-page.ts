import { dependencyPhases } from '../../../schemas/dependency-edge.ts';
import { dependencyDiagram } from '../../core/diagrams/dependency-diagram.ts';
import type { DependencyLink, DependencyNode } from '../../core/graph/dependency-graph.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { isExample } from '../../core/incident/example.ts';
import { counted } from '../../core/rules/wording.ts';
import { draw, type Drawing } from '../diagrams.ts';
import { siteKnowledge } from '../knowledge.ts';
import { phaseIdsOf, phasesOf, type ShownCycle, shownCycle } from './cycles.ts';
import { derivedFrom } from './derived.ts';
import { type IncidentSummary, type Link, serviceLink, summariesOf } from './incident-summary.ts';
import { dependencyWords } from './postmortem/words.ts';

/** The dependency graph as facts. */
export interface DependenciesPage {
  /** `52 cycles among 401 parts and 350 dependencies` */
  size: string;
  organizations: OrganizationGraph[];
  /** What parts need each other for, to filter by; only what occurs. */
  phases: { id: string; name: string }[];
  /** Where there are more cycles than were looked for: among which parts. */
  cut: string[];
}

/** What one organisation's parts need of each other. */
export interface OrganizationGraph {
  /** Its fragment address. */
  anchor: string;
  name: string;
  /** `8 cycles, 31 dependencies` */
  count: string;
  /** Only invented incidents tell it. */
  isExample: boolean;
  cycles: ShownCycle[];
  /** What recovery and observing need: they turn an outage into a long one. */
  lengthening: NeedLine[];
  needs: NeedLine[];
  /** The parts and their needs, drawn; of a large graph only what lies on cycles. */
  drawing: Drawing | undefined;
  drawn: string;
}

/** Who needs whom, for what, and which incidents say so. */
export interface NeedLine {
  from: Link;
  to: Link;
  phases: string[];
  /** The same as the format writes them, with spaces between, to filter by. */
  phaseIds: string;
  incidents: IncidentSummary[];
  declared: boolean;
  /** Whether it lies on a cycle. */
  isCyclic: boolean;
}

/** Gathers it: our own organisation first, then those with the most cycles, then by name. */
export async function dependenciesPage(): Promise<DependenciesPage> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const { graph, knots, cycles } = derivedFrom(kb);
  const byOrganization = Map.groupBy(graph.links, ({ from }) => from.organization ?? '');
  const cyclesBy = Map.groupBy(cycles, ({ nodes }) => nodes[0]?.organization ?? '');
  const knotOf = new Map(knots.flatMap(({ nodes }, at) => nodes.map((node) => [node, at] as const)));
  const isCyclic = ({ from, to }: DependencyLink): boolean => knotOf.has(from) && knotOf.get(from) === knotOf.get(to);
  const rankOf = (name: string): number => (name === '' ? -Infinity : -(cyclesBy.get(name)?.length ?? 0));
  const organizations = [...byOrganization].toSorted(([a], [b]) => rankOf(a) - rankOf(b) || compare(a, b));
  const drawings = await Promise.all(
    organizations.map(([, links], index) => drawingOf(links, isCyclic, `drawn-organisation-${index + 1}`)),
  );
  return {
    size: `${counted(cycles.length, 'cycle')} among ${counted(graph.nodes.length, 'part')} and ${graph.links.length} dependencies`,
    organizations: organizations.map(([name, links], index) => ({
      anchor: `organisation-${index + 1}`,
      name: name === '' ? 'Our own' : name,
      count: [
        ...(cyclesBy.has(name) ? [counted(cyclesBy.get(name)?.length ?? 0, 'cycle')] : []),
        links.length === 1 ? '1 dependency' : `${links.length} dependencies`,
      ].join(', '),
      isExample: isInvented(links),
      cycles: (cyclesBy.get(name) ?? []).map((cycle) => shownCycle(cycle, kb)),
      lengthening: linesOf(
        links.filter(({ phase }) => phase === 'recover' || phase === 'observe'),
        isCyclic,
        kb,
      ),
      needs: linesOf(links, isCyclic, kb),
      drawing: drawings[index]?.drawing,
      drawn: drawings[index]?.drawn ?? '',
    })),
    phases: dependencyPhases
      .filter((id) => graph.links.some(({ phase }) => phase === id))
      .map((id) => ({ id, name: dependencyWords[id] ?? id })),
    cut: knots.filter(({ cut }) => cut).map(({ nodes }) => nodes.map(({ label }) => label).join(', ')),
  };
}

function isInvented(links: readonly DependencyLink[]): boolean {
  const incidents = links.flatMap(({ revealedBy }) => revealedBy.map(({ incident }) => incident));
  return incidents.length > 0 && incidents.every(isExample);
}

/** The most parts that one drawing holds. */
const DRAWN_PARTS = 80;

async function drawingOf(
  links: readonly DependencyLink[],
  isCyclic: (link: DependencyLink) => boolean,
  id: string,
): Promise<{ drawing: Drawing | undefined; drawn: string }> {
  const partsOf = (some: readonly DependencyLink[]): DependencyNode[] => [
    ...new Set(some.flatMap(({ from, to }) => [from, to])),
  ];
  const isWhole = partsOf(links).length <= DRAWN_PARTS;
  const shown = isWhole ? links : links.filter(isCyclic);
  const nodes = partsOf(shown).toSorted((a, b) => a.index - b.index);
  const diagram = dependencyDiagram({
    nodes: nodes.map(({ index, name }) => ({ key: String(index), name })),
    links: shown.map((link) => ({
      from: String(link.from.index),
      to: String(link.to.index),
      phase: link.phase,
      onCycle: isCyclic(link),
    })),
    onCycle: new Set(shown.filter(isCyclic).flatMap(({ from, to }) => [String(from.index), String(to.index)])),
  });
  return {
    drawing: await draw(diagram, id, 'the page of dependencies'),
    drawn: isWhole ? '' : 'Only what lies on a cycle is drawn; the table has all.',
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
          phaseIds: phaseIdsOf(same),
          incidents: summariesOf([...incidents], kb),
          declared: same.some(({ declared }) => declared),
          isCyclic: isCyclic(first),
        },
      ];
    })
    .toSorted((a, b) => compare(a.from.name, b.from.name) || compare(a.to.name, b.to.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
