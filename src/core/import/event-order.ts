import { parseInstant } from '../../../schemas/instant.ts';
import type { Piece } from './piece.ts';

/** The fields of an event that every kind has. */
interface Event {
  at: string;
  what: string;
}

/** Without entries that say the same of the same moment. The body need not repeat either. */
export function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece>();
  for (const piece of pieces) {
    const { at, what } = piece.value as Event;
    const key = JSON.stringify([at, what]);
    const first = seen.get(key);
    seen.set(key, first ? { ...first, says: [...first.says, ...piece.says] } : piece);
  }
  return [...seen.values()];
}

/** As the document has them, and by the clock where that is not in order; a `~` and a date alone keep their place then. */
export function inOrder(pieces: readonly Piece[]): Piece[] {
  const instants = pieces.map(({ value }) => parseInstant((value as Event).at));
  const isOrdered = instants.every((one, at) => {
    const before = instants.slice(0, at).map((other) => other?.earliest ?? 0);
    return (one?.latest ?? 0) >= Math.max(0, ...before);
  });
  const ms = (piece: Piece): number => parseInstant((piece.value as Event).at)?.ms ?? 0;
  return isOrdered ? [...pieces] : pieces.toSorted((a, b) => ms(a) - ms(b));
}

const underWay: ReadonlySet<string> = new Set(['impact', 'detected', 'attempt', 'diagnosed', 'mitigated', 'resolved']);

/** What moves once the incident is under way is not what moved just before it. */
export function afterwards(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ value }) => {
    const { kind, what } = value as Event & { kind: string };
    return underWay.has(kind) || /\bincident (?:is |was )?declared\b|\bstarted investigat/i.test(what);
  });
  return pieces.map((piece, at) => {
    const { change, ...rest } = piece.value as Record<string, unknown>;
    return first < 0 || at < first || change === undefined ? piece : { ...piece, value: { ...rest, kind: 'note' } };
  });
}
