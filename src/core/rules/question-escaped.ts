import { unansweredByField } from './unanswered.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/question/escaped.md. */
export const questionEscaped = incidentRule('question/escaped', (incident) =>
  unansweredByField(incident, 'escaped', {
    message: 'Why did nothing before production catch it? "escaped" is missing.',
    help: 'Add "escaped:" with any of scale, environment, concurrency, data, time, untested.',
  }),
);
