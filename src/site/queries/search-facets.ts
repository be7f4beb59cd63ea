import type { Incident } from '../../core/incident/incident.ts';
import { organizationOf } from '../../core/incident/organization.ts';
import { startOf } from '../../core/incident/start.ts';
import { isoDay } from '../../core/incident/time.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { classesOf, servicesOf } from './incident-summary.ts';
import { spaced } from './postmortem/words.ts';

/** One value by which a search can be narrowed. */
export interface FacetValue {
  facet: string;
  value: string;
}

/** What stands where an incident has no `source`: it is the organisation's own. */
const OWN = 'our own';

/** The values of an incident, by facet, each once. */
export function facetsOf(incident: Incident, kb: KnowledgeBase): FacetValue[] {
  const { facts, timeline } = incident;
  const events = timeline.map(({ event }) => event);
  const values: Record<string, (string | undefined)[]> = {
    class: classesOf(incident, kb).map(({ name }) => name),
    service: servicesOf(incident, kb).map(({ name }) => name),
    severity: [facts.severity],
    year: [isoDay(startOf(incident)).slice(0, 4)],
    change: events.map((event) => (event.kind === 'change' ? event.change : undefined)),
    mitigation: events.map((event) => (event.kind === 'attempt' ? event.mitigation : undefined)),
    detected: events.map((event) => (event.kind === 'detected' ? event.by : undefined)),
    organisation: [organizationOf(incident) ?? OWN],
    status: [facts.status ?? 'final'],
  };
  const isWord = new Set(['change', 'mitigation']);
  return Object.entries(values).flatMap(([facet, list]) =>
    [...new Set(list)].flatMap((value) =>
      value === undefined ? [] : [{ facet, value: isWord.has(facet) ? spaced(value) : value }],
    ),
  );
}
