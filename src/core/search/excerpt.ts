import { isStopWord, termsOfWord, type Word, wordsIn } from '../text/words.ts';
import type { QuestionPart } from './question.ts';

/** A piece of an excerpt; what was asked for is marked. */
export interface ExcerptPiece {
  text: string;
  isMarked: boolean;
}

/** The place of a text that answers a question best. */
export interface Excerpt {
  pieces: ExcerptPiece[];
  /** Where it begins, and where in it the first marked word stands, as offsets in the text. */
  start: number;
  hit: number;
}

/** How many words an excerpt has at most. */
const WORDS = 34;

/**
 * The stretch of a text that meets most parts of a question, with what meets them marked; undefined where nothing does.
 * Of an identifier its parts are marked only where nothing of the question stands in the text as it was asked for.
 */
export const excerptOf = (text: string, parts: readonly QuestionPart[]): Excerpt | undefined =>
  bestExcerpt(text, parts.flatMap(asAsked)) ?? bestExcerpt(text, parts);

function asAsked(part: QuestionPart): QuestionPart[] {
  if (part.isInIdentifier) return [];
  return part.kind === 'identifier' ? [{ ...part, alternatives: part.alternatives.slice(0, 1) }] : [part];
}

/** Two pointers over the hits: O(words). */
function bestExcerpt(text: string, parts: readonly QuestionPart[]): Excerpt | undefined {
  const weights = termWeights(parts);
  const words = wordsIn(text);
  const hits = words.flatMap((word, index) => {
    const hit = isStopWord(word.text.toLowerCase()) ? undefined : bestOf(word, weights);
    return hit ? [{ index, ...hit }] : [];
  });
  const best = bestWindow(hits);
  if (!best) return undefined;
  const spare = Math.floor((WORDS - (best.to - best.from + 1)) / 2);
  const from = Math.max(0, best.from - spare);
  const to = Math.min(words.length - 1, from + WORDS - 1);
  const marked = new Set(hits.map(({ index }) => index));
  return {
    pieces: piecesOf(text, words, { from, to, marked }),
    start: words[from]?.start ?? 0,
    hit: words[best.from]?.start ?? 0,
  };
}

interface Hit {
  index: number;
  part: QuestionPart;
  weight: number;
}

/** For each term the part that it meets, and how well. */
function termWeights(parts: readonly QuestionPart[]): Map<string, { part: QuestionPart; weight: number }> {
  const weights = new Map<string, { part: QuestionPart; weight: number }>();
  for (const part of parts) {
    for (const { terms, weight } of part.alternatives) {
      for (const term of terms) {
        const value = (part.weight * weight) / terms.length;
        if (value > (weights.get(term)?.weight ?? 0)) weights.set(term, { part, weight: value });
      }
    }
  }
  return weights;
}

function bestOf(
  { text }: Word,
  weights: ReturnType<typeof termWeights>,
): { part: QuestionPart; weight: number } | undefined {
  const found = termsOfWord(text).flatMap((term) => weights.get(term) ?? []);
  return found.toSorted((a, b) => b.weight - a.weight)[0];
}

/** The window of at most WORDS words whose distinct parts weigh most; the first of equals. */
function bestWindow(hits: readonly Hit[]): { from: number; to: number } | undefined {
  let best: { from: number; to: number; weight: number } | undefined;
  let first = 0;
  for (const [last, { index }] of hits.entries()) {
    while (index - (hits[first]?.index ?? 0) >= WORDS) first += 1;
    const inside = new Map<QuestionPart, number>();
    for (const { part, weight } of hits.slice(first, last + 1))
      inside.set(part, Math.max(inside.get(part) ?? 0, weight));
    const weight = [...inside.values()].reduce((sum, one) => sum + one, 0);
    if (!best || weight > best.weight) best = { from: hits[first]?.index ?? 0, to: index, weight };
  }
  return best;
}

function piecesOf(
  text: string,
  words: readonly Word[],
  { from, to, marked }: { from: number; to: number; marked: ReadonlySet<number> },
): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  const add = (piece: string, isMarked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece.replace(/\s+/g, ' '), isMarked });
  };
  let at = words[from]?.start ?? 0;
  if (from > 0) add('… ', false);
  for (let index = from; index <= to; index += 1) {
    const word = words[index];
    if (!word || !marked.has(index)) continue;
    add(text.slice(at, word.start), false);
    add(text.slice(word.start, word.end), true);
    at = word.end;
  }
  const end = to === words.length - 1 ? text.length : (words[to]?.end ?? text.length);
  add(text.slice(at, end), false);
  if (to < words.length - 1) add(' …', false);
  return pieces;
}
