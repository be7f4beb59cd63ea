import type { CatalogClass } from '../../core/catalog/catalog.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { counted } from '../../core/rules/wording.ts';
import { entries } from '../../core/parse/facts.ts';
import { richText, type TextPiece } from '../format/rich-text.ts';
import { siteKnowledge } from '../knowledge.ts';
import { cyclesShownBy, type ShownCycle } from './cycles.ts';
import { type Derived, derivedFrom } from './derived.ts';
import { type IncidentSummary, type Link, classLink, serviceLink, summariesOf } from './incident-summary.ts';
import { type LedgerEntry, openPromisesOf } from './promises.ts';
import type { ShownSignal } from './postmortem/structure.ts';
import {
  brokenFixesWhere,
  chainsWhere,
  classLine,
  type ShownBrokenFix,
  type ShownChain,
  type ShownLink,
} from './recurrence.ts';
import { toldFirst } from './signals-page.ts';
import type { CountFigure } from './trends/count-figure.ts';
import { mitigationFigure } from './trends/responses.ts';

/** What the page of a failure class shows. */
export interface ClassPage {
  id: string;
  name: string;
  summary: TextPiece[];
  description: string;
  aliases: string[];
  parent: Link | undefined;
  children: Link[];
  signals: ShownSignal[];
  firstMoves: TextPiece[][];
  defences: TextPiece[][];
  questions: TextPiece[][];
  incidents: IncidentSummary[];
  /** The services that it hit, the most often first. */
  services: { link: Link; incidents: number }[];
  promises: LedgerEntry[];
  /** All its incidents, oldest first, with the time between them. */
  line: ShownLink[];
  /** Where it came back in the same services of an organisation. */
  chains: ShownChain[];
  brokenFixes: ShownBrokenFix[];
  /** Undefined where nothing was tried, or nobody is said to have told. */
  mitigations: CountFigure | undefined;
  told: CountFigure | undefined;
  cycles: ShownCycle[];
}

/** A class as the list of classes shows it. */
export interface ClassSummary {
  id: string;
  name: string;
  url: string | undefined;
  summary: TextPiece[];
  incidents: number;
  /** Where it came back, and how many fixes did not hold; undefined for none. */
  recurrences: string | undefined;
  brokenFixes: string | undefined;
}

/** A page for every class of the catalogue. */
export async function classPages(): Promise<{ params: { id: string }; props: { page: ClassPage } }[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return kb.catalog.classes.map((one) => ({ params: { id: one.id }, props: { page: pageOf(one, kb) } }));
}

/** All classes, by name. */
export async function classList(): Promise<ClassSummary[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const { chains, brokenFixes } = derivedFrom(kb);
  return kb.catalog.classes
    .map(({ id, name, summary }) => ({
      id,
      name,
      url: classLink(id, kb).url,
      summary: richText(summary),
      incidents: kb.byClass.get(id)?.length ?? 0,
      recurrences: organizationsHit(chains, id),
      brokenFixes: fixesLost(brokenFixes, id),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function pageOf(one: CatalogClass, kb: KnowledgeBase): ClassPage {
  const incidents = kb.byClass.get(one.id) ?? [];
  const { signals } = one;
  return {
    id: one.id,
    name: one.name,
    summary: richText(one.summary),
    description: one.summary,
    aliases: one.aliases ?? [],
    parent: one.parent === undefined ? undefined : classLink(one.parent, kb),
    children: kb.catalog.classes.filter(({ parent }) => parent === one.id).map(({ id }) => classLink(id, kb)),
    signals: signals
      ? (['latency', 'traffic', 'errors', 'saturation'] as const).map((name) => ({
          name,
          shape: signals[name],
          note: name === 'saturation' ? signals.saturated : undefined,
        }))
      : [],
    firstMoves: (one.firstMoves ?? []).map(richText),
    defences: (one.defences ?? []).map(richText),
    questions: (one.questions ?? []).map(richText),
    incidents: summariesOf(incidents, kb),
    services: servicesHit(incidents, kb),
    promises: openPromisesOf(incidents, kb).filter(({ row }) => row.removes.some(({ id }) => id === one.id)),
    line: classLine(one.id, incidents, kb),
    chains: chainsWhere(kb, ({ classId }) => classId === one.id),
    brokenFixes: brokenFixesWhere(kb, ({ classId }) => classId === one.id),
    mitigations: withRows(mitigationFigure(incidents, 'mitigations')),
    told: withRows(toldFirst(incidents, kb)),
    cycles: cyclesShownBy(incidents, kb),
  };
}

function organizationsHit(chains: Derived['chains'], classId: string): string | undefined {
  const hit = new Set(chains.filter((chain) => chain.classId === classId).map(({ organization = '' }) => organization));
  return hit.size === 0 ? undefined : `Came back to ${counted(hit.size, 'organisation')}.`;
}

function fixesLost(fixes: Derived['brokenFixes'], classId: string): string | undefined {
  const lost = new Set(fixes.filter((fix) => fix.classId === classId).map(({ action }) => action.item)).size;
  return lost === 0 ? undefined : `${lost} ${lost === 1 ? 'fix' : 'fixes'} did not hold.`;
}

const withRows = (figure: CountFigure): CountFigure | undefined =>
  figure.table.rows.length === 0 ? undefined : figure;

function servicesHit(
  incidents: readonly { facts: { services?: (string | undefined)[] | undefined } }[],
  kb: KnowledgeBase,
) {
  const counts = new Map<string, number>();
  for (const { facts } of incidents) {
    for (const [, id] of entries(facts.services)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([id, count]) => ({ link: serviceLink(id, kb), incidents: count }));
}
