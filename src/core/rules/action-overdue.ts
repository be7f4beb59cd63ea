import { actionItems, isOpen } from '../incident/action-items.ts';
import { isoDay } from '../incident/time.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/action/overdue.md. */
export const actionOverdue = incidentRule('action/overdue', (incident, { now }) =>
  actionItems(incident)
    .filter(({ item }) => item.due !== undefined && isOpen(item) && item.due < isoDay(now))
    .map(({ index, id, item }) => ({
      at: { field: ['actions', index, 'due'] },
      message: `Action item ${id} was due on ${item.due ?? ''} and is ${item.status ?? 'open'}.`,
      help: 'Finish it, set a new date with its owner, or close it as wont-do with a reason.',
    })),
);
