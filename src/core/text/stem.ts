import { americanForm } from './spelling.ts';

const vowel = /[aeiouy]/;

/**
 * The stem that the forms of a word share: `retries`, `retried` and `retrying` are one, `expired`, `expiry` and
 * `expiration` are one, `behaviour` and `behavior` are one. Light on purpose: `server` and `serve` stay apart. Takes a word
 * in lower case; what is not made of letters alone comes back as it is.
 */
export function stem(word: string): string {
  // Three letters are too few for a rule, so the plurals of short names are listed.
  if (/^(?:db|dc|id|ip|lb|vm)s$/.test(word)) return word.slice(0, 2);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const american = americanForm(word);
  return ending(inflected(singular(american)));
}

/** Without the ending of the plural or of the third person. */
function singular(word: string): string {
  if (/(?:ss|us|is|as|ous)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  if (/(?:sse|xe|che|she|zze)s$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Without `-ed` and `-ing`. */
function inflected(word: string): string {
  if (word.endsWith('ied')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  const base = word.replace(/(?:(?<!e)ed|ing)$/, '');
  if (base === word || base.length < 3 || !vowel.test(base)) return word;
  // stopped -> stop; but not "fall", "press", "buzz"
  return /([^aeiouylsz])\1$/.test(base) ? base.slice(0, -1) : base;
}

/** Without what makes a noun of a verb, and without a last `e` or `y`. */
function ending(word: string): string {
  const noun =
    without(word, 'ations', 5) ??
    without(word, 'ation', 4) ??
    without(word, 'ate', 4) ??
    without(word, 'at', 4) ??
    without(word, 'ment', 5) ??
    without(word, 'ion', 5) ??
    without(word, 'ness', 5) ??
    without(word, 'ly', 5) ??
    word;
  if (noun.length > 4 && noun.endsWith('ll')) return noun.slice(0, -1);
  if (noun.length > 3 && noun.endsWith('e') && !noun.endsWith('ee')) return noun.slice(0, -1);
  return noun.length > 4 && /[^aeiou]y$/.test(noun) ? noun.slice(0, -1) : noun;
}

const without = (word: string, suffix: string, least: number): string | undefined =>
  word.endsWith(suffix) && word.length - suffix.length >= least ? word.slice(0, -suffix.length) : undefined;
