import { parseInstant } from '../../../schemas/instant.ts';
import { actionItems, type ListedAction } from '../incident/action-items.ts';
import { firstOf, type Incident } from '../incident/incident.ts';
import { dayOf, isoDay } from '../incident/time.ts';
import { incidentRule, type Remark } from './rule.ts';

/** See docs/rules/action/done-unverified.md. */
export const actionDoneUnverified = incidentRule('action/done-unverified', (incident, { now }) =>
  actionItems(incident)
    .filter(({ item }) => item.status === 'done')
    .flatMap((action) => [...missingProof(action, incident), ...wrongDay(action, incident, now)]),
);

function missingProof({ index, id, item }: ListedAction, { raw }: Incident): Remark[] {
  const written = (raw['actions'] as Record<string, unknown>[])[index];
  const missing = (['completed', 'verified'] as const).filter(
    (field) => item[field] === undefined && (written?.[field] ?? null) === null,
  );
  if (missing.length === 0) return [];
  return [
    {
      at: { field: ['actions', index, 'status'] },
      message: `Action item ${id} is done, and ${missing.map((field) => `"${field}"`).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      help: 'Write "completed:" with the day and "verified:" with how it was shown to work, or set the status back to in-progress.',
    },
  ];
}

function wrongDay({ index, id, item }: ListedAction, incident: Incident, now: number): Remark[] {
  const completed = item.completed === undefined ? undefined : parseInstant(item.completed)?.ms;
  const impact = firstOf(incident, 'impact')?.instant;
  if (completed === undefined) return [];
  const at = { field: ['actions', index, 'completed'] };
  if (completed > dayOf(now)) {
    return [
      {
        at,
        message: `Action item ${id} was completed on ${isoDay(completed)}, which is still to come.`,
        help: 'Write the day on which it was done.',
      },
    ];
  }
  if (!impact || completed >= dayOf(impact.earliest)) return [];
  return [
    {
      at,
      message: `Action item ${id} was completed on ${isoDay(completed)}, before the impact on ${isoDay(impact.ms)}.`,
      help: 'What was there before the incident did not prevent it: correct the day, or tell it as a condition.',
    },
  ];
}
