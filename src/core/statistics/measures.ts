import type { Duration } from '../incident/duration.ts';
import { durationsOf, type Durations } from '../incident/durations.ts';
import type { Incident } from '../incident/incident.ts';
import { startOf } from '../incident/start.ts';
import { isoDay } from '../incident/time.ts';
import { entries } from '../parse/facts.ts';
import { countable } from './countable.ts';
import { type Distribution, distributionOf } from './distribution.ts';

/** A derived duration that is counted over incidents. */
export type MeasureId = Exclude<keyof Durations, 'attemptsUntilWorked' | 'diagnosedFirst'>;

/** The durations in the order of an incident, each with its name and with what it runs from and to. */
export const measures = [
  { id: 'ripening', name: 'Ripening', meaning: 'fault introduced to first impact' },
  { id: 'warningLead', name: 'Warning lead', meaning: 'first warning to first impact' },
  { id: 'changeLead', name: 'Change lead', meaning: 'last change to first impact' },
  { id: 'timeToDetect', name: 'Time to detect', meaning: 'first impact to first detection' },
  { id: 'timeToMitigate', name: 'Time to mitigate', meaning: 'first impact to last mitigation' },
  { id: 'timeToDiagnose', name: 'Time to diagnose', meaning: 'first impact to the mechanism understood' },
  { id: 'timeToResolve', name: 'Time to resolve', meaning: 'first impact to everything normal' },
  { id: 'timeInHarm', name: 'Time in harm', meaning: 'all waves of impact added up' },
  { id: 'lostToRefuted', name: 'Lost to wrong theories', meaning: 'time under refuted hypotheses' },
] as const satisfies readonly { id: MeasureId; name: string; meaning: string }[];

export type Measure = (typeof measures)[number];

/** By what incidents are told apart. */
export const groupings = ['all', 'year', 'severity', 'class'] as const;

export type Grouping = (typeof groupings)[number];

/** One incident's value of a measure. */
export interface Observation {
  incident: Incident;
  duration: Duration;
  /** Milliseconds; whole days where only days are known. */
  ms: number;
}

/** The values of a measure in one group of incidents. */
export interface MeasuredGroup {
  /** The year, severity or class; `all` for all. */
  group: string;
  observations: Observation[];
  distribution: Distribution;
  /** How many of the values are known only about, or only to the day. */
  approximate: number;
  /** Incidents left out: it took less than two days, and only the days of both moments are known. */
  leftOut: Incident[];
}

/**
 * A measure over incidents, by groups in the order of their names; those of which no incident tells the measure are left
 * out. An incident of several classes counts in each.
 */
export function measured(incidents: readonly Incident[], id: MeasureId, grouping: Grouping): MeasuredGroup[] {
  const groups = new Map<string, { observations: Observation[]; leftOut: Incident[] }>();
  for (const incident of incidents) {
    const duration = durationsOnce(incident)[id];
    if (!duration) continue;
    const ms = countable(duration);
    for (const name of groupsOf(incident, grouping)) {
      const group = groups.get(name) ?? { observations: [], leftOut: [] };
      groups.set(name, group);
      if (ms === undefined) group.leftOut.push(incident);
      else group.observations.push({ incident, duration, ms });
    }
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { observations, leftOut }]) => ({
      group,
      observations,
      distribution: distributionOf(observations.map(({ ms }) => ms)),
      approximate: observations.filter(({ duration }) => duration.approximate).length,
      leftOut,
    }));
}

const known = new WeakMap<Incident, Durations>();

/** Every measure and grouping asks for the durations of every incident. */
function durationsOnce(incident: Incident): Durations {
  const durations = known.get(incident) ?? durationsOf(incident);
  known.set(incident, durations);
  return durations;
}

function groupsOf(incident: Incident, grouping: Grouping): string[] {
  switch (grouping) {
    case 'all':
      return ['all'];
    case 'year':
      return [isoDay(startOf(incident)).slice(0, 4)];
    case 'severity':
      return incident.facts.severity === undefined ? [] : [incident.facts.severity];
    case 'class':
      return [...new Set(entries(incident.facts.failureClasses).map(([, id]) => id))];
  }
}
