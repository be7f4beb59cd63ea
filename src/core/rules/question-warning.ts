import { unansweredByTimeline } from './unanswered.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/question/warning.md. */
export const questionWarning = incidentRule('question/warning', (incident) =>
  incident.raw['silence'] === undefined
    ? unansweredByTimeline(incident, 'warning', {
        message: 'What did the system know before users did? The timeline has no warning event.',
        help: 'Add the log line, metric, ticket or near miss that came first, or say with "silence:" why there was none.',
      })
    : [],
);
