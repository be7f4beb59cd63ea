import { stringify } from 'yaml';
import type { ForeignDocument } from './document.ts';
import { partOf } from './parts.ts';
import type { Piece } from './piece.ts';

/** The lines of the document's front matter that no field of the draft says. */
export function leftoverOf({ values, unread }: ForeignDocument, pieces: readonly Piece[]): string[] {
  const title = pieces.find(({ field }) => field === 'title')?.value;
  const used = new Set(pieces.flatMap(({ from }) => from ?? []));
  const rest = Object.entries(values).filter(([key, value]) => {
    if (key === 'title') return value !== title;
    return !(used.has(key) && partOf(key) !== undefined);
  });
  const text = rest.length === 0 ? '' : stringify(Object.fromEntries(rest), { lineWidth: 0 }).trimEnd();
  return [...unread, ...(text === '' ? [] : text.split('\n'))];
}
