import { actionItems } from '../incident/action-items.ts';
import { isUnread } from '../incident/unread.ts';
import { entries } from '../parse/facts.ts';
import { incidentRule } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/action/removes.md. */
export const actionRemoves = incidentRule('action/removes', (incident) => {
  const classes = entries(incident.facts.failureClasses).map(([, id]) => id);
  if (classes.length === 0 || isUnread(incident, ([first]) => first === 'failureClasses')) return [];
  return actionItems(incident).flatMap(({ index, id, item }) =>
    entries(item.removes)
      .filter(([, removed]) => !classes.includes(removed))
      .map(([at, removed]) => {
        const near = nearest(removed, classes);
        return {
          at: { field: ['actions', index, 'removes', at] },
          message: `Action item ${id} removes ${shown(removed)}, which is no failure class of this postmortem.`,
          help: near === undefined ? 'Add the class to "failureClasses", or name one that is there.' : didYouMean(near),
        };
      }),
  );
});
