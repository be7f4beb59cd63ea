/**
 * A table that sorts by its columns and filters by its selects. The state stands in the address
 * (`?class=retry-storm&sort=-mitigate`), so that a link shows what its sender saw. Without script the table is whole.
 * `data-noun` says of what it is, `data-order` how it is sorted to begin with: by date, latest first, where nothing is said.
 */
class IncidentTable extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    for (const head of this.#heads()) this.#makeSortable(head);
    this.#read();
    form.addEventListener('change', () => this.#show());
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  #makeSortable(head: HTMLTableCellElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => {
      const opposite = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      this.#mark(head, head.hasAttribute('aria-sort') ? opposite : this.#first(head));
      this.#show();
    });
    head.append(button);
  }

  /** How a column is sorted at first: numbers from the largest, the column of the first order as that says. */
  #first(head: HTMLTableCellElement): 'ascending' | 'descending' {
    const isDescending = this.#order() === `-${head.dataset['column'] ?? ''}`;
    return isDescending || isNumber(this.querySelector('tbody tr'), head) ? 'descending' : 'ascending';
  }

  #mark(head: HTMLTableCellElement, direction: 'ascending' | 'descending'): void {
    for (const other of this.#heads()) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction);
  }

  #read(): void {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects()) select.value = query.get(select.name) ?? '';
    const sort = query.get('sort') ?? this.#order();
    const head = this.#heads().find((one) => one.dataset['column'] === sort.replace(/^-/, ''));
    if (head) this.#mark(head, sort.startsWith('-') ? 'descending' : 'ascending');
    this.#show();
  }

  #show(): void {
    const wanted = this.#selects().filter(({ value }) => value !== '');
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const row of rows) {
      row.hidden = wanted.some(({ name, value }) => {
        const own = row.dataset[name] ?? '';
        return own !== value && !own.split(' ').includes(value);
      });
    }
    const head = this.#heads().find((one) => one.hasAttribute('aria-sort'));
    if (head) this.querySelector('tbody')?.append(...sorted(rows, head));
    const shown = rows.filter((row) => !row.hidden).length;
    const count = this.querySelector('.count');
    if (count) count.textContent = `${shown} of ${rows.length} ${this.dataset['noun'] ?? 'incidents'}`;
    this.#write(wanted, head);
  }

  #write(wanted: HTMLSelectElement[], head: HTMLTableCellElement | undefined): void {
    const query = new URLSearchParams(wanted.map(({ name, value }) => [name, value]));
    const sort = `${head?.getAttribute('aria-sort') === 'descending' ? '-' : ''}${head?.dataset['column'] ?? ''}`;
    if (sort !== this.#order()) query.set('sort', sort);
    const text = query.toString();
    history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
  }

  #order(): string {
    return this.dataset['order'] ?? '-date';
  }

  #heads(): HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
  }

  #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }
}

const isNumber = (row: HTMLTableRowElement | null | undefined, head: HTMLTableCellElement): boolean =>
  row?.cells[head.cellIndex]?.hasAttribute('data-number') ?? false;

/** The rows in the order of a column; what has no value comes last either way. */
function sorted(rows: HTMLTableRowElement[], head: HTMLTableCellElement): HTMLTableRowElement[] {
  const sign = head.getAttribute('aria-sort') === 'descending' ? -1 : 1;
  const valueOf = (row: HTMLTableRowElement): string => row.cells[head.cellIndex]?.dataset['sort'] ?? '';
  const byNumber = isNumber(rows[0], head);
  return rows.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * (byNumber ? Number(one) - Number(other) : one.localeCompare(other, 'en'));
  });
}

customElements.define('incident-table', IncidentTable);
