import { timesWithFault } from './times-with-fault.ts';
import { incidentRule } from './rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/timeline/relative.md. */
export const timelineRelative = incidentRule('timeline/relative', (incident) =>
  timesWithFault(incident, 'relative').map(({ field, value }) => ({
    at: { field },
    message: `The time ${shown(value)} is told in words; expected a date-time with an offset, or a date.`,
    help: 'Write 2026-03-03T14:12Z, or ~2026-03-03T14:12Z, with ~ right before the time, where it is only about right.',
  })),
);
