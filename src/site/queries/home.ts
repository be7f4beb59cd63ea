import { siteKnowledge } from '../knowledge.ts';
import { type IncidentSummary, type Link, classLink, summariesOf } from './incident-summary.ts';
import { type LedgerEntry, openPromises } from './promises.ts';

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
  total: number;
}

/** How many entries a list of the first page has. */
const SHOWN = 8;

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
  return {
    newest: summaries.slice(0, SHOWN),
    recurring,
    promises: openPromises(kb)
      .filter(({ incident }) => incident.organization === undefined)
      .slice(0, SHOWN),
    total: summaries.length,
  };
}
