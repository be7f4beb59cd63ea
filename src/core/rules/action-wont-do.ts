import { actionItems } from '../incident/action-items.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/action/wont-do.md. */
export const actionWontDo = incidentRule('action/wont-do', (incident) =>
  actionItems(incident)
    .filter(({ item }) => item.status === 'wont-do' && item.reason === undefined)
    .map(({ index, id }) => ({
      at: { field: ['actions', index, 'status'] },
      message: `Action item ${id} will not be done, and no reason is given.`,
      help: 'Write "reason:": what was decided instead, and why that is enough.',
    })),
);
