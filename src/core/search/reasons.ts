import { stem } from '../text/words.ts';
import { spacedWord } from './triage.ts';
import type { Answer } from './answer.ts';
import type { QuestionPart } from './question.ts';
import type { Ranked } from './rank.ts';

/** Why an incident stands where it stands, in short phrases, the weightiest first. */
export function reasonsOf(one: Ranked, answer: Answer): string[] {
  const signature = answer.signatures.find(({ document }) => document === one.document);
  return [
    ...(signature ? [signatureReason(signature.how, signature.signature)] : []),
    ...wordReasons(one, answer),
    ...one.met.flatMap(({ kind, text }) =>
      kind === 'class'
        ? [`class ${text}${namedBy(text, answer)}`]
        : kind === 'mitigation'
          ? [`tried there: ${spacedWord(text)}`]
          : [],
    ),
  ];
}

/** How a line matches a signature. */
export function signatureReason(how: 'same' | 'within' | 'similar', signature: string): string {
  const quoted = `\`${signature}\``;
  if (how === 'similar') return `most words of the signature ${quoted}, after ids and numbers were taken out`;
  return how === 'same'
    ? `matches the signature ${quoted}, after ids and numbers were taken out`
    : `holds the signature ${quoted}, after ids and numbers were taken out`;
}

function wordReasons({ met, lacking, hits }: Ranked, { kind, taken }: Answer): string[] {
  const words = met.filter((part) => (part.kind === 'word' || part.kind === 'identifier') && part.weight >= 1);
  if (words.length === 0) return [];
  const meant = (part: QuestionPart): string => {
    const term = hits.get(part)?.terms[0];
    const word = taken.find((one) => one.word === part.text)?.for.find((one) => stem(one) === term);
    return word === undefined ? part.text : `${word} for “${part.text}”`;
  };
  const has = words.map(meant).join(', ');
  if (lacking.length === 0) return [words.length === 1 ? `has ${has}` : `has all words: ${has}`];
  const of = `${words.length} of ${words.length + lacking.length} ${kind === 'printed' ? 'telling words' : 'words'}`;
  return [`has ${of}: ${has}`];
}

function namedBy(name: string, { question }: Answer): string {
  const words = question.classes.find((one) => one.name === name)?.words;
  return words === undefined || words.toLowerCase() === name.toLowerCase() ? '' : `, which "${words}" names`;
}
