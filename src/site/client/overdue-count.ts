import './due-date.ts';

/** Says how many rows of the page's ledger are overdue by the reader's clock. Without script it is empty. */
class OverdueCount extends HTMLElement {
  connectedCallback(): void {
    const count = document.querySelectorAll('tr[data-state~="overdue"]').length;
    this.textContent = `${count} overdue today`;
  }
}

customElements.define('overdue-count', OverdueCount);
