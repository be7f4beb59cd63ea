import { incidentRule } from './rule.ts';

/** See docs/rules/mechanism/short.md. */
export const mechanismShort = incidentRule('mechanism/short', ({ raw }) => {
  const written = raw['mechanism'];
  const steps = Array.isArray(written) ? written.length : written === undefined || written === null ? 0 : undefined;
  if (steps === undefined || steps >= 2) return [];
  return [
    {
      at: { field: ['mechanism'], key: true },
      message:
        steps === 0
          ? 'The mechanism has no steps; expected at least two.'
          : 'The mechanism has one step; expected at least two.',
      help: 'Begin with the cause, end with the harm, and ask of each step: why did this lead to the next?',
      absent: true,
    },
  ];
});
