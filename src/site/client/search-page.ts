import { reasonsOf } from '../../core/search/reasons.ts';
import { answerText, incidents as counted } from '../../core/search/status.ts';
import { ask, type Asked, passageOf } from './search-ask.ts';
import { chosenCounts, countFacets, facetGroups } from './search-facets.ts';
import { openSearchFiles } from './search-files.ts';
import { openTextIndex } from './search-pagefind.ts';
import { classItem, doubtfulItem, type Result, resultItem, showPassage } from './search-results.ts';
import { readState, type SearchState, writeState } from './search-state.ts';

/** How many results are loaded at a time. */
const PAGE = 10;

/** How long a reader may pause between two keys before the question is asked, in milliseconds. */
const PAUSE = 120;

/** The search page: a box, facets with counts, results with excerpts. Its state stands in the address. */
class SearchPage extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #asked: Asked | undefined;
  #loaded = 0;

  connectedCallback(): void {
    this.#fill(readState(location.search));
    const narrow = this.#part<HTMLDetailsElement>('.narrow');
    narrow.open = matchMedia('(min-width: 46rem)').matches;
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), target === this.#box ? PAUSE : 0);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      void this.#ask();
    });
    this.#box.addEventListener('focus', () => void openSearchFiles(this.#base).catch(() => undefined), { once: true });
    this.#part('.more').addEventListener('click', () => void this.#more());
    this.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => {
      this.#fill(readState(location.search));
      void this.#ask();
    });
    if (location.search !== '') void this.#ask();
    else this.#box.focus();
  }

  async #ask(): Promise<void> {
    const state = this.#state();
    const turn = (this.#turn += 1);
    const isStale = (): boolean => turn !== this.#turn;
    history.replaceState(null, '', `${location.pathname}${writeState(state)}`);
    this.#part('.answers').ariaBusy = 'true';
    try {
      const asked = await ask(this.#base, state);
      const first = await this.#results(asked, 0);
      if (isStale()) return;
      this.#asked = asked;
      this.#loaded = first.length;
      this.#part('.results').replaceChildren(...first.map(resultItem));
      await this.#aside(asked, isStale);
      if (isStale()) return;
      this.#say(asked);
      this.#part('.answers').ariaBusy = 'false';
      await Promise.all([this.#passages(asked, 0, isStale), this.#facets(asked, state, isStale)]);
    } catch {
      if (isStale()) return;
      this.#part('.answers').ariaBusy = 'false';
      this.#part('.status').textContent = 'The search could not be loaded. The list of all incidents is still there.';
    }
  }

  #say(asked: Asked): void {
    const phrases = asked.missingPhrases.map((words) => ` No incident has “${words}” word for word.`).join('');
    const said = asked.answer
      ? answerText(asked.answer, asked.shown)
      : `${counted(asked.shown.length)}, the newest first.`;
    this.#part('.status').textContent = `${said}${phrases}`;
    this.#part('.more').hidden = this.#loaded >= asked.shown.length;
  }

  /** The classes that the question names, and for a pasted line that matches nothing what is nearest all the same. */
  async #aside({ answer }: Asked, isStale: () => boolean): Promise<void> {
    const files = answer && (await openSearchFiles(this.#base));
    const named = answer?.question.classes ?? [];
    const classes = named.flatMap(({ id, words }) => {
      const one = files?.classes.find((other) => other.id === id);
      return one ? [classItem(one, `${this.#base}classes/${id}/`, words)] : [];
    });
    const doubtful = answer?.ranked.length === 0 ? answer.doubtful.map(({ document }) => document) : [];
    const incidents = (await files?.incidents(doubtful)) ?? [];
    if (isStale()) return;
    this.#part('.classes ul').replaceChildren(...classes);
    this.#part('.classes').hidden = classes.length === 0;
    this.#part('.doubtful ul').replaceChildren(
      ...incidents.map((incident) => doubtfulItem({ incident, url: this.#url(incident.id) })),
    );
    this.#part('.doubtful').hidden = incidents.length === 0;
  }

  async #results({ answer, shown }: Asked, from: number): Promise<Result[]> {
    const documents = shown.slice(from, from + PAGE);
    const incidents = await (await openSearchFiles(this.#base)).incidents(documents);
    return incidents.map((incident, index) => {
      const ranked = answer?.ranked.find(({ document }) => document === documents[index]);
      return {
        incident,
        url: this.#url(incident.id),
        reasons: answer && ranked ? reasonsOf(ranked, answer) : [],
        lacking: answer?.kind === 'words' ? (ranked?.lacking.map(({ text }) => text) ?? []) : [],
      };
    });
  }

  async #passages({ answer, shown }: Asked, from: number, isStale: () => boolean): Promise<void> {
    const items = [...this.querySelectorAll<HTMLLIElement>('.results > li')].slice(from, from + PAGE);
    await Promise.all(
      items.map(async (item, index) => {
        const document = shown[from + index];
        const passage = document === undefined ? undefined : await passageOf(this.#base, document, answer);
        if (passage && !isStale()) showPassage(item, passage);
      }),
    );
  }

  async #facets({ all }: Asked, state: SearchState, isStale: () => boolean): Promise<void> {
    const sets = await (await openTextIndex(this.#base)).facets();
    if (!isStale()) this.#showFacets(countFacets(all, state.filters, sets), state);
  }

  /** Keeps open what the reader has opened, and the focus where it is. */
  #showFacets(counts: ReturnType<typeof countFacets>, state: SearchState): void {
    const before = new Map(
      [...this.querySelectorAll<HTMLDetailsElement>('.facets > details')].map((one) => [
        one.dataset['facet'],
        one.open,
      ]),
    );
    const focused = document.activeElement;
    const groups = facetGroups(counts, state);
    for (const group of groups) group.open = before.get(group.dataset['facet']) ?? group.open;
    this.#part('.facets').replaceChildren(...groups);
    if (focused instanceof HTMLInputElement && focused.type === 'checkbox')
      this.querySelector<HTMLInputElement>(
        `.facets [name="${focused.name}"][value="${CSS.escape(focused.value)}"]`,
      )?.focus();
  }

  async #more(): Promise<void> {
    const asked = this.#asked;
    const turn = this.#turn;
    if (!asked) return;
    const from = this.#loaded;
    const next = await this.#results(asked, from);
    if (turn !== this.#turn) return;
    this.#loaded += next.length;
    this.#part('.results').append(...next.map(resultItem));
    this.querySelectorAll<HTMLElement>('.results a.title')[from]?.focus();
    this.#part('.more').hidden = this.#loaded >= asked.shown.length;
    await this.#passages(asked, from, () => turn !== this.#turn);
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

  #fill(state: SearchState): void {
    this.#box.value = state.question;
    const select = this.#form.elements.namedItem('sort');
    if (select instanceof HTMLSelectElement) select.value = state.sort;
    this.#part('.facets').replaceChildren(...facetGroups(chosenCounts(state.filters), state));
  }

  #state(): SearchState {
    const data = new FormData(this.#form);
    return readState(`?${new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))}`);
  }

  #url(id: string): string {
    return `${this.#base}postmortems/${id}/`;
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

customElements.define('search-page', SearchPage);
