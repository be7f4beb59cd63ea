import type { Answer } from './answer.ts';

/** What is said above the results: how many of them are shown, and how far they answer what was asked. */
export function answerText(answer: Answer, shown: readonly number[]): string {
  return [mainText(answer, shown), ...answer.taken.map(takenText)].filter((text) => text !== '').join(' ');
}

function mainText({ kind, ranked, signatures }: Answer, shown: readonly number[]): string {
  const total = shown.length;
  if (kind === 'printed') {
    const matching = signatures.filter(({ document }) => shown.includes(document)).length;
    if (matching > 0) return `This line matches a signature of ${incidents(matching)}.`;
    return total > 0
      ? 'Matched by its words, not by a signature. It is most like:'
      : 'No signature here matches this line, and no incident shares enough of its words to be called a match.';
  }
  const whole = ranked.filter(({ document, lacking }) => lacking.length === 0 && shown.includes(document)).length;
  if (total === 0)
    return ranked.length === 0 ? 'No incident has any of these words.' : 'No incident is left. Choose fewer filters.';
  if (whole === 0) return `No incident has all of these words. Partial matches, the best first: ${total}.`;
  const rest = total - whole;
  const all = `${incidents(whole)} ${whole === 1 ? 'has' : 'have'} all of these words`;
  return rest === 0 ? `${all}.` : `${all}, ${rest} more ${rest === 1 ? 'has' : 'have'} some of them.`;
}

const takenText = ({ word, for: others }: { word: string; for: string[] }): string =>
  `Nothing has “${word}”; taken for ${others.slice(0, 3).join(', ')}.`;

/** A count of incidents in words. */
export const incidents = (count: number): string => `${count} ${count === 1 ? 'incident' : 'incidents'}`;
