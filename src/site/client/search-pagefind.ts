/** A page as Pagefind gives it back. */
export interface IndexedPage {
  url: string;
  meta: { title?: string };
  /** Its text, in which `location` of an anchor counts the words between spaces. */
  content: string;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

interface PagefindResult {
  id: string;
  data: () => Promise<IndexedPage>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    question: string | null,
    options: { filters?: Record<string, unknown>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
}

/** What Pagefind does for our search: it holds the texts, the facets and the order by date, and finds exact phrases. */
export interface TextIndex {
  /** The text of an incident by its number. */
  page: (document: number) => Promise<IndexedPage | undefined>;
  /** The incidents that pass the filters, in the order of their date, the newest first. */
  filtered: (filters: Record<string, string[]>) => Promise<number[]>;
  /** The incidents that hold a phrase word for word. */
  phrase: (words: string) => Promise<ReadonlySet<number>>;
  /** For each facet and value the incidents that have it. */
  facets: () => Promise<ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>>;
}

let opened: Promise<TextIndex> | undefined;

/** Loads Pagefind, once. A failure is not kept, so that the next call tries again. */
export function openTextIndex(base: string): Promise<TextIndex> {
  opened ??= open(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(base: string): Promise<TextIndex> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: 1 });
  // Sorted by the number that each incident has in the search index, the place in this list is that number.
  const { results: pages } = await pagefind.search(null, { sort: { incident: 'asc' } });
  const numbers = new Map(pages.map(({ id }, document) => [id, document]));
  const numbersOf = (results: PagefindResult[]): number[] => results.flatMap(({ id }) => numbers.get(id) ?? []);
  let facets: ReturnType<TextIndex['facets']> | undefined;
  return {
    page: (document) => pages[document]?.data() ?? Promise.resolve(undefined),
    phrase: async (words) => new Set(numbersOf((await pagefind.search(`"${words}"`, {})).results)),
    filtered: async (filters) => {
      const wanted = Object.entries(filters).map(([facet, any]) => [facet, { any }] as const);
      const sort = { date: 'desc' } as const;
      return numbersOf((await pagefind.search(null, { filters: Object.fromEntries(wanted), sort })).results);
    },
    facets: () => (facets ??= facetSets(pagefind, numbersOf)),
  };
}

/** Asks once for every value of every facet: as many results as there are values on all pages together. */
async function facetSets(pagefind: Pagefind, numbersOf: (results: PagefindResult[]) => number[]) {
  const sets = new Map<string, ReadonlyMap<string, ReadonlySet<number>>>();
  for (const [facet, counts] of Object.entries(await pagefind.filters())) {
    const values = new Map<string, ReadonlySet<number>>();
    for (const value of Object.keys(counts)) {
      const { results } = await pagefind.search(null, { filters: { [facet]: { any: [value] } } });
      values.set(value, new Set(numbersOf(results)));
    }
    sets.set(facet, values);
  }
  return sets;
}
