import type { Answer } from './answer.ts';

/** What is said above the results: how many of them are shown, and how far they answer what was asked. */
export function answerText(answer: Answer, shown: readonly number[]): string {
  const text = answer.kind === 'printed' ? printedText(answer, shown) : wordsText(answer, new Set(shown));
  return [...answer.taken.map(takenText), text].join(' ');
}

function printedText({ signatures }: Answer, shown: readonly number[]): string {
  const matching = signatures.filter(({ document }) => shown.includes(document)).length;
  if (matching > 0) return `This line matches a signature of ${incidents(matching)}.`;
  return shown.length > 0
    ? 'Matched by its words, not by a signature. It is most like:'
    : 'No signature here matches this line, and no incident shares enough of its words to be called a match.';
}

function wordsText({ ranked, signatures, question, taken }: Answer, shown: ReadonlySet<number>): string {
  const isOne = question.parts.filter(({ kind, weight }) => isWord(kind) && weight >= 1).length === 1;
  const [any, all] = !isOne
    ? ['any of these words', 'all of these words']
    : taken.length > 0
      ? ['it', 'it']
      : ['this word', 'this word'];
  if (shown.size === 0)
    return ranked.length === 0 ? `No incident has ${any}.` : 'No incident is left. Choose fewer filters.';
  const left = ranked.filter(({ document }) => shown.has(document));
  const matching = signatures.filter(({ document }) => shown.has(document)).length;
  const first = matching === 0 ? '' : `This matches a signature of ${incidents(matching)}. `;
  // An incident that is here for its signature alone meets no word.
  const byWords = left.filter(({ met }) => met.length > 0);
  if (byWords.length === 0) return first.trim();
  const whole = byWords.filter(({ lacking }) => lacking.length === 0).length;
  if (whole === 0) return `${first}No incident has ${all}. Partial matches, the best first: ${byWords.length}.`;
  const rest = byWords.length - whole;
  const text = `${first}${incidents(whole)} ${whole === 1 ? 'has' : 'have'} ${all}`;
  const some = isOne ? 'parts of it' : 'some of them';
  return rest === 0 ? `${text}.` : `${text}, ${rest} more ${rest === 1 ? 'has' : 'have'} ${some}.`;
}

const isWord = (kind: string): boolean => kind === 'word' || kind === 'identifier';

const takenText = ({ word, for: others }: { word: string; for: string[] }): string =>
  `Nothing has “${word}”; taken for ${others.slice(0, 3).join(', ')}.`;

/** A count of incidents in words. */
export const incidents = (count: number): string => `${count} ${count === 1 ? 'incident' : 'incidents'}`;
