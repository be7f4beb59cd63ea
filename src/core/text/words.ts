import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

export { isStopWord } from './stop-words.ts';
export { stem } from './stem.ts';

/** A word of a text with its place: letters and digits, joined by what joins the parts of identifiers. */
export interface Word {
  text: string;
  /** Offsets in the text, `end` behind the last character. */
  start: number;
  end: number;
  /** Whether it looks like a name or code that means one thing: `ORA-01555`, `net.core.somaxconn`, `EADDRINUSE`. */
  isIdentifier: boolean;
}

const shape = /[\p{L}\p{N}]+(?:[-_.:/@#'’+]+[\p{L}\p{N}]+)*/gu;

/** The words of a text in order. */
export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(shape), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isIdentifier: isIdentifier(match[0]),
  }));
}

/**
 * Whether a word is a name or a code rather than a word of a language: letters with digits, an underscore, dot, colon or
 * slash inside, a change of case inside, or capitals alone from five letters on. Times, versions, plain numbers and
 * hyphenated words are none.
 */
export function isIdentifier(word: string): boolean {
  if (!/\p{L}/u.test(word) || /^\p{L}+(?:-\p{L}+)*['’]\p{L}+$/u.test(word)) return false;
  if (/\p{L}[-_.]?\p{N}|\p{N}[-_.]?\p{L}{2}/u.test(word) && !/^\p{N}+\p{L}{1,3}$/u.test(word)) return true;
  if (/_|\p{L}[.:/@#]+\p{L}/u.test(word)) return !/^\p{L}+\/\p{L}+$/u.test(word);
  return /\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{5,}$/u.test(word);
}

/**
 * The terms of one word: first what stands for the whole (an identifier in lower case, or the stem), then its parts, each
 * once. Stop words and single digits are left out of the parts; the whole is always there.
 */
export function termsOfWord(word: string): string[] {
  const lower = word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$|'$/, '');
  const parts = partsOf(word);
  const terms = new Set<string>([parts.length > 1 || isIdentifier(word) ? lower : stem(lower)]);
  if (parts.length === 1) terms.add(stem(lower));
  if (parts.length === 2 && /^\p{L}+[-/]\p{L}+$/u.test(word)) terms.add(stem(parts.join('')));
  if (parts.length > 1) for (const part of parts) if (isTelling(part)) terms.add(stem(part));
  return [...terms];
}

/** The parts of a word in lower case: what stands between its joints, and between its changes of case. */
function partsOf(word: string): string[] {
  return word
    .replace(/['’]s?$/u, '')
    .split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
}

const isTelling = (part: string): boolean => !isStopWord(part) && (/\p{L}{2}/u.test(part) || part.length > 2);

/** All terms of a text in order, with repetitions: each word whole and in parts, without stop words. */
export function termsIn(text: string): string[] {
  return wordsIn(text).flatMap(({ text: word }) => {
    const lower = word.toLowerCase();
    return isStopWord(lower) || (lower.length === 1 && !/\p{N}/u.test(lower)) ? [] : termsOfWord(word);
  });
}

/** The stems of a text's words as a plain sequence, one a word, stop words left out: to compare phrases by. */
export const phraseOf = (text: string): string[] =>
  wordsIn(text.replace(/[-_/]/g, ' ')).flatMap(({ text: word }) => {
    const lower = word.toLowerCase();
    return isStopWord(lower) ? [] : [stem(lower.replace(/['’]s$/, ''))];
  });
