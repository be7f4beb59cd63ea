import { actionItems } from '../incident/action-items.ts';
import { incidentRule, type Remark } from './rule.ts';

/** See docs/rules/action/duplicate-id.md. */
export const actionDuplicateId = incidentRule('action/duplicate-id', (incident) => {
  const first = new Map<string, number>();
  return actionItems(incident).flatMap(({ index, id, item }): Remark[] => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, index);
      return [];
    }
    return [
      {
        at: { field: ['actions', index, 'id'] },
        message: `Two action items have the id ${id}${item.id === undefined ? ', this one by its position' : ''}.`,
        help: 'Give each item an id of its own, or leave all ids out: then they count A1, A2, ...',
        related: [{ file: incident.path, at: { field: ['actions', other] }, message: 'The other item stands here.' }],
      },
    ];
  });
});
