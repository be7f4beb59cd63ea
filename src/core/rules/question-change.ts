import { unansweredByTimeline } from './unanswered.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/question/change.md. */
export const questionChange = incidentRule('question/change', (incident) =>
  incident.raw['noChange'] === undefined
    ? unansweredByTimeline(incident, 'change', {
        message: 'What changed? The timeline has no change event.',
        help: 'Add the change that came just before, or say with "noChange:" why none could be found.',
      })
    : [],
);
