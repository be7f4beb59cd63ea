/**
 * Makes a pattern that matches wherever {@link phrasePattern} may match once Markdown is read: marks of emphasis, breaks,
 * entities and tags may stand between the words. It is for a first look at a source, so it finds too much.
 */
export const tracePattern = (phrases: readonly string[]): RegExp =>
  new RegExp(
    phrases.map((phrase) => phrase.replaceAll(' ', BETWEEN_WORDS).replaceAll("'", "(?:['’]|&\\w+;|&#\\w+;)")).join('|'),
    'iu',
  );

const BETWEEN_WORDS = String.raw`(?:[^\p{L}\p{N}<&]|<[^<>]*>|&#?\w{1,12};|\[\^\w+\])+`;

/**
 * Makes one pattern of many phrases: whole words, any case, a space matching any white space (a line break too), a
 * straight apostrophe matching a curly one. A word that is part of a name (`stupid-proxy`, `lib.careless`, `_failed`)
 * does not match. Phrases are regular-expression sources.
 */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) => phrase.replaceAll(' ', String.raw`[\s\u00A0]+`).replaceAll("'", "['’]"));
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_@#]|[\p{L}\p{N}_][-.])(?:${sources.join('|')})(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}_])`,
    'giu',
  );
}
