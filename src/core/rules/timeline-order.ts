import type { TimelineEntry } from '../incident/incident.ts';
import { incidentRule, type Remark } from './rule.ts';

/**
 * See docs/rules/timeline/order.md. An event is out of order where its latest moment lies before the earliest moment of
 * one above it. After a break the count begins anew, so that one slip is one finding.
 */
export const timelineOrder = incidentRule('timeline/order', ({ timeline, path }) => {
  const remarks: Remark[] = [];
  let bound: Dated | undefined;
  for (const entry of timeline.filter(isDated)) {
    if (bound && entry.instant.latest < bound.instant.earliest) {
      remarks.push({
        at: { field: ['timeline', entry.index, 'at'] },
        message: `This event is at ${entry.instant.text}, before the one above it at ${bound.instant.text}.`,
        help: 'Move the event to its place, or correct one of the two times.',
        related: [
          { file: path, at: { field: ['timeline', bound.index, 'at'] }, message: 'The later event stands here.' },
        ],
      });
      bound = entry;
    } else if (!bound || entry.instant.earliest > bound.instant.earliest) {
      bound = entry;
    }
  }
  return remarks;
});

type Dated = TimelineEntry & { instant: NonNullable<TimelineEntry['instant']> };

const isDated = (entry: TimelineEntry): entry is Dated => entry.instant !== undefined;
