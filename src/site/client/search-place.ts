/** How long a page rests before the place in it is kept, in milliseconds. */
const REST = 200;

/** How far a reader had come in the results. It is kept with the entry of the history, so that the way back leads there. */
export interface Place {
  /** How many results were loaded. */
  loaded: number;
  /** How far down the page was, in pixels. */
  scroll: number;
  /** Which result was followed, counted from 0. */
  followed: number | undefined;
}

/** The place that the current entry of the history holds. */
export function readPlace(): Place | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('search' in state)) return undefined;
  return state.search as Place;
}

/** Keeps a place; or none, and the address with it where one is given. */
export const keepPlace = (place: Place | undefined, url?: string): void =>
  history.replaceState(place ? { search: place } : null, '', url);

/**
 * Keeps the place whenever the page was scrolled or a result is followed. `place.get` gives none while there is nothing to
 * keep; `place.set` takes the new one, and gives what is to be kept. The browser cannot put a page back that is not there
 * yet, so it is told not to.
 */
export function keepPlaces(
  results: HTMLElement,
  place: { get: () => Place | undefined; set: (place: Place) => Place },
): void {
  history.scrollRestoration = 'manual';
  const keep = (more: Partial<Place> = {}): void => {
    const before = place.get();
    if (before) keepPlace(place.set({ ...before, scroll: scrollY, ...more }));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(), REST);
  });
  results.addEventListener('click', ({ target }) => {
    const item = target instanceof Element && target.closest('a') ? target.closest('li') : null;
    if (item) keep({ followed: [...results.children].indexOf(item) });
  });
}
