/**
 * Narrows the dependencies to an organisation and to what they are needed for. What is chosen stands in the address
 * (`?organisation=GitHub&phase=recover&phase=observe`). Without script all of them are there, each organisation to open.
 */
class DependencyFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const organisation = form?.querySelector('select');
    if (!form || !organisation) return;
    form.hidden = false;
    const query = new URLSearchParams(location.search);
    organisation.value = query.get('organisation') ?? '';
    // A name that no option has chooses none.
    if (organisation.selectedIndex < 0) organisation.value = '';
    const phases = query.getAll('phase');
    if (phases.length > 0) for (const box of this.#boxes()) box.checked = phases.includes(box.value);
    this.#show(organisation.value);
    form.addEventListener('change', () => {
      this.#show(organisation.value);
      this.#write(organisation.value);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  #show(wanted: string): void {
    const boxes = this.#boxes();
    const phases = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const isPartial = phases.length < boxes.length;
    for (const part of this.querySelectorAll<HTMLElement>('[data-phases]')) {
      const own = part.dataset['phases']?.split(' ') ?? [];
      part.hidden = isPartial && !own.some((phase) => phases.includes(phase));
    }
    // A ring with a step taken out is none.
    for (const cycle of this.querySelectorAll<HTMLElement>('[data-cycle]')) {
      cycle.hidden = cycle.querySelector('[data-phases][hidden]') !== null;
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]')) {
      part.hidden = part.querySelector('[data-cycle]:not([hidden]), tr[data-phases]:not([hidden])') === null;
    }
    for (const one of this.querySelectorAll<HTMLDetailsElement>('details[data-organisation]')) {
      const isWanted = one.dataset['organisation'] === wanted;
      one.hidden = (wanted !== '' && !isWanted) || one.querySelector('[data-part]:not([hidden])') === null;
      if (isWanted) one.open = true;
    }
    const note = this.querySelector<HTMLElement>('[data-partial]');
    if (note) note.hidden = !isPartial;
  }

  #write(wanted: string): void {
    const boxes = this.#boxes();
    const query = new URLSearchParams(wanted === '' ? [] : [['organisation', wanted]]);
    const checked = boxes.filter((box) => box.checked);
    if (checked.length < boxes.length) for (const { value } of checked) query.append('phase', value);
    // None chosen is not the same as all.
    if (checked.length === 0) query.set('phase', '');
    const text = query.toString();
    history.replaceState(null, '', text === '' ? location.pathname : `?${text}`);
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[name="phase"]')];
  }
}

customElements.define('dependency-filter', DependencyFilter);
