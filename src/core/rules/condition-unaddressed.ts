import { actionItems } from '../incident/action-items.ts';
import { concernsActions, isUnread } from '../incident/unread.ts';
import { entries } from '../parse/facts.ts';
import type { FieldPath } from '../parse/position-tree.ts';
import { incidentRule, type Remark } from './rule.ts';

/** See docs/rules/condition/unaddressed.md. */
export const conditionUnaddressed = incidentRule('condition/unaddressed', (incident) => {
  const ids = new Set(actionItems(incident).map(({ id }) => id));
  return entries(incident.facts.conditions).flatMap(([index, condition]): Remark[] => {
    const named = entries(condition.addressedBy).map(([, id]) => id);
    if (condition.accepted !== undefined || named.some((id) => ids.has(id))) return [];
    const isOwnAnswer = ([first, at, field]: FieldPath): boolean =>
      first === 'conditions' && at === index && (field === 'accepted' || field === 'addressedBy');
    if (isUnread(incident, isOwnAnswer) || (named.length > 0 && isUnread(incident, concernsActions('id')))) return [];
    return [
      {
        at: { field: ['conditions', index] },
        message:
          named.length === 0
            ? 'The condition is neither addressed by an action item nor accepted.'
            : `The condition is addressed by ${named.join(', ')}, which is no action item of this postmortem.`,
        help: 'Write "addressedBy: [A1]" with the id of an item, or "accepted:" with the reason for leaving it.',
      },
    ];
  });
});
