import { DAY, parseInstant } from '../../../schemas/instant.ts';
import type { ForeignDocument } from './document.ts';
import { kindOf } from './event-kind.ts';
import { afterwards, inOrder, once } from './event-order.ts';
import { isoOf, pad, type ToldDay } from './moments.ts';
import type { Piece } from './piece.ts';
import { statedZone, zoneLines } from './stated-zone.ts';
import { type DayMark, type ToldEvent, toldEvents } from './timeline-entries.ts';
import { offsetAt } from './zones.ts';

/** What the timeline of a document came to. */
export interface TimelineReading {
  pieces: Piece[];
  /** Events whose times lack an offset: what they would be if the zone were known. */
  unzoned: Record<string, unknown>[];
  questions: string[];
}

/** What is known of the document's times from elsewhere. */
export interface TimelineContext {
  /** The one day that the document is about, where it says so. */
  day: ToldDay | undefined;
  /** The zone of times without one, as the user gave it. */
  zone: string | undefined;
  /** What the document says of how the incident was noticed. */
  detection: string;
}

/** The events of a document with their moments worked out: no day and no zone is guessed. */
export function readTimeline(document: ForeignDocument, context: TimelineContext): TimelineReading {
  const told = toldEvents(document);
  const zone = statedZone(document) ?? context.zone;
  const days = withDays(told, context.day);
  const questions = new Set<string>();
  const pieces: Piece[] = [];
  const unzoned: Record<string, unknown>[] = [];
  const lines = zoneLines(document);
  let undated = 0;
  for (const { event, day, about } of days) {
    const name = event.moment.zone ?? event.zone ?? zone;
    const iso = day && isoOf(day);
    if (iso === undefined) {
      undated += 1;
      continue;
    }
    const moment = event.moment.time ? clockOf(event, iso, name) : { at: iso };
    if (moment.doubt !== undefined) questions.add(moment.doubt);
    const words = event.moment.words;
    const value = (at: string) => ({
      at: `${about ? '~' : ''}${at}`,
      ...kindOf(event.what, context.detection),
      what: words === undefined ? event.what : `${words}: ${event.what}`,
      ...(event.evidence === undefined ? {} : { evidence: event.evidence }),
    });
    if (moment.at === undefined || !parseInstant(moment.at)) unzoned.push(value(`${iso}T${timeOf(event)}`));
    else {
      const zoneWords = lines.length > 0 ? lines.map(({ words }) => words) : namedZone(event, name, context);
      const from = [...event.section.path, ...(event.heads === undefined ? [] : [event.heads]), ...zoneWords];
      pieces.push({ field: 'timeline', value: value(moment.at), says: event.says, from: from.join(', '), asks: [] });
    }
  }
  const isWhole = unzoned.length === 0 && undated === 0;
  const [first] = pieces;
  if (first && isWhole) first.says = [...first.says, ...lines.map(({ range }) => range)];
  if (undated > 0) {
    questions.add(`${undated} of its times ${undated === 1 ? 'has' : 'have'} no day that is plain: see the body.`);
  }
  if (unzoned.length > 0)
    questions.add('In which zone are its times? Add it (Z is UTC), or import again with --time-zone.');
  return { pieces: afterwards(inOrder(once(pieces))), unzoned, questions: [...questions] };
}

/** The name of the zone, where the document has it and the title does not say it yet. */
const namedZone = (
  { section, heads = '' }: ToldEvent,
  name: string | undefined,
  { zone }: TimelineContext,
): string[] => (name === undefined || name === zone || `${section.title} ${heads}`.includes(name) ? [] : [name]);

interface DatedEvent {
  event: ToldEvent;
  day: ToldDay | undefined;
  about: boolean;
}

/**
 * Gives each event its day: its own, or the last one above it in the same section, or the document's. Once times without
 * a day of their own run backwards (past midnight, or out of order), those that follow have none.
 */
function withDays(told: readonly (ToldEvent | DayMark)[], documentDay: ToldDay | undefined): DatedEvent[] {
  let day = documentDay;
  let section: unknown;
  let last = -1;
  return told.flatMap((one): DatedEvent[] => {
    if (!('what' in one)) {
      day = one.day === 'unclear' ? undefined : withYear(one.day, documentDay);
      last = -1;
      return [];
    }
    const { moment } = one;
    if (one.section.path[0] !== section) {
      section = one.section.path[0];
      last = -1;
      if (one.section.path.length === 1) day = documentDay;
    }
    const minutes = moment.time ? moment.time.hour * 60 + (moment.time.minute ?? 0) : -1;
    if (moment.day !== undefined) day = moment.day === 'unclear' ? undefined : withYear(moment.day, documentDay);
    else if (minutes >= 0 && minutes < last) day = undefined;
    if (minutes >= 0) last = minutes;
    return [
      { event: one, day, about: moment.about || (moment.time?.minute === undefined && moment.time !== undefined) },
    ];
  });
}

/** A day without a year lies within two months of the document's. */
function withYear(told: ToldDay, documentDay: ToldDay | undefined): ToldDay | undefined {
  if (told.year !== undefined) return told;
  const centre = documentDay?.year === undefined ? undefined : parseInstant(isoOf(documentDay) ?? '')?.ms;
  if (centre === undefined || documentDay?.year === undefined) return undefined;
  const near = [-1, 0, 1]
    .map((step) => ({ ...told, year: (documentDay.year ?? 0) + step }))
    .filter((one) => Math.abs((parseInstant(isoOf(one) ?? '')?.ms ?? Infinity) - centre) <= 60 * DAY);
  return near.length === 1 ? near[0] : undefined;
}

const timeOf = ({ moment: { time } }: ToldEvent): string =>
  `${pad(time?.hour ?? 0)}:${pad(time?.minute ?? 0)}${time?.second === undefined ? '' : `:${time.second}`}`;

/** The moment as RFC 3339 has it, in the zone of the document; without `at` where there is none. */
function clockOf(event: ToldEvent, iso: string, zone: string | undefined): { at?: string; doubt?: string } {
  if (zone === undefined) return {};
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const { hour = 0, minute } = event.moment.time ?? {};
  const offset = offsetAt(zone, { year, month, day, hour, minute: minute ?? 0 });
  if (!offset) return { doubt: `"${zone}" is the name of more than one zone. Which one is meant?` };
  const at = `${iso}T${timeOf(event)}${offset.text}`;
  return offset.inForce === undefined
    ? { at }
    : {
        at,
        doubt: `The document says ${zone}, taken as ${offset.text}, on a day when clocks there stood at ${offset.inForce}: which one was meant?`,
      };
}
