import type { Incident } from '../incident/incident.ts';
import { oldestFirst, isEarlier, type Kin, type KinGroups } from './kin.ts';

/** An earlier incident of the same organisation, class and service. */
export interface EarlierIncident<Proof> {
  incident: Incident;
  /** The classes and services that both have and for which something counts. */
  classIds: string[];
  services: string[];
  /** What made it count, each once. */
  proof: Proof[];
}

/**
 * Looks at the earlier kin of incidents for what counts: `candidates` gives it of an incident whoever asks, `counts` says
 * whether it counts for the one that came later. Gives a function from an incident to its latest `limit` that have any, one
 * entry each. Quick even where hundreds are kin: of each group only those with candidates are walked, latest first.
 */
export function earlierKin<Proof extends { index: number }>(
  { all, of }: KinGroups,
  limit: number,
  candidates: (incident: Incident, classId: string) => Proof[],
  counts: (proof: Proof, later: Incident) => boolean = () => true,
): (incident: Incident) => { found: EarlierIncident<Proof>[]; hasMore: boolean } {
  const known = new Map<Incident, Map<string, Proof[]>>();
  const candidatesOf = (incident: Incident, classId: string): Proof[] => {
    const own = known.get(incident) ?? new Map<string, Proof[]>();
    known.set(incident, own);
    const found = own.get(classId) ?? candidates(incident, classId);
    own.set(classId, found);
    return found;
  };
  const telling = new Map<Kin, Incident[]>(
    all.map((kin) => [kin, kin.incidents.filter((incident) => candidatesOf(incident, kin.classId).length > 0)]),
  );
  return (incident) => {
    const found = new Map<Incident, EarlierIncident<Proof>>();
    for (const kin of of.get(incident) ?? []) {
      let taken = 0;
      const group = telling.get(kin) ?? [];
      for (let at = firstNotBefore(group, incident) - 1; at >= 0 && taken <= limit; at -= 1) {
        const other = group[at];
        if (!other || !isEarlier(other, incident)) continue;
        const proof = candidatesOf(other, kin.classId).filter((one) => counts(one, incident));
        if (proof.length === 0) continue;
        taken += 1;
        const entry = found.get(other);
        if (!entry) found.set(other, { incident: other, classIds: [kin.classId], services: [kin.service], proof });
        else {
          entry.classIds = [...new Set([...entry.classIds, kin.classId])];
          entry.services = [...new Set([...entry.services, kin.service])];
          entry.proof = [...new Map([...entry.proof, ...proof].map((one) => [one.index, one])).values()];
        }
      }
    }
    const latest = [...found.values()].toSorted((a, b) => oldestFirst(b.incident, a.incident));
    return { found: latest.slice(0, limit), hasMore: latest.length > limit };
  };
}

/** The place of the first of a group, oldest first, that did not begin before an incident. */
function firstNotBefore(group: readonly Incident[], incident: Incident): number {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = group[middle];
    if (one && isEarlier(one, incident)) low = middle + 1;
    else high = middle;
  }
  return low;
}
