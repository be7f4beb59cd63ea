import { actionItems, isOpen, type ListedAction } from '../incident/action-items.ts';
import type { Incident } from '../incident/incident.ts';
import { earlierKin } from '../recurrence/earlier-kin.ts';
import { kinGroups } from '../recurrence/kin.ts';
import { recurrenceRule } from './recurrence-rule.ts';

/** See docs/rules/recurrence/open-action.md. */
export const recurrenceOpenAction = recurrenceRule('recurrence/open-action', ({ incidents }, limit) => {
  const open = new Map<Incident, ListedAction[]>();
  const openOf = (incident: Incident): ListedAction[] => {
    const items = open.get(incident) ?? actionItems(incident).filter(({ item }) => isOpen(item));
    open.set(incident, items);
    return items;
  };
  const find = earlierKin<ListedAction>(kinGroups(incidents), limit, openOf);
  return {
    find,
    says: (ids, one) => `still has ${one ? 'the open action item' : 'the open action items'} ${ids}`,
    help: 'Finish what was promised then, or close it as wont-do with a reason: this incident may be its price.',
  };
});
