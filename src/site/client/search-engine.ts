import type { SearchState } from './search-state.ts';

/** One answer. */
export interface Answer {
  url: string;
  title: string;
  date: string | undefined;
  severity: string | undefined;
  /** HTML in which only `mark` means anything. */
  excerpt: string;
  sections: { url: string; title: string; excerpt: string }[];
}

/** What a question gave. */
export interface Answers {
  total: number;
  /** Loads the answers from one place to another. */
  load: (from: number, to: number) => Promise<Answer[]>;
  /** How many answers each value of each facet would leave. */
  counts: Record<string, Record<string, number>>;
}

interface PagefindResult {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { url: string; title: string; excerpt: string }[];
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    question: string | null,
    options: { filters: Record<string, unknown>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{
    results: { data: () => Promise<PagefindResult> }[];
    filters: Record<string, Record<string, number>>;
    totalFilters: Record<string, Record<string, number>>;
  }>;
}

let pagefind: Promise<Pagefind> | undefined;

/** Loads the engine, once. `base` is where the site stands under its host. */
export function loadEngine(base: string): Promise<Pagefind> {
  pagefind ??= (async () => {
    const engine = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await engine.options({ excerptLength: 28, highlightParam: undefined });
    await engine.filters();
    return engine;
  })();
  return pagefind;
}

/** Asks a question. An empty one gives everything that the filters leave. */
export async function ask(base: string, { question, filters, sort }: SearchState): Promise<Answers> {
  const engine = await loadEngine(base);
  const found = await engine.search(question.trim() === '' ? null : question, {
    filters: Object.fromEntries(Object.entries(filters).map(([facet, values]) => [facet, { any: values }])),
    ...(sort === 'newest' || question.trim() === '' ? { sort: { date: 'desc' } } : {}),
  });
  return {
    total: found.results.length,
    counts: found.filters,
    load: async (from, to) => (await Promise.all(found.results.slice(from, to).map((one) => one.data()))).map(answerOf),
  };
}

function answerOf({ url, excerpt, meta, sub_results }: PagefindResult): Answer {
  return {
    url,
    title: meta['title'] ?? url,
    date: meta['date'],
    severity: meta['severity'],
    excerpt,
    sections: sub_results.filter((one) => one.url.includes('#')).slice(0, 3),
  };
}
