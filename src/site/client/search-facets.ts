import { facetNames, facets, type SearchState } from './search-state.ts';

/** Values of a facet that are shown before the reader asks for all of them. */
const SHOWN = 6;

/** How many answers each value of each facet would leave. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

type FacetSets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

/** Counts the values among answers. Within one facet a choice widens, so its own choice does not narrow its counts. */
export function countFacets(answers: readonly number[], filters: SearchState['filters'], sets: FacetSets): FacetCounts {
  const passes = (document: number, facet: string): boolean => {
    const chosen = filters[facet];
    return chosen === undefined || chosen.some((value) => sets.get(facet)?.get(value)?.has(document) === true);
  };
  return Object.fromEntries(
    facets.map((facet) => {
      const others = facets.filter((one) => one !== facet && filters[one] !== undefined);
      const left = answers.filter((document) => others.every((one) => passes(document, one)));
      const values = [...(sets.get(facet) ?? [])].map(([value, has]) => [
        value,
        left.filter((one) => has.has(one)).length,
      ]);
      return [facet, Object.fromEntries(values) as Record<string, number>];
    }),
  );
}

/** The facets as groups of check boxes, each value with the number of answers that it would leave. */
export function facetGroups(counts: FacetCounts, { filters }: SearchState): HTMLDetailsElement[] {
  return facets.flatMap((facet, place) => {
    const chosen = filters[facet] ?? [];
    const values = Object.entries(counts[facet] ?? {}).filter(([value, n]) => n > 0 || chosen.includes(value));
    if (values.length < 2 && chosen.length === 0) return [];
    const sorted = values.toSorted(([a, n], [b, m]) =>
      facet === 'year' ? b.localeCompare(a) : facet === 'severity' ? a.localeCompare(b) : m - n || a.localeCompare(b),
    );
    const group = document.createElement('details');
    group.dataset['facet'] = facet;
    group.open = place < 2 || chosen.length > 0;
    const summary = document.createElement('summary');
    summary.textContent = facetNames[facet];
    const set = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.className = 'visually-hidden';
    legend.textContent = facetNames[facet];
    const boxes = sorted.map(([value, n]) => box(facet, value, n, chosen.includes(value)));
    set.append(legend, ...boxes.slice(0, SHOWN));
    if (boxes.length > SHOWN) set.append(rest(boxes.slice(SHOWN)));
    group.append(summary, set);
    return [group];
  });
}

/** Counts for what is chosen, until the real ones are there. */
export const chosenCounts = (filters: SearchState['filters']): FacetCounts =>
  Object.fromEntries(
    Object.entries(filters).map(([facet, values]) => [facet, Object.fromEntries(values.map((value) => [value, 1]))]),
  );

function box(facet: string, value: string, n: number, checked: boolean): HTMLLabelElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.name = facet;
  input.value = value;
  input.checked = checked;
  const count = document.createElement('span');
  count.className = 'faint number';
  count.textContent = String(n);
  label.append(input, ` ${value} `, count);
  return label;
}

function rest(boxes: HTMLLabelElement[]): HTMLDetailsElement {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `${boxes.length} more`;
  details.append(summary, ...boxes);
  details.open = boxes.some((one) => one.querySelector('input')?.checked);
  return details;
}
