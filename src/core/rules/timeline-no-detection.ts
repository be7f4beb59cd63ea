import { missingEvent } from './missing-event.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/timeline/no-detection.md. */
export const timelineNoDetection = incidentRule('timeline/no-detection', (incident) =>
  missingEvent(incident, ['detected'], {
    message: 'The timeline has no event of kind detected.',
    help: 'Add the moment when the team knew, with "kind: detected" and "by:" alert, dashboard, customer, staff, partner or audit.',
  }),
);
