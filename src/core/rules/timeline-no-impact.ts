import { missingEvent } from './missing-event.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/timeline/no-impact.md. */
export const timelineNoImpact = incidentRule('timeline/no-impact', (incident) =>
  missingEvent(incident, ['impact'], {
    message: 'The timeline has no event of kind impact.',
    help: 'Add "- at: 2026-03-03T14:02Z", "kind: impact" and "what:" for the moment when users started to be hurt.',
  }),
);
