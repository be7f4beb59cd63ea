/** What a reader asked for. It stands in the address, so that a link shows what its sender saw. */
export interface SearchState {
  question: string;
  /** Chosen values by facet. */
  filters: Record<string, string[]>;
  sort: 'relevance' | 'newest';
}

/** The facets in the order in which they are shown, with their names. */
export const facetNames = {
  class: 'Class',
  service: 'Service',
  severity: 'Severity',
  year: 'Year',
  change: 'What changed before',
  mitigation: 'What was tried',
  detected: 'Detected by',
  organisation: 'Organisation',
  status: 'Status',
} as const satisfies Record<string, string>;

export const facets = Object.keys(facetNames) as (keyof typeof facetNames)[];

/** Reads the state from the query of an address. */
export function readState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  return {
    question: parameters.get('q') ?? '',
    filters: Object.fromEntries(
      facets.map((facet) => [facet, parameters.getAll(facet)] as const).filter(([, values]) => values.length > 0),
    ),
    sort: parameters.get('sort') === 'newest' ? 'newest' : 'relevance',
  };
}

/** Writes the state as the query of an address, with its question mark; nothing for the empty state. */
export function writeState({ question, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (question !== '') parameters.set('q', question);
  for (const facet of facets) for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (sort === 'newest') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
