import { missingEvent } from './missing-event.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/timeline/no-end.md. */
export const timelineNoEnd = incidentRule('timeline/no-end', (incident) =>
  missingEvent(incident, ['mitigated', 'resolved'], {
    message: 'The timeline has no event of kind mitigated or resolved.',
    help: 'Add the moment when the harm stopped (mitigated), or when everything was normal again (resolved).',
  }),
);
