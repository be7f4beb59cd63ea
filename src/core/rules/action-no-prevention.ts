import { actionItems, isPublished } from '../incident/action-items.ts';
import { concernsActions, isUnread } from '../incident/unread.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/action/no-prevention.md. */
export const actionNoPrevention = incidentRule('action/no-prevention', (incident) => {
  const actions = actionItems(incident);
  if (isPublished(incident) || actions.length === 0 || actions.some(({ item }) => item.kind === undefined)) return [];
  if (isUnread(incident, concernsActions('kind', 'status'))) return [];
  if (actions.some(({ item }) => item.kind === 'prevent' && item.status !== 'wont-do')) return [];
  return [
    {
      at: { field: ['actions'], key: true },
      message: 'No action item that will be done is of kind prevent.',
      help: 'Add one that removes a link of the mechanism, so that the same chain cannot run again.',
      absent: true,
    },
  ];
});
