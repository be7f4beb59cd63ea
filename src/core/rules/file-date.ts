import { DAY } from '../../../schemas/instant.ts';
import { nameDay } from '../incident/file-name.ts';
import { firstOf, hasUnreadEvent } from '../incident/incident.ts';
import { dayOf, isoDay } from '../incident/time.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/file/date.md. */
export const fileDate = incidentRule('file/date', (incident) => {
  const named = nameDay(incident.path);
  const impact = firstOf(incident, 'impact');
  if (named === undefined || !impact?.instant || hasUnreadEvent(incident, impact.index)) return [];
  const { ms, approximate, precision } = impact.instant;
  const slack = approximate || precision === 'date' ? DAY : 0;
  if (Math.abs(named - dayOf(ms)) <= slack) return [];
  return [
    {
      at: { field: ['timeline', impact.index, 'at'] },
      message: `The impact began on ${isoDay(ms)} UTC, and the file name says ${isoDay(named)}.`,
      help: `Rename the file to ${isoDay(ms)}${incident.id.slice('YYYY-MM-DD'.length)}.md, or correct the time of the impact.`,
    },
  ];
});
