/** How well ranked answers meet the judged ones. */
export interface Measures {
  questions: number;
  hit1: number;
  hit3: number;
  /** The share of the judged answers among the first ten. */
  recall10: number;
  /** The mean of one through the place of the first judged answer. */
  mrr: number;
  /** Questions with no answer at all. */
  empty: number;
}

/** Measures ranked ids against judged ones. */
export function measure(results: readonly { answers: readonly string[]; ranked: readonly string[] }[]): Measures {
  const mean = (value: (one: (typeof results)[number]) => number): number =>
    results.reduce((sum, one) => sum + value(one), 0) / Math.max(1, results.length);
  const place = ({ answers, ranked }: (typeof results)[number]): number =>
    ranked.findIndex((id) => answers.includes(id));
  return {
    questions: results.length,
    hit1: mean((one) => (place(one) === 0 ? 1 : 0)),
    hit3: mean((one) => (place(one) >= 0 && place(one) < 3 ? 1 : 0)),
    recall10: mean(
      ({ answers, ranked }) => answers.filter((id) => ranked.slice(0, 10).includes(id)).length / answers.length,
    ),
    mrr: mean((one) => (place(one) < 0 ? 0 : 1 / (place(one) + 1))),
    empty: results.filter(({ ranked }) => ranked.length === 0).length,
  };
}

/** One line of a table of measures. */
export const measureLine = (name: string, { questions, hit1, hit3, recall10, mrr, empty }: Measures): string =>
  [
    name.padEnd(26),
    String(questions).padStart(4),
    ...[hit1, hit3, recall10, mrr].map((value) => value.toFixed(3).padStart(8)),
    String(empty).padStart(6),
  ].join(' ');

export const measureHead = [
  'engine, kind'.padEnd(26),
  '   n',
  ...['hit@1', 'hit@3', 'rec@10', 'MRR'].map((name) => name.padStart(8)),
  ' empty',
].join(' ');
