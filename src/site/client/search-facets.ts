import { facets, type SearchState } from './search-state.ts';

/** Values of a facet that are shown before the reader asks for all of them. */
const SHOWN = 8;

/** The facets as groups of check boxes, each value with the number of answers that it would leave. */
export function facetGroups(
  counts: Record<string, Record<string, number>>,
  { filters }: SearchState,
  names: Readonly<Record<string, string>>,
): HTMLFieldSetElement[] {
  return facets.flatMap((facet) => {
    const chosen = filters[facet] ?? [];
    const values = Object.entries(counts[facet] ?? {}).filter(([value, n]) => n > 0 || chosen.includes(value));
    if (values.length === 0) return [];
    const sorted = values.toSorted(([a, n], [b, m]) =>
      facet === 'year' ? b.localeCompare(a) : facet === 'severity' ? a.localeCompare(b) : m - n || a.localeCompare(b),
    );
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = names[facet] ?? facet;
    const boxes = sorted.map(([value, n]) => box(facet, value, n, chosen.includes(value)));
    group.append(legend, ...boxes.slice(0, SHOWN));
    if (boxes.length > SHOWN) group.append(rest(boxes.slice(SHOWN)));
    return [group];
  });
}

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
