/** A due date that says "overdue" by the reader's clock, so that an old build tells the truth. The date is a UTC day. */
class DueDate extends HTMLElement {
  connectedCallback(): void {
    const due = this.querySelector('time')?.dateTime;
    const word = this.querySelector('strong');
    if (due !== undefined && word) word.hidden = due >= new Date().toISOString().slice(0, 10);
  }
}

customElements.define('due-date', DueDate);
