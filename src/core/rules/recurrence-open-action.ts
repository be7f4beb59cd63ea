import { actionItems, isOpen, type ListedAction } from '../incident/action-items.ts';
import { earlierKin } from '../recurrence/earlier-kin.ts';
import { kinGroups } from '../recurrence/kin.ts';
import { recurrenceRule } from './recurrence-rule.ts';

/** See docs/rules/recurrence/open-action.md. */
export const recurrenceOpenAction = recurrenceRule('recurrence/open-action', ({ incidents }, limit) => {
  const groups = kinGroups(incidents);
  const find = earlierKin<ListedAction>(groups, limit, (incident) =>
    actionItems(incident).filter(({ item }) => isOpen(item)),
  );
  return {
    find,
    says: (ids, one) => `still has ${one ? 'the open action item' : 'the open action items'} ${ids}`,
    help: 'Finish what was promised then, or close it as wont-do with a reason: this incident may be its price.',
  };
});
