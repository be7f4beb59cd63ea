import { between } from '../../../core/incident/duration.ts';
import { firstOf, type Incident, type TimelineEntry } from '../../../core/incident/incident.ts';
import { type Phase, phasesOf, type PhaseSection } from '../../../core/incident/phases.ts';
import type { EventFacts } from '../../../core/parse/facts.ts';
import { formatClock, formatDay, formatInstant, type ShownTime } from '../../format/date.ts';
import { formatDuration, formatOffset } from '../../format/duration.ts';
import { evidenceText, richText, type TextPiece } from '../../format/rich-text.ts';
import { kindWords, outcomeWords, phaseWords, spaced } from './words.ts';

/** A chapter of the timeline. */
export interface SpineSection {
  phase: Phase;
  name: string;
  /** How long it lasted, where both ends are known. */
  span: string | undefined;
  days: SpineDay[];
}

/** The events of one UTC day. */
export interface SpineDay {
  /** Absent where the day is that of the event before. */
  day: string | undefined;
  events: SpineEvent[];
}

/** One event. */
export interface SpineEvent {
  /** Its fragment address. */
  anchor: string;
  kind: string;
  kindName: string;
  /** What kind of change, signal, mitigation; who detected it. */
  detail: string | undefined;
  /** The verdict of a hypothesis, the outcome of an attempt: a word of the format. */
  result: string | undefined;
  resultName: string | undefined;
  /** The time of day, or what is known of it. */
  clock: string;
  time: ShownTime | undefined;
  offset: string;
  what: TextPiece[];
  /** Further sentences: a decision, why it was dismissed, what it predicts, a reference. */
  asides: { label: string; text: TextPiece[] }[];
  evidence: TextPiece[] | undefined;
}

/** The timeline of an incident, told in its chapters. */
export function spineOf(incident: Incident): SpineSection[] {
  const impact = firstOf(incident, 'impact');
  const sections = phasesOf(incident);
  let lastDay: string | undefined;
  return sections.map((section, index) => ({
    phase: section.phase,
    name: phaseWords[section.phase],
    span: spanOf(section, sections[index + 1]),
    days: daysOf(
      section,
      (entry) => eventOf(entry, impact, incident.facts.source),
      (day) => {
        const isNew = day !== lastDay;
        lastDay = day;
        return isNew;
      },
    ),
  }));
}

function spanOf({ entries }: PhaseSection, next: PhaseSection | undefined): string | undefined {
  const span = between(entries[0]?.instant, (next ? next.entries[0] : entries.at(-1))?.instant);
  return span && span.ms > 0 ? formatDuration(span) : undefined;
}

function daysOf(
  { entries }: PhaseSection,
  shown: (entry: TimelineEntry) => SpineEvent,
  isNewDay: (day: string) => boolean,
): SpineDay[] {
  const days: SpineDay[] = [];
  for (const entry of entries) {
    const day = entry.instant ? formatDay(entry.instant.ms) : '';
    const last = days.at(-1);
    if (isNewDay(day)) days.push({ day: day === '' ? undefined : day, events: [shown(entry)] });
    else if (last) last.events.push(shown(entry));
    else days.push({ day: undefined, events: [shown(entry)] });
  }
  return days;
}

function eventOf(
  { index, event, instant }: TimelineEntry,
  impact: TimelineEntry | undefined,
  source: Incident['facts']['source'],
): SpineEvent {
  const offset = between(impact?.instant, instant);
  const { detail, result } = detailOf(event);
  return {
    anchor: `event-${index + 1}`,
    kind: event.kind ?? 'note',
    kindName: kindWords[event.kind ?? 'note'],
    detail,
    result,
    resultName: result === undefined ? undefined : (outcomeWords[result] ?? result),
    clock: !instant
      ? ''
      : instant.precision === 'date'
        ? 'that day'
        : `${instant.approximate ? '~' : ''}${formatClock(instant)}`,
    time: instant && formatInstant(instant),
    offset: offset ? formatOffset(offset) : '',
    what: richText(event.what ?? ''),
    asides: asidesOf(event),
    evidence: event.evidence === undefined ? undefined : evidenceText(event.evidence, source),
  };
}

function detailOf(event: EventFacts): { detail?: string; result?: string } {
  switch (event.kind) {
    case 'warning':
      return { ...(event.signal && { detail: spaced(event.signal) }) };
    case 'change':
      return { ...(event.change && { detail: spaced(event.change) }) };
    case 'detected':
      return {
        ...(event.by && { detail: event.alert === undefined ? `by ${event.by}` : `by ${event.by} ${event.alert}` }),
      };
    case 'hypothesis':
      return { ...(event.verdict && { result: event.verdict }) };
    case 'attempt':
      return {
        ...(event.mitigation && { detail: spaced(event.mitigation) }),
        ...(event.outcome && { result: event.outcome }),
      };
    default:
      return {};
  }
}

function asidesOf(event: EventFacts): SpineEvent['asides'] {
  const aside = (label: string, text: string | undefined): SpineEvent['asides'] =>
    text === undefined ? [] : [{ label, text: richText(text) }];
  switch (event.kind) {
    case 'introduced':
      return aside('Why it was reasonable then', event.decision);
    case 'warning':
      return aside('Why it was not acted on', event.dismissed);
    case 'change':
      return aside('Reference', event.ref);
    case 'hypothesis':
      return aside('What else must be true', event.predicts);
    default:
      return [];
  }
}
