import { actionItems } from '../incident/action-items.ts';
import { isVague } from '../incident/vague.ts';
import { incidentRule } from './rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/action/vague.md. */
export const actionVague = incidentRule('action/vague', (incident) =>
  actionItems(incident)
    .filter(({ item }) => item.what !== undefined && isVague(item.what))
    .map(({ index, id, item }) => ({
      at: { field: ['actions', index, 'what'] },
      message: `Nobody could check whether action item ${id} is done: ${shown(item.what)}.`,
      help: 'Say what will be there that is not there today: "Alert when the connection pool is over 80 % for five minutes".',
    })),
);
