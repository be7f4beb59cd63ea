import { ask, type Answers, loadEngine } from './search-engine.ts';
import { facetGroups } from './search-facets.ts';
import { resultItem } from './search-results.ts';
import { readState, type SearchState, writeState } from './search-state.ts';

/** How many results are loaded at a time. */
const PAGE = 10;

/** How long a reader may pause between two keys before the question is asked, in milliseconds. */
const PAUSE = 120;

const facetNames = {
  class: 'Class',
  service: 'Service',
  severity: 'Severity',
  year: 'Year',
  organisation: 'Organisation',
};

/** The search page: a box, facets with counts, results with excerpts. Its state stands in the address. */
class SearchPage extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  connectedCallback(): void {
    this.#show(readState(location.search));
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), target === this.#box ? PAUSE : 0);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#ask();
    });
    this.#box.addEventListener('focus', () => void loadEngine(this.#base), { once: true });
    this.#part('.more').addEventListener('click', () => void this.#more());
    this.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => {
      this.#show(readState(location.search));
      void this.#ask();
    });
    if (location.search !== '') void this.#ask();
    else this.#box.focus();
  }

  #answers: Answers | undefined;
  #loaded = 0;

  async #ask(): Promise<void> {
    const state = this.#state();
    const turn = (this.#asked += 1);
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    try {
      const answers = await ask(this.#base, state);
      const first = await answers.load(0, PAGE);
      if (turn !== this.#asked) return;
      this.#answers = answers;
      this.#loaded = first.length;
      this.#part('.results').replaceChildren(...first.map(resultItem));
      this.#part('.facets').replaceChildren(...facetGroups(answers.counts, state, facetNames));
      this.#part('.status').textContent = summary(answers.total, state.question);
      this.#part('.more').hidden = this.#loaded >= answers.total;
    } catch {
      this.#part('.status').textContent = 'The search could not be loaded. The list of all incidents is still there.';
    }
  }

  async #more(): Promise<void> {
    const next = (await this.#answers?.load(this.#loaded, this.#loaded + PAGE)) ?? [];
    this.#loaded += next.length;
    this.#part('.results').append(...next.map(resultItem));
    this.#part('.more').hidden = this.#loaded >= (this.#answers?.total ?? 0);
  }

  /** The arrow keys walk from the box through the results and back. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#box, ...this.querySelectorAll<HTMLElement>('.results a.title')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #show({ question, filters, sort }: SearchState): void {
    this.#box.value = question;
    const select = this.#form.elements.namedItem('sort');
    if (select instanceof HTMLSelectElement) select.value = sort;
    this.#part('.facets').replaceChildren(...facetGroups(chosen(filters), { question, filters, sort }, facetNames));
  }

  #state(): SearchState {
    const data = new FormData(this.#form);
    return readState(`?${new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))}`);
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  get #box(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input[name="q"]');
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`The search page has no ${selector}.`);
    return part;
  }
}

/** Counts for what is chosen, until the first answer brings the real ones. */
const chosen = (filters: SearchState['filters']): Record<string, Record<string, number>> =>
  Object.fromEntries(
    Object.entries(filters).map(([facet, values]) => [facet, Object.fromEntries(values.map((value) => [value, 1]))]),
  );

function summary(total: number, question: string): string {
  const results = `${total} ${total === 1 ? 'result' : 'results'}`;
  if (question.trim() === '') return results;
  return total === 0 ? `Nothing here has all of these words: ${question}` : `${results} for ${question}`;
}

customElements.define('search-page', SearchPage);
