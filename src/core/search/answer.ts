import { stem } from '../text/words.ts';
import { looksPrinted, normalLine } from '../text/signature.ts';
import { type KnownSignature, matchSignatures, type SignatureMatch } from './match-signatures.ts';
import { nearWords } from './near-words.ts';
import { type NamedClass, type Question, readQuestion } from './question.ts';
import { inverseFrequency, rank, type Ranked } from './rank.ts';
import type { Postings, SearchIndex } from './search-index.ts';

/** Where an index is read from: memory, or files that are fetched one by one. */
export interface IndexReader {
  documents: number;
  /** The postings of those terms that the index has. */
  postings: (terms: readonly string[]) => Promise<ReadonlyMap<string, Postings>>;
  /** Every word as it is written, for words that the index does not have. Asked for only then. */
  words: () => Promise<readonly string[]>;
}

/** What a question gave. */
export interface Answer {
  /** Whether it was read as words that somebody asks by, or as something that a machine printed. */
  kind: 'words' | 'printed';
  question: Question;
  /** The incidents, the best first. For something printed, those that match a signature come first, and then only those that share enough. */
  ranked: Ranked[];
  /** For something printed: the signatures that it matches, and incidents that share too little to be a match. */
  signatures: SignatureMatch[];
  doubtful: Ranked[];
  /** Words that no incident has, each with the words that were taken for it. */
  taken: { word: string; for: string[] }[];
}

/** What an answer is made from. */
export interface AnswerSource {
  classes: readonly NamedClass[];
  reader: IndexReader;
  /** Every signature. Asked for only where something was printed, or where a word may be one. */
  signatures: () => Promise<readonly KnownSignature[]>;
}

/** Behind the first few, a result this much weaker than the best is no answer. */
const TAIL = 0.12;
const PAGE = 10;
const LINE_TAIL = 0.25;

/**
 * How much an incident must share with a printed line to be a match: the sum of what the shared words tell, in units of
 * what a word tells that one incident has, and the share of the line that stands together in one part of it. Less is
 * enough where no other incident comes near, or where the incident has most of the line. The bench of the search shows what real and foreign lines reach.
 */
const EVIDENCE = 1.9;
const LESS_EVIDENCE = 1.2;
const ALONE = 2;
const MOST = 0.5;
const WORDS = 4;
const SHARED = 0.25;

/** Answers a question, be it words or a pasted log line. */
export async function answerQuestion(text: string, source: AnswerSource): Promise<Answer> {
  return looksPrinted(text) ? answerLine(text, source) : answerWords(text, source);
}

async function answerWords(text: string, { classes, reader, signatures: load }: AnswerSource): Promise<Answer> {
  const question = readQuestion(text, classes);
  const postings = new Map(await reader.postings(termsOf(question)));
  const taken = await takeNearWords(question, postings, reader);
  const ranked = rank(question, { documents: reader.documents, postings });
  const least = (ranked[0]?.score ?? 0) * TAIL;
  const signatures = question.parts.length >= 3 ? matchSignatures(text, await load()) : [];
  return {
    kind: 'words',
    question,
    ranked: withFirst(
      signatures,
      ranked.filter(({ score }, place) => place < PAGE || score >= least),
    ),
    signatures,
    doubtful: [],
    taken,
  };
}

async function answerLine(text: string, { reader, signatures: load }: AnswerSource): Promise<Answer> {
  const signatures = matchSignatures(text, await load());
  const { terms, words } = normalLine(text);
  const parts = terms.map((term, index) => ({
    text: words[index] ?? term,
    kind: 'word' as const,
    weight: 1,
    alternatives: [{ terms: [term], weight: 1 }],
  }));
  const question = { text, parts, classes: [] };
  const postings = await reader.postings(termsOf(question));
  const ranked = rank(question, { documents: reader.documents, postings });
  const unit = inverseFrequency(1, reader.documents);
  const lead = (ranked[0]?.score ?? 0) / (ranked[1]?.score ?? 1);
  const isMatch = ({ score, together, coverage, met }: Ranked, place: number): boolean => {
    if (together < SHARED || score < LESS_EVIDENCE * unit) return false;
    const isAlone = place === 0 && lead >= ALONE;
    const hasMost = coverage >= MOST && met.length >= WORDS;
    return score >= EVIDENCE * unit || isAlone || hasMost;
  };
  const least = (ranked[0]?.score ?? 0) * LINE_TAIL;
  return {
    kind: 'printed',
    question,
    ranked: withFirst(
      signatures,
      ranked.filter((one, place) => one.score >= least && isMatch(one, place)),
    ),
    signatures,
    doubtful: ranked.filter((one, place) => !isMatch(one, place)).slice(0, 3),
    taken: [],
  };
}

/** The incidents whose signatures match, and behind them the others. */
function withFirst(signatures: readonly SignatureMatch[], ranked: readonly Ranked[]): Ranked[] {
  const known = new Map(ranked.map((one) => [one.document, one]));
  const first = signatures.map(
    ({ document }): Ranked =>
      known.get(document) ?? { document, score: 0, coverage: 1, together: 1, met: [], lacking: [], hits: new Map() },
  );
  const matched = new Set(first.map(({ document }) => document));
  return [...first, ...ranked.filter(({ document }) => !matched.has(document))];
}

/** A reader of an index in memory. */
export const readerOf = ({ documents, terms, words }: SearchIndex): IndexReader => ({
  documents,
  postings: (wanted) =>
    Promise.resolve(
      new Map(
        wanted.flatMap((term): [string, Postings][] => {
          const list = terms.get(term);
          return list ? [[term, list]] : [];
        }),
      ),
    ),
  words: () => Promise.resolve(words),
});

const termsOf = ({ parts }: Question): string[] => [
  ...new Set(parts.flatMap(({ alternatives }) => alternatives.flatMap(({ terms }) => terms))),
];

/** Gives a word that no incident has the words that are near to it; a code with digits means itself alone. */
async function takeNearWords(question: Question, postings: Map<string, Postings>, reader: IndexReader) {
  const unknown = question.parts.filter(
    ({ kind, text, alternatives }) =>
      (kind === 'word' || kind === 'identifier') && !/\d/.test(text) && !postings.has(alternatives[0]?.terms[0] ?? ''),
  );
  if (unknown.length === 0) return [];
  const vocabulary = await reader.words();
  const taken = unknown.flatMap((part) => {
    const near = nearWords(part.text.toLowerCase(), vocabulary);
    part.alternatives.push(...near.map(({ word, weight }) => ({ terms: [stem(word)], weight })));
    return near.length === 0 ? [] : [{ word: part.text, for: near.map(({ word }) => word) }];
  });
  const more = await reader.postings(taken.flatMap((one) => one.for.map(stem)));
  for (const [term, list] of more) postings.set(term, list);
  return taken;
}
