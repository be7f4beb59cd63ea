import { alertSlug } from '../../core/text/alert-slug.ts';

/**
 * On the page for addresses that are not there: an alert is asked for by the name in the address. Leads to its page where
 * the name was only not written in the safe form, and offers a search for it otherwise.
 */
class MissingAlert extends HTMLElement {
  connectedCallback(): void {
    void this.#look();
  }

  async #look(): Promise<void> {
    const root = `${this.dataset['base'] ?? '/'}alerts/`;
    const path = location.pathname.replace(/\/(?:index\.html)?$/, '');
    if (!path.startsWith(root)) return;
    const name = readable(path.slice(root.length));
    if (name === '') return;
    const url = `${root}${alertSlug(name)}/`;
    if (url !== `${path}/` && (await fetch(url, { method: 'HEAD' })).ok) {
      location.replace(url);
      return;
    }
    const link = this.querySelector('a');
    const shown = this.querySelector('code');
    if (link) link.href = `${this.dataset['base'] ?? '/'}search/?q=${encodeURIComponent(name)}`;
    if (shown) shown.textContent = name;
    for (const box of document.querySelectorAll<HTMLInputElement>('input[name="q"]')) box.value = name;
    this.hidden = false;
  }
}

/** The name that an address stands for: percent signs and the tildes of the safe form taken back. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part.replace(/~([0-9a-f]{2})/gi, '%$1'));
  } catch {
    return part;
  }
}

customElements.define('missing-alert', MissingAlert);
