import { parseDependencyEdge } from '../../../schemas/dependency-edge.ts';
import { isExample } from '../../core/incident/example.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { entries } from '../../core/parse/facts.ts';
import { siteKnowledge } from '../knowledge.ts';
import { cyclesThrough, type ShownCycle } from './cycles.ts';
import { classLink, type IncidentSummary, type Link, serviceLink, summariesOf } from './incident-summary.ts';
import { dependencyWords } from './postmortem/words.ts';
import { type LedgerEntry, openPromisesOf } from './promises.ts';
import { brokenFixesWhere, chainsWhere, type ShownBrokenFix, type ShownChain } from './recurrence.ts';
import { toldFirst } from './signals-page.ts';
import type { CountFigure } from './trends/count-figure.ts';

/** What the page of a service shows. */
export interface ServicePage {
  id: string;
  name: string;
  /** Who runs it, whose it is, how much depends on it. */
  about: string;
  /** Whether invented incidents alone name it. */
  isExample: boolean;
  incidents: IncidentSummary[];
  classes: { link: Link; incidents: number }[];
  alerts: string[];
  needs: DependencyLine[];
  neededBy: DependencyLine[];
  promises: LedgerEntry[];
  chains: ShownChain[];
  brokenFixes: ShownBrokenFix[];
  told: CountFigure | undefined;
  cycles: ShownCycle[];
}

/** Another service or part, what for, and what tells so: incidents, or the catalogue alone. */
export interface DependencyLine {
  other: Link;
  phases: string[];
  incidents: IncidentSummary[];
}

/** A service as the list of services shows it. */
export interface ServiceSummary {
  link: Link;
  owner: string | undefined;
  organizations: string[];
  incidents: number;
  /** Whether invented incidents alone name it. */
  isExample: boolean;
}

/** A page for every service that an incident or the catalogue names. */
export async function servicePaths(): Promise<{ params: { id: string } }[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return serviceIds(kb).map((id) => ({ params: { id } }));
}

const edgesHeld = new WeakMap<KnowledgeBase, ReturnType<typeof edgesOf>>();

/** What the page of a service shows. */
export async function servicePage(id: string): Promise<ServicePage> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const edges = edgesHeld.get(kb) ?? edgesOf(kb);
  edgesHeld.set(kb, edges);
  return pageOf(id, kb, edges);
}

/** All services, by name. */
export async function serviceList(): Promise<ServiceSummary[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return serviceIds(kb)
    .map((id) => ({
      link: serviceLink(id, kb),
      owner: ownerOf(id, kb),
      organizations: organizationsOf(kb.byService.get(id) ?? []),
      incidents: kb.byService.get(id)?.length ?? 0,
      isExample: isInvented(kb.byService.get(id) ?? []),
    }))
    .toSorted((a, b) => b.incidents - a.incidents || (a.link.name < b.link.name ? -1 : 1));
}

const serviceIds = ({ catalog, byService }: KnowledgeBase): string[] =>
  [...new Set([...byService.keys(), ...(catalog.services ?? []).map(({ id }) => id)])].toSorted();

interface Edge {
  from: string;
  to: string;
  phase: string;
  incident: Incident | undefined;
}

/** Every edge that an incident reveals or the catalogue declares, by its two ends. */
function edgesOf(kb: KnowledgeBase): Map<string, Edge[]> {
  const revealed = kb.incidents.flatMap((incident) =>
    entries(incident.facts.dependencies).flatMap(([, text]): Edge[] => {
      const parsed = parseDependencyEdge(text);
      return 'edge' in parsed ? [{ ...parsed.edge, incident }] : [];
    }),
  );
  const declared = (kb.catalog.services ?? []).flatMap(({ id, dependsOn = [] }) =>
    dependsOn.map((to): Edge => ({ from: id, to, phase: 'serve', incident: undefined })),
  );
  const byEnd = new Map<string, Edge[]>();
  for (const edge of [...declared, ...revealed]) {
    for (const end of new Set([edge.from, edge.to])) {
      const own = byEnd.get(end);
      if (own) own.push(edge);
      else byEnd.set(end, [edge]);
    }
  }
  return byEnd;
}

function pageOf(id: string, kb: KnowledgeBase, edges: Map<string, Edge[]>): ServicePage {
  const incidents = kb.byService.get(id) ?? [];
  const own = edges.get(id) ?? [];
  const known = kb.catalog.services?.find((one) => one.id === id);
  return {
    id,
    name: known?.name ?? id,
    about: [
      known && `run by ${ownerOf(id, kb) ?? known.owner}`,
      ...organizationsOf(incidents),
      known?.tier !== undefined && `tier ${known.tier}`,
    ]
      .filter(Boolean)
      .join(', '),
    isExample: isInvented(incidents),
    incidents: summariesOf(incidents, kb),
    classes: classesHit(incidents, kb),
    alerts: [...new Set(incidents.flatMap(({ facts }) => entries(facts.alerts).map(([, alert]) => alert)))].toSorted(),
    needs: linesOf(
      own.filter(({ from }) => from === id),
      ({ to }) => to,
      kb,
    ),
    neededBy: linesOf(
      own.filter(({ to }) => to === id),
      ({ from }) => from,
      kb,
    ),
    promises: openPromisesOf(incidents, kb),
    chains: chainsWhere(kb, ({ services }) => services.includes(id)),
    brokenFixes: brokenFixesWhere(kb, ({ services }) => services.includes(id)),
    told: incidents.length > 1 ? toldFirst(incidents, kb) : undefined,
    cycles: cyclesThrough(id, kb),
  };
}

function ownerOf(id: string, { catalog }: KnowledgeBase): string | undefined {
  const owner = catalog.services?.find((one) => one.id === id)?.owner;
  return catalog.teams?.find((team) => team.id === owner)?.name ?? owner;
}

const isInvented = (incidents: readonly Incident[]): boolean => incidents.length > 0 && incidents.every(isExample);

const organizationsOf = (incidents: readonly Incident[]): string[] => [
  ...new Set(incidents.flatMap(({ facts }) => facts.source?.organization ?? [])),
];

function linesOf(edges: readonly Edge[], otherEnd: (edge: Edge) => string, kb: KnowledgeBase): DependencyLine[] {
  const others = Map.groupBy(edges, otherEnd);
  return [...others]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, between]) => ({
      other: serviceLink(other, kb),
      phases: [...new Set(between.map(({ phase }) => dependencyWords[phase] ?? phase))],
      incidents: summariesOf([...new Set(between.flatMap(({ incident }) => incident ?? []))], kb),
    }));
}

function classesHit(incidents: readonly Incident[], kb: KnowledgeBase): ServicePage['classes'] {
  const ids = incidents.flatMap(({ facts }) => entries(facts.failureClasses).map(([, id]) => id));
  return [...Map.groupBy(ids, (id) => id)]
    .toSorted(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .map(([id, all]) => ({ link: classLink(id, kb), incidents: all.length }));
}
