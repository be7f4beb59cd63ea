import { between, type Duration } from '../incident/duration.ts';
import { firstOf, type Incident, type TimelineEntry } from '../incident/incident.ts';
import { countable } from './countable.ts';
import { type Distribution, distributionOf } from './distribution.ts';

/** Something that the system knew before users did. */
export interface Warning {
  incident: Incident;
  entry: TimelineEntry;
  signal: string;
  what: string;
  /** From the warning to the first impact. */
  lead: Duration | undefined;
  /** Why it was not acted on. */
  dismissed: string | undefined;
}

/** The warnings of one kind. */
export interface WarningKind {
  signal: string;
  warnings: Warning[];
  leads: Distribution;
}

/** Every warning, in the order of the incidents and of their timelines. */
export const warningsOf = (incidents: readonly Incident[]): Warning[] =>
  incidents.flatMap((incident) => {
    const impact = firstOf(incident, 'impact')?.instant;
    return incident.timeline.flatMap((entry): Warning[] => {
      const { event, instant } = entry;
      if (event.kind !== 'warning' || event.signal === undefined) return [];
      const lead = between(instant, impact);
      return [{ incident, entry, signal: event.signal, what: event.what ?? '', lead, dismissed: event.dismissed }];
    });
  });

/** The kinds of warnings, the longest median lead first; what has no lead comes last. */
export function warningKinds(warnings: readonly Warning[]): WarningKind[] {
  return [...Map.groupBy(warnings, ({ signal }) => signal)]
    .map(([signal, group]) => ({
      signal,
      warnings: group,
      leads: distributionOf(group.flatMap(({ lead }) => (lead ? (countable(lead) ?? []) : []))),
    }))
    .toSorted((a, b) => (b.leads.median ?? -1) - (a.leads.median ?? -1) || (a.signal < b.signal ? -1 : 1));
}
