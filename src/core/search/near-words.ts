/** The most words that stand in for one that no text has. */
const MOST = 6;

/**
 * The words of a vocabulary that somebody may have meant by one that is not in it: those a single slip away (a letter too
 * many, too few, wrong, or two swapped), and those that begin with it. The nearest first. O(size of the vocabulary).
 */
export function nearWords(word: string, vocabulary: readonly string[]): { word: string; weight: number }[] {
  if (word.length < 3) return [];
  const slips = word.length < 4 ? [] : vocabulary.filter((other) => isOneSlipAway(word, other));
  const longer = vocabulary.filter((other) => other.length > word.length && other.startsWith(word));
  return [
    ...slips.map((one) => ({ word: one, weight: one[0] === word[0] ? 0.85 : 0.7 })),
    ...longer
      .filter((one) => !slips.includes(one))
      .toSorted((a, b) => a.length - b.length)
      .map((one) => ({ word: one, weight: 0.6 })),
  ].slice(0, MOST);
}

/** Whether two words differ by one insertion, deletion, substitution or swap of neighbours. */
export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  const rest = (text: string, skip: number): string => text.slice(from + skip);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  return (
    rest(short, 1) === rest(long, 1) ||
    (short[from] === long[from + 1] && short[from + 1] === long[from] && rest(short, 2) === rest(long, 2))
  );
}
