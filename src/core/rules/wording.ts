import { closest, distance } from 'fastest-levenshtein';

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** A value as it is named in a message: text in quotes, shortened to 60 characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return String(value as number | boolean);
  const flat = value.replace(/\s+/g, ' ').trim();
  return `"${[...flat].length > 60 ? `${[...flat].slice(0, 59).join('')}…` : flat}"`;
}

/**
 * The candidate that was most likely meant: the same but for case, spaces and dashes, or at most a third of its letters
 * away (Levenshtein). Undefined where none is that near. O(candidates).
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');
  const wanted = plain(word);
  const same = candidates.find((candidate) => plain(candidate) === wanted);
  if (same !== undefined || wanted === '' || candidates.length === 0) return same;
  const best = closest(wanted, candidates.map(plain));
  const found = candidates.find((candidate) => plain(candidate) === best);
  return distance(wanted, best) <= Math.max(1, Math.floor(Math.max(wanted.length, best.length) / 3))
    ? found
    : undefined;
}

/** ` Did you mean "x"?`, or nothing. */
export const didYouMean = (word: string | undefined): string => (word === undefined ? '' : `Did you mean "${word}"?`);

/** `2 errors`, `1 error`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
