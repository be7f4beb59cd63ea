import { hasNoActions, isPublished } from '../incident/action-items.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/action/none.md. */
export const actionNone = incidentRule('action/none', (incident) => {
  const { raw } = incident;
  const excused = raw['noActions'] !== undefined;
  if (excused && !isPublished(incident)) {
    return [
      {
        at: { field: ['noActions'], key: true },
        message: '"noActions" is only for an incident with "source", which somebody else published.',
        help: 'Take it out, and write at least one action item with an owner and a due date.',
      },
    ];
  }
  if (excused || !hasNoActions(incident)) return [];
  return [
    {
      at: { field: ['actions'], key: true },
      message: 'The postmortem has no action item.',
      help: isPublished(incident)
        ? 'Write the actions as published, or say with "noActions:" that none was.'
        : 'Write one under "actions:" with "what", "owner", "due" and "kind".',
      absent: true,
    },
  ];
});
