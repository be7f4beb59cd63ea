import { actionItems, isOpen, isPublished, type ListedAction } from '../incident/action-items.ts';
import type { Incident } from '../incident/incident.ts';
import { organizationKey, organizationOf } from '../incident/organization.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { entries } from '../parse/facts.ts';
import { earlierKin, type EarlierIncident } from '../recurrence/earlier-kin.ts';
import { isEarlier, kinGroups } from '../recurrence/kin.ts';
import { doneRemovals, isDoneBefore, removesClass } from '../recurrence/removal.ts';
import { similarityIndex, type SimilarIncident } from '../similarity/similarity.ts';

/** A promise of an earlier incident that is still open. */
export interface OpenPromise extends ListedAction {
  incident: Incident;
  /** The classes that both incidents have and that it would remove; all that both have where it names none. */
  classIds: string[];
  isOverdue: boolean;
}

/** What the past has to say to one incident. */
export interface Past {
  similar: SimilarIncident[];
  promises: OpenPromise[];
  brokenFixes: EarlierIncident<ListedAction>[];
}

/** How many similar incidents, and how many fixes, are named for one incident. */
const SIMILAR = 3;
const FIXES = 5;

/** Makes ready what there is to ask the past. Earlier incidents of the same organisation count, drafts and internal ones too. */
export function pastOf(kb: KnowledgeBase): (incident: Incident) => Past {
  const index = similarityIndex(kb.incidents);
  const fixes = earlierKin<ListedAction>(kinGroups(kb.incidents), FIXES, doneRemovals, ({ item }, later) =>
    isDoneBefore(item, later),
  );
  return (incident) => ({
    similar: index.similarTo(incident, { limit: SIMILAR, among: (other) => isEarlier(other, incident) }),
    promises: openPromises(kb, incident),
    brokenFixes: fixes(incident).found,
  });
}

/** Open items of earlier incidents of a class that the incident has; those of a service that it has first, then by due date. */
function openPromises(kb: KnowledgeBase, incident: Incident): OpenPromise[] {
  const owner = organizationKey(organizationOf(incident));
  const own = classesOf(incident);
  const services = new Set(entries(incident.facts.services).map(([, id]) => id));
  const today = new Date(kb.now).toISOString().slice(0, 10);
  const kin = new Set(own.flatMap((id) => kb.byClass.get(id) ?? []));
  const isNear = (other: Incident): boolean => entries(other.facts.services).some(([, id]) => services.has(id));
  return [...kin]
    .filter((other) => isEarlier(other, incident) && organizationKey(organizationOf(other)) === owner)
    .flatMap((other) => {
      const shared = classesOf(other).filter((id) => own.includes(id));
      return actionItems(other).flatMap((action): OpenPromise[] => {
        const named = entries(action.item.removes).length > 0;
        const classIds = named ? shared.filter((id) => removesClass(action.item, id)) : shared;
        if (!isOpen(action.item) || classIds.length === 0 || isPublished(other)) return [];
        const { due } = action.item;
        return [{ ...action, incident: other, classIds, isOverdue: due !== undefined && due < today }];
      });
    })
    .toSorted(
      (a, b) =>
        Number(isNear(b.incident)) - Number(isNear(a.incident)) || compare(a.item.due ?? '9', b.item.due ?? '9'),
    );
}

const classesOf = ({ facts }: Incident): string[] => [...new Set(entries(facts.failureClasses).map(([, id]) => id))];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
