import { type Incident } from '../incident/incident.ts';
import { organizationKey, organizationOf } from '../incident/organization.ts';
import { startOf } from '../incident/start.ts';
import { entries } from '../parse/facts.ts';

/** What two incidents of one organisation share when one is the other come back: a failure class and a service. */
export interface Kin {
  organization: string | undefined;
  classId: string;
  service: string;
  /** Oldest first, at least two. */
  incidents: Incident[];
}

/** The groups of kin among some incidents, drafts and internal ones included, and those that each incident is in. */
export interface KinGroups {
  all: readonly Kin[];
  of: ReadonlyMap<Incident, readonly Kin[]>;
}

const known = new WeakMap<readonly Incident[], KinGroups>();

/** Finds them, once for a list of incidents. O(n log n) for n pairs of class and service. */
export function kinGroups(incidents: readonly Incident[]): KinGroups {
  const groups = known.get(incidents) ?? findGroups(incidents);
  known.set(incidents, groups);
  return groups;
}

function findGroups(incidents: readonly Incident[]): KinGroups {
  const groups = new Map<string, Kin>();
  for (const incident of incidents.toSorted(oldestFirst)) {
    const organization = organizationOf(incident);
    const owner = organizationKey(organization);
    const services = new Set(entries(incident.facts.services).map(([, id]) => id));
    for (const classId of new Set(entries(incident.facts.failureClasses).map(([, id]) => id))) {
      for (const service of services) {
        const key = `${owner}\n${classId}\n${service}`;
        const kin = groups.get(key);
        if (kin) kin.incidents.push(incident);
        else groups.set(key, { organization, classId, service, incidents: [incident] });
      }
    }
  }
  const all = [...groups.values()].filter((kin) => kin.incidents.length > 1);
  const of = new Map<Incident, Kin[]>();
  for (const kin of all) {
    for (const incident of kin.incidents) {
      const own = of.get(incident);
      if (own) own.push(kin);
      else of.set(incident, [kin]);
    }
  }
  return { all, of };
}

/** By the first impact; incidents of one moment by id. */
export const oldestFirst = (a: Incident, b: Incident): number =>
  startOf(a) - startOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Whether an incident began before another. */
export const isEarlier = (a: Incident, b: Incident): boolean => startOf(a) < startOf(b);
