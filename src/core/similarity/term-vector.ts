/** A text as the weights of its terms, of length 1. Sorted by term. */
export interface TermVector {
  terms: Int32Array;
  weights: Float32Array;
}

/** How often the terms of a text occur in it, weighted by where they stand. */
export interface TermCounts {
  terms: Int32Array;
  counts: Float32Array;
}

/** How many terms of a text are kept, the heaviest. */
const KEPT = 200;

/**
 * Makes a vector of counts: a repeated term counts by its logarithm, a rare one more, and what a story mentions once in
 * passing hardly at all. O(n log n).
 */
export function termVector({ terms, counts }: TermCounts, rarity: (term: number) => number): TermVector {
  const weights = new Float32Array(terms.length);
  const heavy: number[] = [];
  for (const [at, term] of terms.entries()) {
    weights[at] = Math.log1p(Math.max(0, (counts[at] ?? 0) - 1)) * rarity(term);
    if ((weights[at] ?? 0) > 0) heavy.push(at);
  }
  heavy.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (terms[a] ?? 0) - (terms[b] ?? 0));
  const kept = heavy.slice(0, KEPT).sort((a, b) => (terms[a] ?? 0) - (terms[b] ?? 0));
  const length = Math.sqrt(kept.reduce((sum, at) => sum + (weights[at] ?? 0) ** 2, 0)) || 1;
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float32Array.from(kept, (at) => (weights[at] ?? 0) / length),
  };
}

/** The cosine of two vectors; `each` is told every shared term with what it adds. O(terms). */
export function cosine(a: TermVector, b: TermVector, each?: (term: number, share: number) => void): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const one = a.terms[i] ?? 0;
    const other = b.terms[j] ?? 0;
    if (one === other) {
      const share = (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      sum += share;
      each?.(one, share);
    }
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return sum;
}
