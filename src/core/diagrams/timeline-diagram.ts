import type { Instant } from '../../../schemas/instant.ts';
import { between } from '../incident/duration.ts';
import { firstOf, type Incident, type TimelineEntry } from '../incident/incident.ts';
import { type Phase, phasesOf } from '../incident/phases.ts';
import { isoDay } from '../incident/time.ts';
import type { Diagram } from './diagram.ts';
import { timelineText } from './mermaid-text.ts';
import { shortened } from './shortened.ts';

/** The kinds of event that carry the story; the list beside the diagram has the others too. */
const TOLD = new Set([
  'introduced',
  'warning',
  'change',
  'impact',
  'detected',
  'hypothesis',
  'attempt',
  'diagnosed',
  'mitigated',
  'resolved',
]);

/** As much of a sentence as a box of the timeline can hold. */
const LENGTH = 90;

/** The timeline of an incident, its phases as sections. Undefined where it has no event that could be drawn. */
export function timelineDiagram(incident: Incident, names: Readonly<Record<Phase, string>>): Diagram | undefined {
  const from = firstOf(incident, 'impact')?.instant;
  const sections = phasesOf(incident)
    .map(({ phase, entries }) => ({ phase, told: entries.filter(({ event }) => TOLD.has(event.kind ?? '')) }))
    .filter(({ told }) => told.length > 0);
  if (sections.length === 0) return undefined;
  const lines = sections.flatMap(({ phase, told }) => [
    `  section ${timelineText(names[phase])}`,
    ...periods(told, from),
  ]);
  const shown = sections.reduce((sum, { told }) => sum + told.length, 0);
  return {
    source: ['timeline', ...lines].join('\n'),
    title: 'Timeline',
    description: `${shown} events in ${sections.length} parts: ${sections.map(({ phase }) => names[phase]).join(', ')}. The list below tells them in words.`,
    phases: sections.map(({ phase }) => phase),
  };
}

/** A line for every time, with all that happened then. */
function periods(told: readonly TimelineEntry[], from: Instant | undefined): string[] {
  const lines: { when: string; events: string[] }[] = [];
  for (const { event, instant } of told) {
    const when = instant ? timeOf(instant, from) : 'at some time';
    const what = `${event.kind === 'attempt' ? `${event.mitigation ?? 'attempt'}: ` : ''}${event.what ?? ''}`;
    const text = timelineText(shortened(what, LENGTH));
    const last = lines.at(-1);
    if (last?.when === when) last.events.push(text);
    else lines.push({ when, events: [text] });
  }
  return lines.map(({ when, events }) => `    ${[timelineText(when), ...events].join(' : ')}`);
}

/** The time of day in UTC on the day of the impact, the date with it on any other. */
function timeOf(instant: Instant, from: Instant | undefined): string {
  const about = instant.approximate ? '~' : '';
  const day = isoDay(instant.ms);
  if (instant.precision === 'date') return `${about}${day}`;
  const clock = new Date(instant.ms).toISOString().slice(11, 16);
  const isSameDay = from !== undefined && isoDay(from.ms) === day && Math.abs(between(from, instant)?.ms ?? 0) < 864e5;
  return isSameDay ? `${about}${clock}` : `${about}${day}\n${clock}`;
}
