import { type NamedAlert, alertsOf } from '../../core/incident/alerts.ts';
import { isExample } from '../../core/incident/example.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { newestFirst } from '../../core/incident/start.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { alertKey, alertSlug } from '../../core/text/alert-slug.ts';
import { richText, type TextPiece } from '../format/rich-text.ts';
import { siteKnowledge } from '../knowledge.ts';
import { classLink, type IncidentSummary, type Link, summaryOf } from './incident-summary.ts';
import { outcomeWords, spaced } from './postmortem/words.ts';

/** What the page of an alert shows. */
export interface AlertPage {
  /** Its name; where several differ by case alone, all of them. */
  names: string[];
  incidents: AlertIncident[];
  /** The classes of these incidents, the most frequent first, with their first moves. */
  classes: { link: Link; incidents: number; firstMove: TextPiece[] | undefined }[];
}

/** An incident in which an alert fired or should have. */
export interface AlertIncident {
  summary: IncidentSummary;
  /** What the alert did there. */
  role: string;
  impact: TextPiece[];
  /** What was tried, in order, with its outcome. */
  attempts: { mitigation: string; what: TextPiece[]; outcome: string; result: string }[];
}

/** An alert as the list shows it. */
export interface AlertSummary {
  name: string;
  incidents: number;
  latest: IncidentSummary;
  /** Whether invented incidents alone name it. */
  isExample: boolean;
}

/** A page for every alert that an incident names. */
export async function alertPages(): Promise<{ params: { alert: string }; props: { page: AlertPage } }[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return [...byAlert(kb).values()].flatMap((named) => {
    const page = pageOf(named, kb);
    return page.names.map((name) => ({ params: { alert: alertSlug(name) }, props: { page } }));
  });
}

/** All alerts by name. */
export async function alertList(): Promise<AlertSummary[]> {
  const { knowledgeBase: kb } = await siteKnowledge();
  return [...byAlert(kb).values()]
    .flatMap((named) => {
      const [first] = named;
      if (!first) return [];
      const { name } = first.alert;
      return [
        {
          name,
          incidents: named.length,
          latest: summaryOf(first.incident, kb),
          isExample: named.every(({ incident }) => isExample(incident)),
        },
      ];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

interface Naming {
  alert: NamedAlert;
  incident: Incident;
}

/** Who names which alert, the newest incident first; names that differ by case alone are one. */
function byAlert(kb: KnowledgeBase): Map<string, Naming[]> {
  const groups = new Map<string, Naming[]>();
  for (const incident of kb.incidents.toSorted(newestFirst)) {
    for (const alert of alertsOf(incident)) {
      const key = alertKey(alert.name);
      const group = groups.get(key);
      if (group) group.push({ alert, incident });
      else groups.set(key, [{ alert, incident }]);
    }
  }
  return groups;
}

function pageOf(named: readonly Naming[], kb: KnowledgeBase): AlertPage {
  const incidents = [...new Set(named.map(({ incident }) => incident))];
  return {
    names: [...new Set(named.map(({ alert }) => alert.name))],
    incidents: incidents.map((incident) => ({
      summary: summaryOf(incident, kb),
      role: named.some((one) => one.incident === incident && one.alert.detected)
        ? 'it told the team'
        : 'it fired or should have',
      impact: richText(incident.facts.impact?.summary ?? ''),
      attempts: incident.timeline.flatMap(({ event }) =>
        event.kind === 'attempt'
          ? [
              {
                mitigation: spaced(event.mitigation ?? 'other'),
                what: richText(event.what ?? ''),
                outcome: event.outcome ?? 'unknown',
                result: outcomeWords[event.outcome ?? ''] ?? 'outcome not told',
              },
            ]
          : [],
      ),
    })),
    classes: classesOfAll(incidents, kb),
  };
}

function classesOfAll(incidents: readonly Incident[], kb: KnowledgeBase): AlertPage['classes'] {
  return kb.catalog.classes
    .map(({ id, firstMoves }) => ({
      link: classLink(id, kb),
      incidents: incidents.filter(({ facts }) => facts.failureClasses?.includes(id)).length,
      firstMove: firstMoves?.[0] === undefined ? undefined : richText(firstMoves[0]),
    }))
    .filter((one) => one.incidents > 0)
    .toSorted((a, b) => b.incidents - a.incidents || (a.link.name < b.link.name ? -1 : 1));
}
