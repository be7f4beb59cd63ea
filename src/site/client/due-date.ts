/** A due date that says "overdue" by the reader's clock, so that an old build tells the truth. The date is a UTC day. */
class DueDate extends HTMLElement {
  connectedCallback(): void {
    const due = this.querySelector('time')?.dateTime;
    const word = this.querySelector('strong');
    if (due === undefined || !word) return;
    word.hidden = due >= new Date().toISOString().slice(0, 10);
    // In a table it can be filtered by, beside the state that it is in.
    const row = this.closest<HTMLElement>('tr[data-state]');
    const state = row?.dataset['state'] ?? '';
    if (row && !word.hidden && !state.endsWith(' overdue')) row.dataset['state'] = `${state} overdue`;
  }
}

customElements.define('due-date', DueDate);
