import type { Incident } from '../../../core/incident/incident.ts';
import { relatedIds } from '../../../core/incident/related.ts';
import type { KnowledgeBase } from '../../../core/knowledge-base.ts';
import { entries } from '../../../core/parse/facts.ts';
import {
  classLink,
  type IncidentSummary,
  type Link,
  serviceLink,
  summariesOf,
  summaryOf,
} from '../incident-summary.ts';
import { relationWords } from './words.ts';

/** Another incident that the author named. */
export interface NamedRelation {
  how: string;
  incident: IncidentSummary;
}

/** Other incidents that share something. */
export interface SharedGroup {
  by: Link;
  incidents: IncidentSummary[];
  /** How many more there are than are shown. */
  more: number;
}

/** How many incidents of a group are shown. */
const SHOWN = 5;

/** The incidents that the author named, and those that name this one. */
export function namedRelations(incident: Incident, kb: KnowledgeBase): NamedRelation[] {
  const own = relatedIds(incident).flatMap(({ id, how }): NamedRelation[] => {
    const other = kb.byId.get(id);
    return other && other !== incident
      ? [{ how: relationWords[how ?? 'see-also'] ?? 'see also', incident: summaryOf(other, kb) }]
      : [];
  });
  const named = new Set(own.map((one) => one.incident.id));
  const back = (kb.namedBy.get(incident.id) ?? [])
    .filter((other) => other !== incident && !named.has(other.id))
    .map((other) => ({ how: 'named by', incident: summaryOf(other, kb) }));
  return [...own, ...back];
}

/** The other incidents of each class and of each service of an incident. */
export function sharedWith(incident: Incident, kb: KnowledgeBase): { classes: SharedGroup[]; services: SharedGroup[] } {
  const group = (by: Link, all: readonly Incident[] = []): SharedGroup[] => {
    const others = all.filter((other) => other !== incident);
    if (others.length === 0) return [];
    return [{ by, incidents: summariesOf(others.slice(0, SHOWN), kb), more: Math.max(0, others.length - SHOWN) }];
  };
  return {
    classes: entries(incident.facts.failureClasses).flatMap(([, id]) => group(classLink(id, kb), kb.byClass.get(id))),
    services: entries(incident.facts.services).flatMap(([, id]) => group(serviceLink(id, kb), kb.byService.get(id))),
  };
}
