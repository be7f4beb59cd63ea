import { actionItems, isPublished } from '../incident/action-items.ts';
import { concernsActions, isUnread } from '../incident/unread.ts';
import { entries } from '../parse/facts.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/action/class-uncovered.md. */
export const actionClassUncovered = incidentRule('action/class-uncovered', (incident) => {
  const actions = actionItems(incident);
  if (incident.raw['noActions'] !== undefined && isPublished(incident)) return [];
  if (isUnread(incident, concernsActions('removes'))) return [];
  const removed = new Set(actions.flatMap(({ item }) => entries(item.removes).map(([, id]) => id)));
  return entries(incident.facts.failureClasses)
    .filter(([, id]) => !removed.has(id))
    .map(([index, id]) => ({
      at: { field: ['failureClasses', index] },
      message: `No action item removes the failure class "${id}".`,
      help: `Add "removes: [${id}]" to the item that does, or an item that will.`,
    }));
});
