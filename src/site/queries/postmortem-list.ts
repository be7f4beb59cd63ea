import { siteKnowledge } from '../knowledge.ts';
import { type IncidentSummary, summariesOf } from './incident-summary.ts';

/** The table of all postmortems, with the values that it can be filtered by. */
export interface PostmortemList {
  incidents: IncidentSummary[];
  filters: { name: string; label: string; values: { id: string; name: string }[] }[];
}

/** Gathers it, newest incident first. */
export async function postmortemList(): Promise<PostmortemList> {
  const { knowledgeBase: kb } = await siteKnowledge();
  const incidents = summariesOf(kb.incidents, kb);
  const distinct = (values: readonly { id: string; name: string }[]): { id: string; name: string }[] =>
    [...new Map(values.map(({ id, name }) => [id, { id, name }])).values()].toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  const plain = (ids: readonly string[]) => distinct(ids.map((id) => ({ id, name: id })));
  return {
    incidents,
    filters: [
      { name: 'severity', label: 'Severity', values: plain(incidents.map((one) => one.severity)) },
      { name: 'year', label: 'Year', values: plain(incidents.map((one) => one.year)).toReversed() },
      { name: 'class', label: 'Class', values: distinct(incidents.flatMap((one) => one.classes)) },
      { name: 'service', label: 'Service', values: distinct(incidents.flatMap((one) => one.services)) },
      {
        name: 'organisation',
        label: 'Organisation',
        values: plain(incidents.flatMap((one) => one.organization ?? [])),
      },
    ].filter(({ values }) => values.length > 1),
  };
}
