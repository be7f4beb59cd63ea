import type { CatalogClass } from '../catalog/catalog.ts';
import { isIdentifier, isStopWord, phraseOf, stem, termsOfWord, wordsIn } from '../text/words.ts';
import { mitigationWords, outcomeWords } from './mitigation-words.ts';
import { attemptTerm, classTerm } from './search-index.ts';
import { synonyms } from './synonyms.ts';

/** One way in which a part of a question can be met: all of these terms in one incident. */
export interface Alternative {
  terms: readonly string[];
  /** From 0 to 1, against the word itself. */
  weight: number;
}

/** A part of a question: a word, with what else would do for it; or a meaning. */
export interface QuestionPart {
  /** As the reader wrote it, or the name of the meaning. */
  text: string;
  kind: 'word' | 'identifier' | 'class' | 'mitigation';
  /** How much it counts beside the others. */
  weight: number;
  alternatives: Alternative[];
  /** Whether it is a part of an identifier that is asked for as a whole beside it. */
  isInIdentifier?: true;
}

/** A question, read. */
export interface Question {
  text: string;
  parts: QuestionPart[];
  /** Classes that it names, by name or alias, each with the words that do so. */
  classes: { id: string; name: string; words: string }[];
}

/** What of a class a question is read against. */
export type NamedClass = Pick<CatalogClass, 'id' | 'name' | 'aliases'>;

/** The weight of a synonym, of a part of an identifier, and of meanings. */
const SYNONYM = 0.3;
const IDENTIFIER = 2;
const IDENTIFIER_PART = 0.45;
const CLASS = 0.6;
const MITIGATION = 0.4;
const MITIGATION_WITH_OUTCOME = 0.8;
const MITIGATION_IN_VAIN = 1.6;

/** Reads a question: its words with their synonyms, and the classes and mitigations that it names. */
export function readQuestion(text: string, classes: readonly NamedClass[]): Question {
  const all = wordsIn(text);
  const telling = all.filter(
    ({ text: word }) => !isStopWord(word.toLowerCase()) && (word.length > 1 || all.length === 1),
  );
  const words = telling.length > 0 ? telling : all;
  const parts = words.flatMap(({ text: word }) => partsOfWord(word));
  const stems = phraseOf(text);
  addSynonyms(parts, stems);
  const named = namedClasses(stems, classes);
  return {
    text,
    parts: [...merged(parts), ...named.map(classPart), ...mitigationParts(text)],
    classes: named.map(({ id, name, words: by }) => ({ id, name, words: by })),
  };
}

function partsOfWord(word: string): QuestionPart[] {
  const [whole = '', ...rest] = termsOfWord(word);
  const part = (text: string, weight: number, kind: QuestionPart['kind'] = 'word'): QuestionPart => ({
    text,
    kind,
    weight,
    alternatives: [{ terms: [text === word ? whole : text], weight: 1 }],
  });
  if (isIdentifier(word)) {
    const own = part(word, IDENTIFIER, 'identifier');
    if (rest.length === 1 && rest[0] !== undefined) own.alternatives.push({ terms: rest, weight: 0.9 });
    return rest.length < 2
      ? [own]
      : [own, ...rest.map((one) => ({ ...part(one, IDENTIFIER_PART), isInIdentifier: true as const }))];
  }
  if (rest.length === 0) return [part(word, 1)];
  // A hyphenated word: its parts ask on their own, the whole and the joined form are a bonus.
  return rest.map((one) => ({
    ...part(one, one === stem(word.toLowerCase().replaceAll('-', '')) ? 0.5 : 1),
    ...(one.length > 0 ? { text: one } : {}),
  }));
}

/** The same word asked twice is asked once. */
const merged = (parts: QuestionPart[]): QuestionPart[] =>
  [...new Map(parts.toReversed().map((part) => [part.alternatives[0]?.terms.join(' '), part])).values()].toReversed();

const meanings = synonyms.map((phrases) => ({
  triggers: phrases.filter((one) => !one.startsWith('~')).map(phraseOf),
  phrases: phrases.map((one) => phraseOf(one.replace(/^~/, ''))),
}));

/** Where the question holds a phrase of a meaning, the other phrases do for it as well, at less weight. */
function addSynonyms(parts: QuestionPart[], stems: readonly string[]): void {
  for (const { triggers, phrases } of meanings) {
    for (const phrase of triggers) {
      if (phrase.length === 0 || !holds(stems, phrase)) continue;
      for (const part of parts) {
        if (!phrase.includes(part.alternatives[0]?.terms[0] ?? '')) continue;
        for (const terms of phrases) {
          const isKnown = part.alternatives.some((one) => one.terms.join(' ') === terms.join(' '));
          if (!isKnown && terms.length > 0)
            part.alternatives.push({ terms, weight: SYNONYM / Math.sqrt(phrase.length) });
        }
      }
    }
  }
}

/** The classes whose name, id or alias stands in the question word for word, the longest match of each. */
function namedClasses(stems: readonly string[], classes: readonly NamedClass[]) {
  return classes.flatMap(({ id, name, aliases = [] }) => {
    const found = [name, id, ...aliases]
      .map((words) => ({ words, phrase: phraseOf(words) }))
      .filter(({ phrase }) => phrase.length > 0 && holds(stems, phrase))
      .toSorted((a, b) => b.phrase.length - a.phrase.length)[0];
    return found ? [{ id, name, ...found }] : [];
  });
}

const classPart = ({ id, name }: { id: string; name: string }): QuestionPart => ({
  text: name,
  kind: 'class',
  weight: CLASS,
  alternatives: [{ terms: [classTerm(id)], weight: 1 }],
});

function mitigationParts(text: string): QuestionPart[] {
  const outcome = outcomeWords.find(([pattern]) => pattern.test(text))?.[1];
  return Object.entries(mitigationWords).flatMap(([mitigation, pattern]) => {
    if (!pattern.test(text)) return [];
    const exact = outcome === undefined ? [] : [{ terms: [attemptTerm(mitigation, outcome)], weight: 1 }];
    return [
      {
        text: outcome === undefined ? mitigation : `${mitigation}, ${outcome}`,
        kind: 'mitigation' as const,
        weight:
          outcome === undefined ? MITIGATION : outcome === 'worked' ? MITIGATION_WITH_OUTCOME : MITIGATION_IN_VAIN,
        alternatives: [...exact, { terms: [attemptTerm(mitigation)], weight: outcome === undefined ? 1 : 0.3 }],
      },
    ];
  });
}

/** Whether a sequence holds another one, unbroken. */
const holds = (sequence: readonly string[], part: readonly string[]): boolean =>
  ` ${sequence.join(' ')} `.includes(` ${part.join(' ')} `);
