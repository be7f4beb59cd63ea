import { shareWords, signalNames, triage } from '../../core/search/triage.ts';
import { triageCases } from '../../core/search/triage-file.ts';
import { openSearchFiles } from './search-files.ts';
import { classEntry, incidentEntry, type NamedIncidents } from './triage-results.ts';
import { isBlank, readSighting, writeSighting } from './triage-state.ts';

/** How many classes and incidents are shown at first and with each further step, and how many classes stand open. */
const CLASSES = 6;
const INCIDENTS = 10;
const OPEN = 1;

/** The triage page: from the shapes of four signals to classes and incidents. Its state stands in the address. */
class TriagePage extends HTMLElement {
  #turn = 0;
  #steps = { classes: 1, incidents: 1 };

  connectedCallback(): void {
    this.#form.hidden = false;
    this.#fill();
    this.#form.addEventListener('input', () => void this.#rank());
    for (const list of ['classes', 'incidents'] as const)
      this.#part(`.more-${list}`).addEventListener('click', () => void this.#more(list));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => setTimeout(() => void this.#rank()));
    addEventListener('popstate', () => {
      this.#fill();
      void this.#rank();
    });
    void this.#rank();
  }

  async #rank(steps = { classes: 1, incidents: 1 }): Promise<void> {
    this.#steps = steps;
    const turn = (this.#turn += 1);
    const sighting = readSighting(`?${new URLSearchParams(this.#entries())}`);
    history.replaceState(null, '', `${location.pathname}${writeSighting(sighting)}`);
    const answers = this.#part('.answers');
    answers.hidden = isBlank(sighting);
    if (answers.hidden) return;
    answers.ariaBusy = 'true';
    try {
      const files = await openSearchFiles(this.#base);
      const file = await files.triage();
      const ranked = triage(sighting, triageCases(file));
      const classes = ranked.classes.slice(0, CLASSES * steps.classes);
      const incidents = ranked.incidents.slice(0, INCIDENTS * steps.incidents);
      const documents = [
        ...incidents.map(({ document }) => document),
        ...classes.flatMap(({ index }) =>
          [...(file.classes[index]?.worked ?? []), ...(file.classes[index]?.worse ?? [])].map(
            ({ document }) => document,
          ),
        ),
      ];
      const wanted = [...new Set(documents)];
      const found = await files.incidents(wanted);
      if (turn !== this.#turn) return;
      const byDocument = new Map(wanted.map((document, place) => [document, found[place]]));
      const named: NamedIncidents = {
        of: (document) => byDocument.get(document),
        url: (id) => `${this.#base}postmortems/${id}/`,
      };
      this.#part('.classes').replaceChildren(
        ...classes.flatMap((one, place) => {
          const known = file.classes[one.index];
          return known ? [classEntry(one, known, { base: this.#base, named, isOpen: place < OPEN })] : [];
        }),
      );
      this.#part('.incidents').replaceChildren(...incidents.flatMap((one) => incidentEntry(one, named)));
      this.#part('.status').textContent =
        classes.length + incidents.length === 0
          ? 'No class and no incident looks like this.'
          : `Like what you see: ${shareWords(ranked.classes, 'class', 'classes')}; ${shareWords(ranked.incidents, 'incident', 'incidents')}. The nearest first.`;
      this.#count('classes', classes.length, ranked.classes.length);
      this.#count('incidents', incidents.length, ranked.incidents.length);
    } catch {
      this.#part('.status').textContent = 'The triage could not be loaded. The table of fingerprints is below.';
    }
    answers.ariaBusy = 'false';
  }

  /** Says how many of a list are shown, and offers the others. */
  #count(list: 'classes' | 'incidents', shown: number, all: number): void {
    const none = list === 'classes' ? 'No class looks like this.' : 'No incident looked like this.';
    this.#part(`.shown-${list}`).textContent = all === 0 ? none : shown < all ? `Showing ${shown} of ${all}` : '';
    this.#part(`.more-${list}`).hidden = shown >= all;
  }

  async #more(list: 'classes' | 'incidents'): Promise<void> {
    const before = this.#part(`.${list}`).children.length;
    await this.#rank({ ...this.#steps, [list]: this.#steps[list] + 1 });
    this.#part(`.${list}`).children[before]?.querySelector('a')?.focus();
  }

  #entries(): string[][] {
    return [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
  }

  #fill(): void {
    const { signals, change = '', saturated = '' } = readSighting(location.search);
    const set = (name: string, value: string): void => {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof RadioNodeList || field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
        field.value = value;
    };
    for (const name of signalNames) set(name, signals[name] ?? 'unknown');
    set('change', change);
    set('saturated', saturated);
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #form(): HTMLFormElement {
    return this.#part<HTMLFormElement>('form');
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (!part) throw new Error(`The triage page has no ${selector}.`);
    return part;
  }
}

customElements.define('triage-page', TriagePage);
