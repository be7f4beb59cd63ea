import { closest, distance } from 'fastest-levenshtein';
import { valueAt } from '../parse/shape.ts';
import type { FieldPath } from '../parse/position-tree.ts';

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
  return `"${shortened(value)}"`;
}

function shortened(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return [...flat].length > 60 ? `${[...flat].slice(0, 59).join('')}…` : flat;
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

/** `1st`, `2nd`, `3rd`, `4th`, `11th`. */
export function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(teen ? undefined : ['', 'st', 'nd', 'rd'][n % 10]) || 'th'}`;
}

/**
 * A field as it is named in a message: its path, in which entries count from 0, and beside it the entry in words:
 * `"timeline.7.kind" (the 8th event)`.
 */
export function namedField(path: FieldPath, values: unknown): string {
  const name = `"${path.join('.')}"`;
  const at = path.findIndex((step) => typeof step === 'number');
  if (at < 0) return name;
  const index = path[at] as number;
  const list = path[at - 1];
  if (at === 1 && list === 'actions') {
    const id = valueAt(values, ['actions', index, 'id']);
    return `${name} (action item ${typeof id === 'string' && /^[A-Za-z][\w-]*$/.test(id) ? shortened(id) : `A${index + 1}`})`;
  }
  const noun = list === 'timeline' ? 'event' : list === 'mechanism' ? 'step' : 'entry';
  return `${name} (the ${ordinal(index + 1)} ${noun})`;
}

/** `2 errors`, `1 error`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
