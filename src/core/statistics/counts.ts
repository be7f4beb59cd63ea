import { changeKinds, detectors, mitigations, type outcomes } from '../../../schemas/timeline-event.ts';
import { durationsOf, lastChangeOf } from '../incident/durations.ts';
import { firstOf, type Incident } from '../incident/incident.ts';
import { entries } from '../parse/facts.ts';
import { countable } from './countable.ts';
import { type Distribution, distributionOf } from './distribution.ts';

/** A word of the format, with the incidents that it is true of. */
export interface Counted {
  name: string;
  incidents: Incident[];
}

/** What moved before incidents. */
export interface ChangeCount extends Counted {
  /** Of its incidents, those where it was the last change before the impact. */
  last: Incident[];
  /** From those last changes to the impact. */
  leads: Distribution;
}

/** What became of one kind of attempt: how many attempts, by outcome. */
export interface MitigationCount {
  mitigation: string;
  attempts: number;
  outcomes: Record<(typeof outcomes)[number], number>;
}

/** Whether the mechanism was understood before the harm stopped. */
export interface DiagnosisOrder {
  first: Incident[];
  after: Incident[];
  /** Those that do not tell both moments. */
  untold: Incident[];
}

/** Changes by kind, the most frequent first. An incident counts once for each kind. */
export function changesByKind(incidents: readonly Incident[]): ChangeCount[] {
  return counted(changeKinds, incidents, ({ timeline }) =>
    timeline.flatMap(({ event }) => (event.kind === 'change' && event.change !== undefined ? [event.change] : [])),
  ).map(({ name, incidents: own }) => {
    const last = own.filter((incident) => {
      const event = lastChangeOf(incident)?.event;
      return event?.kind === 'change' && event.change === name;
    });
    const leads = last.flatMap((incident) => {
      const { changeLead } = durationsOf(incident);
      return changeLead ? (countable(changeLead) ?? []) : [];
    });
    return { name, incidents: own, last, leads: distributionOf(leads) };
  });
}

/** Why nothing before production caught it, the most frequent first. An incident may give several reasons. */
export const escapesByReason = (incidents: readonly Incident[]): Counted[] =>
  counted(undefined, incidents, ({ facts }) => entries(facts.escaped).map(([, reason]) => reason));

/** Who told the team first, the most frequent first. */
export const firstDetectors = (incidents: readonly Incident[]): Counted[] =>
  counted(detectors, incidents, (incident) => {
    const event = firstOf(incident, 'detected')?.event;
    return event?.kind === 'detected' && event.by !== undefined ? [event.by] : [];
  });

/** Attempts by kind and outcome, the most frequent kind first. */
export function mitigationsByOutcome(incidents: readonly Incident[]): MitigationCount[] {
  const counts = new Map<string, MitigationCount>();
  for (const { timeline } of incidents) {
    for (const { event } of timeline) {
      if (event.kind !== 'attempt' || event.mitigation === undefined || event.outcome === undefined) continue;
      const count = counts.get(event.mitigation) ?? {
        mitigation: event.mitigation,
        attempts: 0,
        outcomes: { worked: 0, partly: 0, 'no-effect': 0, worse: 0 },
      };
      count.attempts += 1;
      count.outcomes[event.outcome] += 1;
      counts.set(event.mitigation, count);
    }
  }
  const place = (name: string): number => mitigations.findIndex((one) => one === name);
  return [...counts.values()].toSorted((a, b) => b.attempts - a.attempts || place(a.mitigation) - place(b.mitigation));
}

/** Parts incidents by which came first, diagnosis or mitigation. */
export function diagnosisOrder(incidents: readonly Incident[]): DiagnosisOrder {
  const order: DiagnosisOrder = { first: [], after: [], untold: [] };
  for (const incident of incidents) {
    const { diagnosedFirst } = durationsOf(incident);
    order[diagnosedFirst === undefined ? 'untold' : diagnosedFirst ? 'first' : 'after'].push(incident);
  }
  return order;
}

function counted(
  order: readonly string[] | undefined,
  incidents: readonly Incident[],
  namesOf: (incident: Incident) => string[],
): Counted[] {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const name of new Set(namesOf(incident))) {
      const group = groups.get(name);
      if (group) group.push(incident);
      else groups.set(name, [incident]);
    }
  }
  const place = (name: string): number => order?.indexOf(name) ?? 0;
  return [...groups]
    .map(([name, group]) => ({ name, incidents: group }))
    .toSorted(
      (a, b) => b.incidents.length - a.incidents.length || place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1),
    );
}
