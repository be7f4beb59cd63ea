import type { Cascade } from './cascade.ts';
import { decodeLabel } from './entities.ts';
import { length } from './lengths.ts';
import { type ComputedStyle, styleOf } from './text-style.ts';
import { fontMetrics, inkOverhang, textWidth } from './text-width.ts';
import { type Box, union } from './transform.ts';

/** One stretch of text in one style, laid out. */
interface Run {
  element: Element;
  style: ComputedStyle;
  x: number;
  y: number;
  width: number;
  content: string;
}

interface Shift {
  x?: number;
  y?: number;
  dx: number;
  dy: number;
}

/** The width that a text or a part of one advances, in pixels. */
export function advanceOfText(element: Element, cascade: Cascade | undefined): number {
  return layOut(element, cascade).reduce((sum, run) => sum + run.width, 0);
}

/**
 * The box around a text, or around the part of it that stands in `part`: what a browser's `getBBox` gives. A line is as
 * high as the face's ascent and descent, each rounded to a pixel as Chromium does.
 */
export function textBox(text: Element, cascade: Cascade | undefined, part: Element = text): Box | undefined {
  const { ascent, descent } = fontMetrics();
  let box: Box | undefined;
  for (const { element, style, x, y, width, content } of layOut(text, cascade)) {
    if (part !== text && !part.contains(element)) continue;
    const up = Math.round(ascent * style.size);
    const height = up + Math.round(descent * style.size);
    const { left, right } = inkOverhang(content, style);
    box = union(box, { x: x - left, y: y + style.drop - up, width: left + width + right, height });
  }
  // An empty text is nothing, but one with an empty part is, in a browser, a point at the origin.
  return box ?? (text.firstElementChild ? { x: 0, y: 0, width: 0, height: 0 } : undefined);
}

/** Lays out a text in its own coordinates: white space collapsed, chunks anchored where a position is given. */
function layOut(text: Element, cascade: Cascade | undefined): Run[] {
  const runs: Run[] = [];
  let chunk: Run[] = [];
  let [x, y] = [0, 0];
  let pending: Shift = { dx: 0, dy: 0 };
  let endsInSpace = true;

  const closeChunk = () => {
    const width = chunk.reduce((sum, run) => Math.max(sum, run.x + run.width), -Infinity) - (chunk[0]?.x ?? 0);
    const anchor = chunk[0]?.style.anchor;
    const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
    for (const run of chunk) run.x -= shift;
    runs.push(...chunk);
    chunk = [];
  };
  const addText = (raw: string, element: Element, style: ComputedStyle) => {
    let content = raw;
    if (!style.preserve) {
      content = content.replace(/[\t\n\r ]+/g, ' ');
      if (endsInSpace) content = content.replace(/^ /, '');
    }
    if (content === '') return;
    endsInSpace = content.endsWith(' ');
    if (pending.x !== undefined || pending.y !== undefined) closeChunk();
    x = (pending.x ?? x) + pending.dx;
    y = (pending.y ?? y) + pending.dy;
    pending = { dx: 0, dy: 0 };
    const width = textWidth(content, style) + style.letterSpacing * [...content].length;
    chunk.push({ element, style, x, y, width, content });
    x += width;
  };
  const walk = (element: Element) => {
    const style = styleOf(element, cascade);
    const before = pending;
    pending = { ...pending, ...positionOf(element, style.size, pending) };
    const mine = pending;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) addText(decodeLabel(child.nodeValue ?? ''), element, style);
      else if (child.nodeType === 1 && !/^(?:title|desc|style)$/.test((child as Element).localName)) {
        walk(child as Element);
      }
    }
    if (pending === mine) pending = before;
  };

  walk(text);
  trimEnd(chunk);
  closeChunk();
  return runs;
}

function positionOf(element: Element, size: number, outer: Shift): Partial<Shift> {
  const [x, y] = [first(element, 'x', size), first(element, 'y', size)];
  return {
    ...(x === undefined ? {} : { x }),
    ...(y === undefined ? {} : { y }),
    dx: first(element, 'dx', size) ?? outer.dx,
    dy: first(element, 'dy', size) ?? outer.dy,
  };
}

/** Per-character lists are not laid out: their first value counts. */
function first(element: Element, name: string, size: number): number | undefined {
  return length(element.getAttribute(name), size);
}

/** A space at the very end of a text takes no room. */
function trimEnd(chunk: readonly Run[]): void {
  const last = chunk.at(-1);
  if (!last || last.style.preserve) return;
  if (!last.content.endsWith(' ')) return;
  last.content = last.content.slice(0, -1);
  last.width -= textWidth(' ', last.style);
}
