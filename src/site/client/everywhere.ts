/** `/` puts the cursor into the search box of the page. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});

/** A date in UTC tells the reader's own time when it is pointed at. */
document.addEventListener('pointerover', ({ target }) => {
  const time = target instanceof Element ? target.closest<HTMLTimeElement>('time[datetime*="T"]') : null;
  if (!time || time.title !== '') return;
  const moment = new Date(time.dateTime);
  if (Number.isNaN(moment.getTime())) return;
  time.title = `${moment.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}, your time`;
});

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
