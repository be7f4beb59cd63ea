import { createRequire } from 'node:module';
import type { JSDOM } from 'jsdom';
import { svgPathProperties } from 'svg-path-properties';
import { boundingBox, clientBox, matrixToRoot } from './geometry.ts';
import { advanceOfText } from './text-layout.ts';
import { cascadeOf } from './text-style.ts';

/** The screen for which C4 diagrams are laid out. */
export const SCREEN = { availWidth: 1280, availHeight: 800 };

/** Adds what jsdom leaves out because it does not lay anything out: the measures that Mermaid asks for. */
export function installMeasures(window: JSDOM['window']): void {
  Object.assign(globalThis, { screen: SCREEN, CSS: { escape: escapeIdentifier }, Image: NoImage });
  define(window.Element.prototype, {
    getBBox(this: Element) {
      return boundingBox(innerElement(this));
    },
    getBoundingClientRect(this: Element) {
      const { x, y, width, height } = clientBox(innerElement(this));
      return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
    },
    getComputedTextLength(this: Element) {
      return advanceOfText(innerElement(this), cascadeOf(innerElement(this)));
    },
    getTotalLength(this: Element) {
      return pathOf(this).getTotalLength();
    },
    getPointAtLength(this: Element, at: number) {
      return pathOf(this).getPointAtLength(at);
    },
    getScreenCTM(this: Element) {
      const [a, b, c, d, e, f] = matrixToRoot(innerElement(this));
      return { a, b, c, d, e, f };
    },
  });
  const styles = window.CSSStyleDeclaration.prototype;
  const { setProperty } = styles;
  define(styles, {
    // A browser takes a bare number for pixels here, jsdom for a mistake.
    setProperty(this: CSSStyleDeclaration, name: string, value: unknown, priority?: string) {
      const text = name === 'font-size' && /^[\d.]+$/.test(String(value)) ? `${String(value)}px` : value;
      setProperty.call(this, name, text as string, priority);
    },
  });
  define(window.HTMLCanvasElement.prototype, { getContext: () => drawingNothing });
}

/**
 * jsdom keeps each element behind a face that checks and converts every word. The element behind it answers to the same
 * names, and faster. Where jsdom does not read as expected the face does.
 */
function findInnerElement(): (face: Element) => Element {
  try {
    const internals = createRequire(import.meta.url)('jsdom/lib/generated/idl/utils.js') as Record<string, unknown>;
    const { implForWrapper } = internals;
    if (typeof implForWrapper === 'function') return (face) => (implForWrapper(face) as Element | null) ?? face;
  } catch {
    // Only slower.
  }
  return (face) => face;
}

export const innerElement = findInnerElement();

/** Mermaid loads the picture of a node to measure it; what it drew would load it in the browser of every reader. */
function NoImage(): never {
  throw new Error('A node has a picture, and pictures are not drawn');
}

/** Cytoscape, which lays out mindmaps, asks for a canvas and never needs what it draws there. */
const drawingNothing: unknown = new Proxy(() => drawingNothing, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => 0 : name === 'then' ? undefined : drawingNothing),
});

function define(prototype: object, methods: Record<string, (...values: never[]) => unknown>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
}

const properties = new Map<string, ReturnType<typeof svgPathProperties>>();

function pathOf(element: Element): ReturnType<typeof svgPathProperties> {
  const d = element.getAttribute('d') ?? '';
  let found = properties.get(d);
  if (!found) {
    if (properties.size > 1000) properties.clear();
    found = new svgPathProperties(d);
    properties.set(d, found);
  }
  return found;
}

function escapeIdentifier(text: string): string {
  return text.replace(/^\d|[^\w-]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `);
}
