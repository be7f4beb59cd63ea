import { timesWithFault } from './times-with-fault.ts';
import { incidentRule } from './rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/timeline/zone.md. */
export const timelineZone = incidentRule('timeline/zone', (incident) =>
  timesWithFault(incident, 'zone').map(({ field, value }) => ({
    at: { field },
    message: `The time ${shown(value)} has no offset; expected one such as Z or +02:00.`,
    help: `Write ${suggestion(value)} if it is UTC, else the offset that the clock had.`,
  })),
);

function suggestion(value: string): string {
  const [, about = '', day = '', hour = '', rest = ''] =
    /^(~?)(\d{4}-\d{2}-\d{2})[Tt\s]+(\d{1,2})(:\d{2}(?::\d{2})?)/.exec(value.trim()) ?? [];
  return `${about}${day}T${hour.padStart(2, '0')}${rest}Z`;
}
