import { unansweredByTimeline } from './unanswered.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/question/mitigation.md. */
export const questionMitigation = incidentRule('question/mitigation', (incident) =>
  unansweredByTimeline(incident, 'attempt', {
    message: 'What was tried to stop the harm? The timeline has no attempt event.',
    help: 'Add every attempt with its outcome, those that did nothing or made it worse too.',
  }),
);
