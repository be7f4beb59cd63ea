import { reasonsOf } from '../../core/search/reasons.ts';
import { answerText, incidents as counted } from '../../core/search/status.ts';
import { namedItems } from './search-aside.ts';
import { ask, type Asked, passageOf } from './search-ask.ts';
import { chosenCounts, countFacets, facetGroups } from './search-facets.ts';
import { openSearchFiles } from './search-files.ts';
import { openTextIndex } from './search-pagefind.ts';
import { keepPlace, keepPlaces, type Place, readPlace } from './search-place.ts';
import { doubtfulItem, type Result, resultItem, showPassage } from './search-results.ts';
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
  /** Undefined while results are on their way: then there is no place to keep. */
  #place: Place | undefined;
  readonly #title = document.title;

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
    keepPlaces(this.#part('.results'), {
      get: () => this.#place,
      set: (place) => (this.#place = { ...place, loaded: this.#loaded }),
    });
    addEventListener('popstate', () => {
      this.#fill(readState(location.search));
      void this.#ask(readPlace());
    });
    this.#box.focus({ preventScroll: true });
    this.#box.setSelectionRange(this.#box.value.length, this.#box.value.length);
    void this.#ask(readPlace());
  }

  async #ask(place?: Place): Promise<void> {
    const state = this.#state();
    const turn = (this.#turn += 1);
    const isStale = (): boolean => turn !== this.#turn;
    this.#place = undefined;
    keepPlace(place, `${location.pathname}${writeState(state)}`);
    const question = state.question.trim();
    document.title = question === '' ? this.#title : `${question} · ${this.#title}`;
    this.#part('.answers').ariaBusy = 'true';
    try {
      const asked = await ask(this.#base, state);
      const first = await this.#results(asked, 0, place?.loaded);
      if (isStale()) return;
      this.#asked = asked;
      this.#loaded = first.length;
      this.#part('.results').replaceChildren(...first.map(resultItem));
      await this.#aside(asked, isStale);
      if (isStale()) return;
      this.#say(asked);
      this.#part('.answers').ariaBusy = 'false';
      await Promise.all([this.#passages(asked, 0, isStale), this.#facets(asked, state, isStale)]);
      if (isStale()) return;
      if (place) this.#return(place);
      this.#place = { loaded: this.#loaded, scroll: scrollY, followed: place?.followed };
    } catch {
      if (isStale()) return;
      this.#part('.answers').ariaBusy = 'false';
      this.#part('.nothing').hidden = false;
      this.#part('.status').textContent = 'The search could not be loaded. The list of all incidents is still there.';
    }
  }

  #return({ scroll, followed }: Place): void {
    scrollTo(0, scroll);
    if (followed !== undefined)
      this.querySelectorAll<HTMLElement>('.results a.title')[followed]?.focus({ preventScroll: true });
  }

  #say(asked: Asked): void {
    const phrases = asked.missingPhrases.map((words) => ` No incident has “${words}” word for word.`).join('');
    this.#part('.nothing').hidden = asked.shown.length > 0;
    const said = asked.answer
      ? answerText(asked.answer, asked.shown)
      : `${counted(asked.shown.length)}, the newest first.`;
    this.#part('.status').textContent = `${said}${phrases}`;
    this.#part('.more').hidden = this.#loaded >= asked.shown.length;
  }

  /** What the question names, and for a pasted line that matches nothing what is nearest all the same. */
  async #aside({ answer }: Asked, isStale: () => boolean): Promise<void> {
    const named = answer ? await namedItems(this.#base, answer) : [];
    const doubtful = answer?.ranked.length === 0 ? answer.doubtful.map(({ document }) => document) : [];
    const incidents = await (await openSearchFiles(this.#base)).incidents(doubtful);
    if (isStale()) return;
    this.#part('.classes ul').replaceChildren(...named);
    this.#part('.classes').hidden = named.length === 0;
    this.#part('.doubtful ul').replaceChildren(
      ...incidents.map((incident) => doubtfulItem({ incident, url: this.#url(incident.id) })),
    );
    this.#part('.doubtful').hidden = incidents.length === 0;
  }

  async #results({ answer, shown }: Asked, from: number, count = PAGE): Promise<Result[]> {
    const documents = shown.slice(from, from + count);
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
    const items = [...this.querySelectorAll<HTMLLIElement>('.results > li')].slice(from);
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
    this.#part('.narrow').hidden = groups.length === 0;
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

  /** The arrow keys walk from the box through the results and back, and from a link inside a result to its neighbours. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#box, ...this.querySelectorAll<HTMLElement>('.results a.title')];
    const active = document.activeElement;
    const title = active?.closest('.results > li')?.querySelector('a.title') ?? active;
    const at = stops.findIndex((stop) => stop === title);
    const next = stops[event.key === 'ArrowDown' ? at + 1 : title === active ? at - 1 : at];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  #fill(state: SearchState): void {
    this.#box.value = state.question;
    const select = this.#form.elements.namedItem('sort');
    if (select instanceof HTMLSelectElement) select.value = state.sort;
    const groups = facetGroups(chosenCounts(state.filters), state);
    this.#part('.facets').replaceChildren(...groups);
    this.#part('.narrow').hidden = groups.length === 0;
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
