import { type Cascade, DECIDING, type Declared, declaredFor, type Property, readCascade } from './cascade.ts';
import { length, ROOT_SIZE } from './lengths.ts';
import { fontMetrics } from './text-width.ts';

/** How the text of one element is set, and whether and where the element is drawn. */
export interface ComputedStyle {
  size: number;
  weight: number;
  italic: boolean;
  anchor: 'start' | 'middle' | 'end';
  /** How far the baseline stands below the point given, in pixels. */
  drop: number;
  letterSpacing: number;
  preserve: boolean;
  hidden: boolean;
  /** That of a rule or a `style`, which wins over the attribute. */
  transform: string | undefined;
}

interface Computed {
  cascade: Cascade | undefined;
  handedDown: Declared;
  style: ComputedStyle;
  /** The styles of what stands in the element. */
  below: Map<string, Computed>;
}

interface Measured {
  /** The styles among which its own was found: those of its parent as it was then. */
  alike: Map<string, Computed>;
  deciding: (string | null)[];
  style: Computed;
}

const INHERITED = [
  'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'letter-spacing', 'white-space',
] as const satisfies readonly Property[]; // prettier-ignore

const sheets = new WeakMap<Element, { text: string; cascade: Cascade }>();
const topmost = new Map<string, Computed>();
const measured = new WeakMap<Element, Measured>();

/** The stylesheet inside the SVG that an element belongs to. */
export function cascadeOf(element: Element): Cascade | undefined {
  let root: Element | undefined;
  for (let one: Element | null = element; one; one = one.parentElement) if (one.localName === 'svg') root = one;
  if (!root) return undefined;
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName !== 'style') continue;
    const known = sheets.get(child);
    const text = child.textContent;
    if (known?.text === text) return known.cascade;
    const cascade = readCascade(text);
    sheets.set(child, { text, cascade });
    return cascade;
  }
  return undefined;
}

/** Lets go of what was computed: for the next drawing it would only take room. */
export function forgetStyles(): void {
  topmost.clear();
}

/** The computed style of an element, with all that its ancestors hand down. */
export function styleOf(element: Element, cascade: Cascade | undefined): ComputedStyle {
  return compute(element, cascade).style;
}

/**
 * Mermaid measures the same places a hundred times while it draws. An element that has not changed has the style that it
 * had, and one that is like another in the same place has the other's.
 */
function compute(element: Element, cascade: Cascade | undefined): Computed {
  const above = element.parentElement;
  const parent = above && above.localName !== 'body' ? compute(above, cascade) : undefined;
  const alike = parent?.below ?? topmost;
  const seen = cascade?.plain === false ? undefined : measured.get(element);
  if (seen && seen.alike === alike && seen.style.cascade === cascade && isUnchanged(element, seen.deciding))
    return seen.style;
  const deciding = DECIDING.map((name) => element.getAttribute(name));
  const likeness = `${element.localName}\0${deciding.join('\0')}`;
  let style = alike.get(likeness);
  if (!style || style.cascade !== cascade || cascade?.plain === false) {
    style = computeAnew(element, cascade, parent);
    alike.set(likeness, style);
  }
  measured.set(element, { alike, deciding, style });
  return style;
}

function computeAnew(element: Element, cascade: Cascade | undefined, parent: Computed | undefined): Computed {
  const declared = declaredFor(element, cascade);
  const handedDown: Declared = { ...parent?.handedDown };
  for (const property of INHERITED) if (declared[property] !== undefined) handedDown[property] = declared[property];
  return { cascade, handedDown, style: styleFrom(element, declared, handedDown, parent?.style), below: new Map() };
}

function isUnchanged(element: Element, deciding: readonly (string | null)[]): boolean {
  for (let n = 0; n < DECIDING.length; n += 1) {
    if (element.getAttribute(DECIDING[n] ?? '') !== deciding[n]) return false;
  }
  return true;
}

function styleFrom(
  element: Element,
  declared: Declared,
  all: Declared,
  parent: ComputedStyle | undefined,
): ComputedStyle {
  const size = fontSize(declared['font-size'], parent?.size ?? ROOT_SIZE);
  const anchor = all['text-anchor'];
  const own = element.localName === 'tspan' ? declared['alignment-baseline'] : undefined;
  return {
    size,
    weight: fontWeight(all['font-weight']),
    italic: /italic|oblique/.test(all['font-style'] ?? ''),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    drop: baselineDrop(own ?? all['dominant-baseline'], size),
    letterSpacing: length(all['letter-spacing'], size) ?? 0,
    preserve:
      parent?.preserve === true ||
      element.getAttribute('xml:space') === 'preserve' ||
      /^(?:pre|break-spaces)/.test(all['white-space'] ?? ''),
    hidden: declared.display === 'none',
    transform: declared.transform,
  };
}

function fontSize(text: string | undefined, inherited: number): number {
  const named: Record<string, number> = {
    small: 13,
    medium: 16,
    large: 18,
    smaller: inherited / 1.2,
    larger: inherited * 1.2,
  };
  return named[text ?? ''] ?? length(text, inherited, inherited) ?? inherited;
}

function fontWeight(text: string | undefined): number {
  if (text === 'bold' || text === 'bolder') return 700;
  if (text === 'lighter') return 300;
  const value = Number(text);
  return value >= 1 && value <= 1000 ? Math.min(Math.max(value, 200), 800) : 400;
}

/** As Chromium places each baseline, from the rounded ascent and descent. */
function baselineDrop(name: string | undefined, size: number): number {
  const { ascent, descent, xHeight } = fontMetrics();
  const [up, down] = [Math.round(ascent * size), Math.round(descent * size)];
  switch (name) {
    case 'middle':
      return (xHeight * size) / 2;
    case 'central':
      return (up - down) / 2;
    case 'hanging':
      return (up * 8) / 10;
    case 'mathematical':
      return up / 2;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return up;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
    case 'text-bottom':
      return -down;
    default:
      return 0;
  }
}
