import { isUnread } from '../incident/unread.ts';
import { entries } from '../parse/facts.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/mechanism/evidence.md. */
export const mechanismEvidence = incidentRule('mechanism/evidence', (incident) => {
  const steps = entries(incident.facts.mechanism);
  if (steps.length === 0 || steps.some(([, step]) => typeof step !== 'string' && step.evidence !== undefined))
    return [];
  if (isUnread(incident, ([first]) => first === 'mechanism')) return [];
  return [
    {
      at: { field: ['mechanism'], key: true },
      message: 'No step of the mechanism has evidence.',
      help: 'Write at least one step as "- step: …" with "evidence: …" below it: a graph, a log line, a trace id, a URL.',
    },
  ];
});
