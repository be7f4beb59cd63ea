import { JSDOM } from 'jsdom';

/** Gives this process or thread a window of its own, which Mermaid takes for a browser's. Never call it where others live. */
export function installWindow(): JSDOM['window'] {
  const { window } = new JSDOM('<!doctype html><body></body>');
  Object.assign(globalThis, { window, document: window.document, CSSStyleSheet: window.CSSStyleSheet });
  return window;
}
