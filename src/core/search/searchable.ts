import type { Incident } from '../incident/incident.ts';
import { organizationOf } from '../incident/organization.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { entries } from '../parse/facts.ts';

/** A part of an incident as the ranking weighs it. */
export interface SearchableField {
  name: FieldName;
  text: string;
}

export type FieldName = keyof typeof fieldWeights;

/** The parts that belong together when one asks whether words stand close to one another. */
export const zones = {
  name: ['title', 'signatures', 'alerts', 'organization', 'services', 'classes', 'tags', 'id'],
  mechanism: ['mechanism', 'saturated'],
  impact: ['impact'],
  attempts: ['attempts'],
  timeline: ['timeline', 'conditions', 'requestPath', 'dependencies', 'actions'],
  body: ['body'],
} as const satisfies Record<string, readonly FieldName[]>;

export type ZoneName = keyof typeof zones;
export const zoneNames = Object.keys(zones) as ZoneName[];

/** How much a word counts by where it stands. What names the incident and its mechanism stands above the telling of it. */
export const fieldWeights = {
  title: 4,
  signatures: 6,
  alerts: 6,
  organization: 5,
  services: 2,
  classes: 3,
  tags: 4,
  id: 4,
  mechanism: 3,
  impact: 3.5,
  saturated: 2,
  attempts: 2.5,
  conditions: 1.5,
  timeline: 2,
  requestPath: 1,
  dependencies: 0.7,
  actions: 0.3,
  body: 0.8,
} as const;

/** Everything of an incident that a search may find, part by part. */
export function searchableFields(incident: Incident, { catalog }: Pick<KnowledgeBase, 'catalog'>): SearchableField[] {
  const { facts, timeline, file } = incident;
  const events = timeline.map(({ event }) => event);
  const classNames = entries(facts.failureClasses).map(
    ([, id]) => `${catalog.classes.find((one) => one.id === id)?.name ?? id}`,
  );
  const serviceNames = entries(facts.services).map(([, id]) => {
    const name = catalog.services?.find((one) => one.id === id)?.name;
    return name === undefined ? id : `${id} ${name}`;
  });
  const fields: Record<FieldName, (string | undefined)[]> = {
    title: [facts.title],
    signatures: texts(facts.signatures),
    alerts: [...texts(facts.alerts), ...events.map((event) => (event.kind === 'detected' ? event.alert : undefined))],
    organization: [organizationOf(incident)],
    services: serviceNames,
    classes: classNames,
    tags: texts(facts.tags),
    id: [incident.id.replace(/^\d{4}-\d{2}-\d{2}-/, '').replaceAll('-', ' ')],
    mechanism: entries(facts.mechanism).flatMap(([, one]) =>
      typeof one === 'string' ? [one] : [one.step, one.evidence],
    ),
    impact: [facts.impact?.summary, facts.impact?.dataLoss],
    saturated: [facts.signals?.saturated],
    attempts: events.flatMap((event) =>
      event.kind === 'attempt' ? [event.what, event.mitigation?.replace('-', ' ')] : [],
    ),
    conditions: entries(facts.conditions).flatMap(([, one]) => [one.what, one.decision, one.accepted]),
    timeline: events.flatMap((event) =>
      event.kind === 'attempt'
        ? [event.evidence]
        : [
            event.what,
            event.evidence,
            ...('dismissed' in event ? [event.dismissed] : []),
            ...('predicts' in event ? [event.predicts] : []),
            ...('decision' in event ? [event.decision] : []),
          ],
    ),
    requestPath: entries(facts.requestPath).flatMap(([, one]) => [one.hop, one.note]),
    dependencies: texts(facts.dependencies),
    actions: entries(facts.actions).flatMap(([, one]) => [one.what, one.verified]),
    body: [file.body.text, facts.silence, facts.noChange, facts.noActions, ...texts(facts.regions)],
  };
  return (Object.keys(fieldWeights) as FieldName[]).map((name) => ({
    name,
    text: withoutAddresses(fields[name].filter((one) => one !== undefined).join('\n')),
  }));
}

const texts = (list: readonly (string | undefined)[] | undefined): string[] => entries(list).map(([, text]) => text);

/** Web addresses and the targets of links are not what an incident says. */
const withoutAddresses = (text: string): string =>
  text.replace(/\]\([^)\s]*\)/g, ']').replace(/https?:\/\/[^\s)>"]+/g, ' ');
