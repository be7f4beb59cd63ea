import { between, type Duration, total } from './duration.ts';
import { firstOf, type Incident, lastOf, type TimelineEntry } from './incident.ts';

/** What a timeline tells without anybody typing it. A span whose ends the timeline lacks is undefined. */
export interface Durations {
  /** First `introduced` to the first impact: how long the fault lay there. */
  ripening: Duration | undefined;
  /** First `warning` to the first impact. */
  warningLead: Duration | undefined;
  /** Last `change` up to the first impact, to that impact. */
  changeLead: Duration | undefined;
  /** First impact to the first `detected`; below zero where the team knew before users were hurt. */
  timeToDetect: Duration | undefined;
  /** First impact to the last `mitigated`. */
  timeToMitigate: Duration | undefined;
  /** First impact to the first `diagnosed`. */
  timeToDiagnose: Duration | undefined;
  /** First impact to the last `resolved`. */
  timeToResolve: Duration | undefined;
  /** All waves from `impact` to `mitigated`, the last one to `resolved` where nothing mitigated it. */
  timeInHarm: Duration | undefined;
  /** From each refuted hypothesis to the next event that is not its own attempt, added up. */
  lostToRefuted: Duration | undefined;
  /** How many attempts it took until one worked; undefined where none did. */
  attemptsUntilWorked: number | undefined;
  /** Whether the mechanism was understood before the harm stopped; undefined where either is not told. */
  diagnosedFirst: boolean | undefined;
}

/** Derives them. Pure; O(events). The definitions are those of the format, "Derived, never typed". */
export function durationsOf(incident: Incident): Durations {
  const impact = firstOf(incident, 'impact');
  const from = impact?.instant;
  const since = (entry: TimelineEntry | undefined): Duration | undefined => between(from, entry?.instant);
  const until = (entry: TimelineEntry | undefined): Duration | undefined => between(entry?.instant, from);
  const mitigated = lastOf(incident, 'mitigated');
  const diagnosed = firstOf(incident, 'diagnosed');
  return {
    ripening: until(firstOf(incident, 'introduced')),
    warningLead: until(firstOf(incident, 'warning')),
    changeLead: until(lastChangeOf(incident)),
    timeToDetect: since(firstOf(incident, 'detected')),
    timeToMitigate: since(mitigated),
    timeToDiagnose: since(diagnosed),
    timeToResolve: since(lastOf(incident, 'resolved')),
    timeInHarm: timeInHarm(incident),
    lostToRefuted: lostToRefuted(incident),
    attemptsUntilWorked: attemptsUntilWorked(incident),
    diagnosedFirst: diagnosed && mitigated ? diagnosed.index < mitigated.index : undefined,
  };
}

/** The last `change` up to the first impact. */
export function lastChangeOf(incident: Incident): TimelineEntry | undefined {
  const impact = firstOf(incident, 'impact');
  if (!impact?.instant) return undefined;
  const { latest } = impact.instant;
  return incident.timeline.findLast(
    ({ event, instant, index }) =>
      event.kind === 'change' &&
      instant &&
      (index < impact.index || instant.ms <= latest) &&
      instant.earliest <= latest,
  );
}

function timeInHarm({ timeline }: Incident): Duration | undefined {
  const waves: Duration[] = [];
  let open: TimelineEntry | undefined;
  for (const entry of timeline) {
    if (entry.event.kind === 'impact') open ??= entry;
    if (!open || (entry.event.kind !== 'mitigated' && entry.event.kind !== 'resolved')) continue;
    const wave = between(open.instant, entry.instant);
    if (wave) waves.push(wave);
    open = undefined;
  }
  return waves.length === 0 ? undefined : total(waves);
}

function lostToRefuted({ timeline }: Incident): Duration | undefined {
  const lost = timeline.flatMap(({ event, instant }, at): Duration[] => {
    if (event.kind !== 'hypothesis' || event.verdict !== 'refuted') return [];
    const next = timeline.slice(at + 1).find((other) => other.event.kind !== 'attempt');
    const span = between(instant, next?.instant);
    return span ? [span] : [];
  });
  return lost.length === 0 ? undefined : total(lost);
}

function attemptsUntilWorked({ timeline }: Incident): number | undefined {
  const outcomes = timeline.flatMap(({ event }) => (event.kind === 'attempt' ? [event.outcome] : []));
  const worked = outcomes.indexOf('worked');
  return worked < 0 ? undefined : worked + 1;
}
