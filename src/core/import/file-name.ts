import { parseInstant } from '../../../schemas/instant.ts';
import { slugOf } from '../incident/draft.ts';
import { isoDay } from '../incident/time.ts';
import type { DocumentDay } from './document-day.ts';
import { isoOf, withoutDays } from './moments.ts';
import type { Piece } from './piece.ts';

/**
 * The day for the name of a draft: the UTC day of the first impact; else the one that the document states, that of the
 * detection, of the file's name, of the first event, or the first one that the text names.
 */
export function dayFor(
  { day, told }: DocumentDay,
  pieces: readonly Piece[],
  unzoned: readonly Record<string, unknown>[],
): string | undefined {
  const events = pieces
    .filter(({ field }) => field === 'timeline')
    .map(({ value }) => value as { at: string; kind: string });
  const dayOf = (event: { at: string } | undefined): string | undefined => {
    const ms = event && parseInstant(event.at)?.ms;
    return ms === undefined ? undefined : isoDay(ms);
  };
  const named = day && isoOf(day);
  const first = [...events.map(dayOf), ...unzoned.map(({ at }) => /\d{4}-\d{2}-\d{2}/.exec(String(at))?.[0])][0];
  return (
    dayOf(events.find(({ kind }) => kind === 'impact')) ??
    (told === 'stated' ? named : undefined) ??
    dayOf(events.find(({ kind }) => kind === 'detected')) ??
    (told === 'file name' ? named : undefined) ??
    first ??
    named
  );
}

/** The title without its date and without "Incident report:"; the file's name where that leaves nothing. */
export function slugFor(title: string, name: string): string {
  const short = withoutDays(title)
    .replace(/[\s,:–—-]+(?:on|of|from|at)?[\s,:–—-]*$/, '')
    .replace(/^\s*(?:post-?mortem|incident|outage)(?: report| review)?(?: on| of| for)?[\s:–—-]+(?=\S+\s+\S)/i, '');
  const bare = name.replace(/\..*$/, '').replace(/^\d{4}-\d{2}-\d{2}[-_ ]*/, '');
  return slugOf(/\p{L}/u.test(short) ? short : bare === '' ? title : bare);
}
