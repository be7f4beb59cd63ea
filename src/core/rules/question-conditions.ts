import { unansweredByField } from './unanswered.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/question/conditions.md. */
export const questionConditions = incidentRule('question/conditions', (incident) =>
  unansweredByField(incident, 'conditions', {
    message: 'Why was this state possible? There are no conditions.',
    help: 'Add "conditions:" with what made it possible, each addressed by an action item or accepted.',
  }),
);
