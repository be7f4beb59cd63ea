import { type ActionFacts, entries } from '../parse/facts.ts';
import { isMapping } from '../parse/parse-file.ts';
import type { Incident } from './incident.ts';

/** An action item with its place in the list. */
export interface ListedAction {
  index: number;
  /** The id, by position where none is given. */
  id: string;
  item: ActionFacts;
  /** The owner as written, whatever it is. */
  rawOwner: unknown;
  rawDue: unknown;
}

/** The action items that are mappings, in order. */
export function actionItems({ facts, raw }: Incident): ListedAction[] {
  const written = Array.isArray(raw['actions']) ? (raw['actions'] as unknown[]) : [];
  return entries(facts.actions).flatMap(([index, item]): ListedAction[] => {
    const own = written[index];
    if (!isMapping(own)) return [];
    return [{ index, id: item.id ?? `A${index + 1}`, item, rawOwner: own['owner'], rawDue: own['due'] }];
  });
}

/** Whether the list of actions is absent or empty. A list that is no list is another rule's matter. */
export function hasNoActions({ raw }: Incident): boolean {
  const written = raw['actions'];
  return written === undefined || written === null || (Array.isArray(written) && written.length === 0);
}

/** Whether an item's work is still to be done. */
export const isOpen = (item: ActionFacts): boolean => item.status !== 'done' && item.status !== 'wont-do';

/** Whether an incident was published by another organisation, which frees its action items from some rules. */
export const isPublished = ({ raw }: Incident): boolean => raw['source'] !== undefined && raw['source'] !== null;

/** Whether a due date is not there at all, or is a word that stands for none ("TBD", "soon"). */
export const isMissingDue = (due: unknown): boolean =>
  due === undefined || due === null || (typeof due === 'string' && !/\d/.test(due));
