import type { ListedAction } from '../incident/action-items.ts';
import type { Incident } from '../incident/incident.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { EarlierIncident } from '../recurrence/earlier-kin.ts';
import { entries } from '../parse/facts.ts';
import { type Remark, type Rule } from './rule.ts';
import type { RuleId } from './rule-info.ts';

/** What a rule about earlier incidents looks for, and how it says so. */
interface Search {
  find: (incident: Incident) => { found: EarlierIncident<ListedAction>[]; hasMore: boolean };
  /** The end of a sentence that begins with an earlier incident; `ids` names its action items. */
  says: (ids: string, one: boolean) => string;
  help: string;
}

/** How many earlier incidents are named for one incident, and how many places are given of each. */
const NAMED = 5;

/** A rule that names action items of earlier incidents of the same organisation, class and service, the latest first. */
export function recurrenceRule(ruleId: RuleId, prepare: (kb: KnowledgeBase, limit: number) => Search): Rule {
  return (kb) => {
    const search = prepare(kb, NAMED);
    return kb.incidents.flatMap((incident) => {
      const { found, hasMore } = search.find(incident);
      return found.map((earlier, index) => ({
        ...remarkOn(incident, earlier, search, hasMore && index === found.length - 1),
        ruleId,
        file: incident.path,
      }));
    });
  };
}

function remarkOn(
  { facts }: Incident,
  { incident: earlier, classIds, services, proof }: EarlierIncident<ListedAction>,
  { says, help }: Search,
  hasMore: boolean,
): Remark {
  const index = entries(facts.failureClasses).find(([, id]) => classIds.includes(id))?.[0] ?? 0;
  const ids = inWords(proof.map(({ id }) => id));
  return {
    at: { field: ['failureClasses', index] },
    message: `${earlier.id}, of the same class (${inWords(classIds)}) and service (${inWords(services)}), ${says(ids, proof.length === 1)}.${
      hasMore ? ' So have others before it.' : ''
    }`,
    help,
    related: proof.slice(0, NAMED).map(({ index: at, id, item }) => ({
      file: earlier.path,
      at: { field: ['actions', at] },
      message: `${id}: ${item.what ?? ''}`,
    })),
  };
}

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
