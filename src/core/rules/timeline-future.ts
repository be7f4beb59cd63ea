import { isoDay } from '../incident/time.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/timeline/future.md. */
export const timelineFuture = incidentRule('timeline/future', ({ timeline }, { now }) =>
  timeline
    .filter(({ instant }) => instant && instant.earliest > now)
    .map(({ index, instant }) => ({
      at: { field: ['timeline', index, 'at'] },
      message: `The event at ${instant?.text ?? ''} has not happened yet: today is ${isoDay(now)} UTC.`,
      help: 'Correct the time, or make a promise of it: an action item with a due date.',
    })),
);
