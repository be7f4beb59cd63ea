import type { Question, QuestionPart } from './question.ts';
import { FULL, impactOf, type Postings, zonesOf } from './search-index.ts';
import { zoneNames } from './searchable.ts';

/** An incident that meets some of a question. */
export interface Ranked {
  /** Its number in the index. */
  document: number;
  score: number;
  /** The share of the question's words that it has, each counted by how much it tells; from 0 to 1. */
  coverage: number;
  /** The largest share that stands together in one zone, see {@link zoneNames}. */
  together: number;
  /** The parts of the question that it meets, and the words that it lacks. */
  met: QuestionPart[];
  lacking: QuestionPart[];
  /** How it meets each of them. */
  hits: ReadonlyMap<QuestionPart, Hit>;
}

/** The best way in which an incident meets a part of a question. */
export interface Hit {
  score: number;
  /** Every zone in which any way stands. */
  zones: number;
  terms: readonly string[];
}

/** What is left of a score where all words are missing. */
const PARTIAL = 0.45;

/** What a score gains, in shares of itself, where all words stand together in one zone; the body is too long to count. */
const TOGETHER = 0.6;
const closeZones = zoneNames.filter((zone) => zone !== 'body').length;

/**
 * Ranks incidents by a question: the sum over its parts of how rare and how strong the best alternative of each is, less
 * where words are missing.  O(size of the postings). Equal scores keep the order of the index.
 */
export function rank(
  { parts }: Question,
  { documents, postings }: { documents: number; postings: ReadonlyMap<string, Postings> },
): Ranked[] {
  const found = new Map<number, Map<QuestionPart, Hit>>();
  const telling = new Map<QuestionPart, number>();
  const rarest = inverseFrequency(1, documents);
  for (const part of parts) {
    for (const { terms, weight } of part.alternatives) {
      const hits = inAll(terms.map((term) => postings.get(term) ?? []));
      // What stands in for a word tells no more than the word itself does.
      const rarity = Math.min(inverseFrequency(hits.size, documents), telling.get(part) ?? Infinity);
      if (hits.size > 0) telling.set(part, Math.max(telling.get(part) ?? 0, rarity));
      for (const [document, { impact, zones }] of hits) {
        const score = (part.weight * weight * rarity * impact) / FULL;
        const own = found.get(document) ?? new Map<QuestionPart, Hit>();
        const before = own.get(part);
        const best = before && before.score >= score ? before : { score, terms };
        own.set(part, { score: best.score, terms: best.terms, zones: (before?.zones ?? 0) | zones });
        found.set(document, own);
      }
    }
  }
  const words = parts.filter(({ kind, weight }) => (kind === 'word' || kind === 'identifier') && weight >= 1);
  // A word that stands nowhere is missing everywhere; it tells as much as the rarest.
  const tells = (part: QuestionPart): number => telling.get(part) ?? rarest;
  const whole = words.reduce((sum, part) => sum + tells(part), 0);
  const share = (some: QuestionPart[]): number =>
    whole === 0 ? 1 : some.reduce((sum, part) => sum + tells(part), 0) / whole;
  return [...found]
    .map(([document, own]) => {
      const has = words.filter((part) => own.has(part));
      const coverage = share(has);
      const together = Math.max(
        ...Array.from({ length: closeZones }, (_, zone) =>
          has.length < 2 ? 0 : share(has.filter((part) => ((own.get(part)?.zones ?? 0) & (1 << zone)) !== 0)),
        ),
      );
      const sum = [...own.values()].reduce((total, { score }) => total + score, 0);
      return {
        document,
        score: sum * (PARTIAL + (1 - PARTIAL) * coverage) * (1 + TOGETHER * together),
        coverage,
        together,
        met: parts.filter((part) => own.has(part)),
        lacking: words.filter((part) => !own.has(part)),
        hits: own,
      };
    })
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
}

/** How much a term tells that `found` of `documents` have. */
export const inverseFrequency = (found: number, documents: number): number =>
  Math.log(1 + (documents - found + 0.5) / (found + 0.5));

/** The documents that have all terms, with the least impact among them and the zones in which all stand. */
function inAll(lists: readonly Postings[]): Map<number, { impact: number; zones: number }> {
  const [first = [], ...rest] = lists;
  let found = new Map(
    [...pairs(first)].map(([document, value]) => [document, { impact: impactOf(value), zones: zonesOf(value) }]),
  );
  for (const list of rest) {
    const other = pairs(list);
    found = new Map(
      [...found].flatMap(([document, { impact, zones }]): [number, { impact: number; zones: number }][] => {
        const more = other.get(document);
        return more === undefined
          ? []
          : [[document, { impact: Math.min(impact, impactOf(more)), zones: zones & zonesOf(more) }]];
      }),
    );
  }
  return found;
}

function pairs(list: Postings): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + 1 < list.length; at += 2) found.set(list[at] ?? 0, list[at + 1] ?? 0);
  return found;
}
