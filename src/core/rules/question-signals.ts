import { unansweredByField } from './unanswered.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/question/signals.md. */
export const questionSignals = incidentRule('question/signals', (incident) =>
  unansweredByField(incident, 'signals', {
    message: 'What did the four golden signals look like? "signals" is missing.',
    help: 'Add "signals:" with latency, traffic, errors and saturation, each up, down, flat or unknown.',
  }),
);
