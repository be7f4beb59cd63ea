import { siteKnowledge } from '../knowledge.ts';
import { type ShownCycle, shownCycle } from './cycles.ts';
import { derivedFrom } from './derived.ts';
import { type IncidentSummary, type Link, classLink, summariesOf } from './incident-summary.ts';
import { type LedgerEntry, openPromises } from './promises.ts';
import { brokenFixesWhere, type ShownBrokenFix } from './recurrence.ts';

/** What the first page shows. */
export interface HomePage {
  newest: IncidentSummary[];
  /** Classes with more than one incident, the most frequent first. */
  recurring: { link: Link; incidents: number; latest: IncidentSummary }[];
  /**
   * Our own open promises by due date, the earliest first; whether they are overdue is for the reader's clock to say. What
   * became of another organisation's promise is seldom known, so those are left to the pages of their incidents.
   */
  promises: LedgerEntry[];
  /** The latest that did not hold, our own first. */
  brokenFixes: ShownBrokenFix[];
  /** How many cycles are known, and the shortest of them. */
  cycles: { total: number; shown: ShownCycle[] };
  total: number;
}

/** How many entries a list of the first page has. */
const SHOWN = 8;
const FEW = 3;

/** Gathers it. */
export async function homePage(): Promise<HomePage> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const summaries = summariesOf(kb.incidents, kb);
  const recurring = [...kb.byClass]
    .filter(([, incidents]) => incidents.length > 1)
    .toSorted(([a, these], [b, those]) => those.length - these.length || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .flatMap(([id, incidents]) => {
      const latest = summariesOf(incidents.slice(0, 1), kb)[0];
      return latest ? [{ link: classLink(id, kb), incidents: incidents.length, latest }] : [];
    });
  const cycles = derivedFrom(kb).cycles.toSorted((a, b) => a.nodes.length - b.nodes.length);
  return {
    newest: summaries.slice(0, SHOWN),
    recurring,
    promises: openPromises(kb)
      .filter(({ incident }) => incident.organization === undefined)
      .slice(0, SHOWN),
    brokenFixes: brokenFixesWhere(kb)
      .toSorted((a, b) => Number(a.incident.organization !== undefined) - Number(b.incident.organization !== undefined))
      .slice(0, FEW),
    cycles: { total: cycles.length, shown: cycles.slice(0, FEW).map((cycle) => shownCycle(cycle, kb)) },
    total: summaries.length,
  };
}
