import { isExample } from '../incident/example.ts';
import type { Incident } from '../incident/incident.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { entries } from '../parse/facts.ts';
import { isStopWord, termsIn, wordsIn } from '../text/words.ts';
import { type FieldName, fieldWeights, searchableFields, zoneNames, zones } from './searchable.ts';

/**
 * The incidents that have a term: their numbers in rising order, each followed by {@link strength}, which holds everything
 * that does not depend on the question.
 */
export type Postings = readonly number[];

/**
 * How strong a term is in an incident: its impact from 1 to {@link FULL} (how often it stands there, where, and how long
 * the text is) and the zones in which it stands, a bit each.
 */
export const strength = (impact: number, zoneBits: number): number => zoneBits * (FULL + 1) + impact;
export const impactOf = (value: number): number => value % (FULL + 1);
export const zonesOf = (value: number): number => Math.floor(value / (FULL + 1));

/** An index to rank incidents by. Documents are numbered in the order in which they were given. */
export interface SearchIndex {
  documents: number;
  terms: ReadonlyMap<string, Postings>;
  /** Every word as it is written, in lower case, sorted: what a slip of the keyboard is compared with. */
  words: readonly string[];
}

/** The impact of a term that is all over a document. */
export const FULL = 99;

/** How soon a repeated term counts no more (k1), and how much a long text is held against it (b), as in BM25. */
const SATURATION = 1.6;
const LENGTH = 0.6;

/** An invented example stands behind a real incident that says the same. */
const EXAMPLE = 0.75;

/** Terms with a meaning of their own, which no text can hold: class, mitigation, mitigation with its outcome. */
export const classTerm = (id: string): string => `class:${id}`;
export const attemptTerm = (mitigation: string, outcome?: string): string =>
  outcome === undefined ? `attempt:${mitigation}` : `attempt:${mitigation}/${outcome}`;

/** Builds it. O(size of the texts). */
export function buildSearchIndex(incidents: readonly Incident[], kb: Pick<KnowledgeBase, 'catalog'>): SearchIndex {
  const words = new Set<string>();
  const read = incidents.map((incident) => weighed(incident, kb, words));
  const mean = read.reduce((sum, { length }) => sum + length, 0) / Math.max(1, read.length);
  const terms = new Map<string, number[]>();
  const add = (term: string, document: number, value: number): void => {
    const list = terms.get(term);
    if (list) list.push(document, value);
    else terms.set(term, [document, value]);
  };
  for (const [document, { weights, bits, length }] of read.entries()) {
    const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / mean);
    const incident = incidents[document];
    const full = incident && isExample(incident) ? FULL * EXAMPLE : FULL;
    for (const [term, weight] of weights) {
      const impact = Math.max(1, Math.round((full * weight) / (weight + norm)));
      add(term, document, strength(impact, bits.get(term) ?? 0));
    }
    if (incident) for (const [term, impact] of meanings(incident)) add(term, document, impact);
  }
  return { documents: incidents.length, terms, words: [...words].toSorted() };
}

/**
 * How much each term counts, in which zones it stands, and how long the whole is, in the measure of the weights. A field
 * counts a term at most three times.
 */
function weighed(incident: Incident, kb: Pick<KnowledgeBase, 'catalog'>, words: Set<string>) {
  const weights = new Map<string, number>();
  const bits = new Map<string, number>();
  let length = 0;
  for (const { name, text } of searchableFields(incident, kb)) {
    for (const word of plainWords(text)) words.add(word);
    const inField = new Map<string, number>();
    for (const term of termsIn(text)) inField.set(term, (inField.get(term) ?? 0) + 1);
    for (const [term, count] of inField) {
      const weight = fieldWeights[name] * Math.min(count, 3) ** 0.7;
      weights.set(term, (weights.get(term) ?? 0) + weight);
      bits.set(term, (bits.get(term) ?? 0) | (zoneBits.get(name) ?? 0));
      length += weight;
    }
  }
  return { weights, bits, length };
}

const zoneBits = new Map<FieldName, number>(
  zoneNames.flatMap((zone, index) => zones[zone].map((field): [FieldName, number] => [field, 1 << index])),
);

/** Words of letters alone, and the parts of those that are joined. */
const plainWords = (text: string): string[] =>
  wordsIn(text).flatMap(({ text: word }) =>
    word
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length > 3 && !isStopWord(part)),
  );

/** The terms of meaning: classes, the most telling first, and what was tried with which outcome. */
function meanings({ facts, timeline }: Incident): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, id] of entries(facts.failureClasses)) found.set(classTerm(id), Math.max(40, FULL - 15 * index));
  for (const { event } of timeline) {
    if (event.kind !== 'attempt' || event.mitigation === undefined) continue;
    found.set(attemptTerm(event.mitigation), FULL);
    if (event.outcome !== undefined) found.set(attemptTerm(event.mitigation, event.outcome), FULL);
  }
  return found;
}
