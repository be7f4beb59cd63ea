import { parseInstant } from '../../../schemas/instant.ts';
import { actionItems, isMissingDue, isPublished } from '../incident/action-items.ts';
import { firstOf } from '../incident/incident.ts';
import { dayOf, isoDay } from '../incident/time.ts';
import { incidentRule, type Remark } from './rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/action/due.md. */
export const actionDue = incidentRule('action/due', (incident) => {
  const impact = firstOf(incident, 'impact')?.instant;
  return actionItems(incident).flatMap(({ index, id, item, rawDue }): Remark[] => {
    const at = { field: ['actions', index, 'due'] };
    if (isMissingDue(rawDue)) {
      const absent = rawDue === undefined || rawDue === null || rawDue === '';
      if (absent && isPublished(incident)) return [];
      return [
        {
          at,
          message: absent
            ? `Action item ${id} has no due date.`
            : `Action item ${id} is due ${shown(rawDue)}, which is no date.`,
          help: 'Write the day by which it is done: "due: 2026-04-30".',
          ...(absent ? { absent: true as const } : {}),
        },
      ];
    }
    const due = item.due === undefined ? undefined : parseInstant(item.due)?.ms;
    if (due === undefined || !impact || due >= dayOf(impact.earliest)) return [];
    return [
      {
        at,
        message: `Action item ${id} is due on ${item.due ?? ''}, before the impact on ${isoDay(impact.ms)}.`,
        help: 'Write a date that is still to come when the postmortem is written.',
      },
    ];
  });
});
