import type { ListedAction } from '../incident/action-items.ts';
import { earlierKin } from '../recurrence/earlier-kin.ts';
import { kinGroups } from '../recurrence/kin.ts';
import { doneRemovals, isDoneBefore } from '../recurrence/removal.ts';
import { recurrenceRule } from './recurrence-rule.ts';

/** See docs/rules/recurrence/fix-did-not-hold.md. */
export const recurrenceFixDidNotHold = recurrenceRule('recurrence/fix-did-not-hold', ({ incidents }, limit) => {
  const groups = kinGroups(incidents);
  const find = earlierKin<ListedAction>(groups, limit, doneRemovals, ({ item }, later) => isDoneBefore(item, later));
  return {
    find,
    says: (ids, one) => `had ${ids}, done before this and meant to remove the class${one ? '' : ', each of them'}`,
    help: 'Say in the body why the fix did not hold, and let an action item here go further than it did.',
  };
});
