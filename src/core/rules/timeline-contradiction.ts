import type { Incident, TimelineEntry } from '../incident/incident.ts';
import { firstOf, hasUnreadEvent, lastOf } from '../incident/incident.ts';
import { incidentRule, type Remark } from './rule.ts';

/** See docs/rules/timeline/contradiction.md. Judged by the order of the list, which timeline/order holds to the clock. */
export const timelineContradiction = incidentRule('timeline/contradiction', (incident) =>
  hasUnreadEvent(incident)
    ? []
    : [...endsBeforeImpact(incident), ...resolvedBeforeMitigated(incident), ...wavesWithoutEnd(incident)],
);

function endsBeforeImpact(incident: Incident): Remark[] {
  const impact = firstOf(incident, 'impact');
  if (!impact) return [];
  return incident.timeline
    .filter(({ index, event }) => index < impact.index && (event.kind === 'mitigated' || event.kind === 'resolved'))
    .map((entry) =>
      remark(
        incident,
        entry,
        impact,
        `The harm is ${entry.event.kind} before the first impact.`,
        'Move the event behind the impact, or tell it as a note.',
      ),
    );
}

function resolvedBeforeMitigated(incident: Incident): Remark[] {
  const mitigated = lastOf(incident, 'mitigated');
  const resolved = lastOf(incident, 'resolved');
  const impact = firstOf(incident, 'impact');
  if (!mitigated || !resolved || resolved.index > mitigated.index || (impact && resolved.index < impact.index))
    return [];
  return [
    remark(
      incident,
      resolved,
      mitigated,
      'The last resolved stands before the last mitigated.',
      'Everything is normal again only after the harm has stopped: swap the two, or drop one.',
    ),
  ];
}

function wavesWithoutEnd(incident: Incident): Remark[] {
  const remarks: Remark[] = [];
  let open: TimelineEntry | undefined;
  for (const entry of incident.timeline) {
    if (entry.event.kind === 'mitigated') open = undefined;
    if (entry.event.kind !== 'impact') continue;
    if (open) {
      remarks.push(
        remark(
          incident,
          entry,
          open,
          'The impact begins again without having been mitigated.',
          'Add the mitigated event between the two waves, or tell this one as a note.',
        ),
      );
    }
    open = entry;
  }
  return remarks;
}

function remark({ path }: Incident, entry: TimelineEntry, other: TimelineEntry, message: string, help: string): Remark {
  return {
    at: { field: ['timeline', entry.index] },
    message,
    help,
    related: [
      {
        file: path,
        at: { field: ['timeline', other.index] },
        message: `The other event, ${other.event.kind ?? ''}, stands here.`,
      },
    ],
  };
}
