import { actionItems, isOpen, type ListedAction } from '../incident/action-items.ts';
import { between, type Duration } from '../incident/duration.ts';
import { firstOf, type Incident } from '../incident/incident.ts';
import { startOf } from '../incident/start.ts';
import { isEarlier, type KinGroups, oldestFirst } from './kin.ts';
import { isDoneBefore, removesClass } from './removal.ts';

/** A failure class that came back in the same services of an organisation. */
export interface RecurrenceChain {
  organization: string | undefined;
  classId: string;
  /** The services that all its incidents have in common. */
  services: string[];
  /** Oldest first, at least two. */
  incidents: readonly Incident[];
}

/** One incident of a chain, with what it left behind for the next. */
export interface ChainLink {
  incident: Incident;
  /** From the impact of the one before; undefined for the first. */
  sinceLast: Duration | undefined;
  /** What was promised after it against the class: the items that say that they remove it. */
  promised: ListedAction[];
  /** Of all its items, those not done yet. */
  open: ListedAction[];
  /** Of the promised, those that were done before the next incident of the chain began. */
  didNotHold: ListedAction[];
}

/** The chains among kin; services with the very same incidents share one. Longest first, then by class and service. */
export function recurrenceChains({ all }: KinGroups): RecurrenceChain[] {
  const chains = new Map<string, RecurrenceChain>();
  const number = new Map<Incident, number>();
  for (const { organization, classId, service, incidents } of all) {
    const ids = incidents.map((incident) => {
      const known = number.get(incident) ?? number.size;
      number.set(incident, known);
      return known;
    });
    const key = `${classId} ${ids.join(' ')}`;
    const chain = chains.get(key);
    if (chain) chain.services.push(service);
    else chains.set(key, { organization, classId, services: [service], incidents });
  }
  return [...chains.values()].toSorted(
    (a, b) =>
      b.incidents.length - a.incidents.length ||
      compare(a.classId, b.classId) ||
      compare(a.services.join(), b.services.join()),
  );
}

/**
 * Links incidents of a class in the order in which they began. With `sameKin`, what follows an incident is the next of the
 * chain; over organisations a fix can only fail in its own, so none is said to.
 */
export function linksOf(
  incidents: readonly Incident[],
  classId: string,
  { sameKin }: { sameKin: boolean },
): ChainLink[] {
  const ordered = incidents.toSorted(oldestFirst);
  return ordered.map((incident, index) => {
    const before = ordered[index - 1];
    const after = sameKin ? ordered.slice(index + 1).find((other) => isEarlier(incident, other)) : undefined;
    const actions = actionItems(incident);
    const promised = actions.filter(({ item }) => removesClass(item, classId));
    return {
      incident,
      sinceLast: before && gapBetween(before, incident),
      promised,
      open: actions.filter(({ item }) => isOpen(item)),
      didNotHold: after ? promised.filter(({ item }) => isDoneBefore(item, after)) : [],
    };
  });
}

/** From the first impact of one to that of the other. */
export const gapBetween = (one: Incident, other: Incident): Duration =>
  between(firstOf(one, 'impact')?.instant, firstOf(other, 'impact')?.instant) ?? {
    ms: startOf(other) - startOf(one),
    approximate: true,
    daysOnly: true,
  };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
