import { svgPathBbox } from 'svg-path-bbox';
import type { Cascade } from './cascade.ts';
import { length } from './lengths.ts';
import { textBox } from './text-layout.ts';
import { cascadeOf, styleOf } from './text-style.ts';
import { type Box, IDENTITY, type Matrix, multiply, parseTransform, transformBox, union } from './transform.ts';

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Elements that draw nothing where they stand. */
const UNDRAWN = new Set([
  'defs', 'marker', 'style', 'title', 'desc', 'metadata', 'clipPath', 'mask', 'pattern', 'symbol', 'filter', 'script',
  'linearGradient', 'radialGradient',
]); // prettier-ignore

const paths = new Map<string, Box>();

/** What a browser's `getBBox` gives: the box of the geometry in the element's own coordinates, strokes left out. */
export function boundingBox(element: Element): Box {
  return single(boxOf(element, cascadeOf(element)) ?? NOTHING);
}

/** What `getBoundingClientRect` gives while Mermaid draws: nothing is scaled yet and the SVG stands at the page's corner. */
export function clientBox(element: Element): Box {
  const cascade = cascadeOf(element);
  const box = boxOf(element, cascade);
  return box ? single(transformBox(box, matrixToRoot(element, cascade))) : NOTHING;
}

/**
 * In single precision, as a browser gives them. Where Mermaid asks whether two lengths are the same, as it does where an
 * edge meets a cylinder, double precision would find a difference in the last place.
 */
function single({ x, y, width, height }: Box): Box {
  return { x: Math.fround(x), y: Math.fround(y), width: Math.fround(width), height: Math.fround(height) };
}

/** From the element's own coordinates to those of the outermost SVG. */
export function matrixToRoot(element: Element, cascade = cascadeOf(element)): Matrix {
  let matrix = IDENTITY;
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (one.localName !== 'svg')
      matrix = multiply(parseTransform(styleOf(one, cascade).transform ?? one.getAttribute('transform')), matrix);
    else if (one.parentElement?.namespaceURI === one.namespaceURI) matrix = multiply(viewportMatrix(one), matrix);
  }
  return matrix;
}

function boxOf(element: Element, cascade: Cascade | undefined): Box | undefined {
  switch (element.localName) {
    case 'g':
    case 'a':
    case 'svg':
      return childrenBox(element, cascade);
    case 'switch':
      return firstDrawn(element, cascade);
    case 'text':
      return textBox(element, cascade);
    case 'tspan':
    case 'textPath': {
      let text: Element | null = element;
      while (text && text.localName !== 'text') text = text.parentElement;
      return text ? textBox(text, cascade, element) : undefined;
    }
    case 'use':
      return useBox(element, cascade);
    default:
      return shapeBox(element);
  }
}

/** A point counts in the box of the group that it stands in, and no further up: so Chromium reckons. */
function childrenBox(element: Element, cascade: Cascade | undefined): Box | undefined {
  let box: Box | undefined;
  let hasShape = false;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const placed = placedBox(child, cascade);
    if (!placed) continue;
    hasShape ||= !/^(?:g|a|svg|switch)$/.test(child.localName);
    box = union(box, placed);
  }
  return box && (hasShape || box.width > 0 || box.height > 0) ? box : undefined;
}

function firstDrawn(element: Element, cascade: Cascade | undefined): Box | undefined {
  return element.firstElementChild ? placedBox(element.firstElementChild, cascade) : undefined;
}

/** The box of a child in the coordinates of its parent. */
function placedBox(child: Element, cascade: Cascade | undefined): Box | undefined {
  if (UNDRAWN.has(child.localName)) return undefined;
  const { hidden, transform } = styleOf(child, cascade);
  const box = hidden ? undefined : boxOf(child, cascade);
  if (!box) return undefined;
  if (child.localName === 'svg') return transformBox(box, viewportMatrix(child));
  return transformBox(box, parseTransform(transform ?? child.getAttribute('transform')));
}

/** From the inside of a nested SVG to the outside, for the default `preserveAspectRatio`. */
function viewportMatrix(svg: Element): Matrix {
  const at = (name: string) => number(svg, name);
  const view = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = view;
  if (!(width > 0 && height > 0)) return [1, 0, 0, 1, at('x'), at('y')];
  const [outerWidth, outerHeight] = [at('width') || width, at('height') || height];
  const scale = Math.min(outerWidth / width, outerHeight / height);
  const x = at('x') + (outerWidth - width * scale) / 2 - left * scale;
  const y = at('y') + (outerHeight - height * scale) / 2 - top * scale;
  return [scale, 0, 0, scale, x, y];
}

function useBox(element: Element, cascade: Cascade | undefined): Box | undefined {
  const id = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').replace(/^#/, '');
  const target = id === '' ? null : element.ownerDocument.getElementById(id);
  if (!target || target.contains(element)) return undefined;
  const box = target.localName === 'symbol' ? childrenBox(target, cascade) : placedBox(target, cascade);
  return box && { ...box, x: box.x + number(element, 'x'), y: box.y + number(element, 'y') };
}

function shapeBox(element: Element): Box | undefined {
  const at = (name: string) => number(element, name);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject':
      return filled({ x: at('x'), y: at('y'), width: at('width'), height: at('height') });
    case 'circle':
      return filled({ x: at('cx') - at('r'), y: at('cy') - at('r'), width: 2 * at('r'), height: 2 * at('r') });
    case 'ellipse':
      return filled({ x: at('cx') - at('rx'), y: at('cy') - at('ry'), width: 2 * at('rx'), height: 2 * at('ry') });
    case 'line':
      return pointsBox([at('x1'), at('y1'), at('x2'), at('y2')]);
    case 'polygon':
    case 'polyline':
      return pointsBox(
        (element.getAttribute('points') ?? '').match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)?.map(Number) ?? [],
      );
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    default:
      return undefined;
  }
}

/** A shape without width or height is not drawn, and does not stretch the box of what it stands in. */
function filled(box: Box): Box | undefined {
  return box.width > 0 && box.height > 0 ? box : undefined;
}

function pathBox(d: string): Box | undefined {
  if (!/\d/.test(d)) return undefined;
  let box = paths.get(d);
  if (!box) {
    const [left, top, right, bottom] = svgPathBbox(d);
    box = { x: left, y: top, width: right - left, height: bottom - top };
    if (paths.size > 5000) paths.clear();
    paths.set(d, box);
  }
  return Number.isFinite(box.width) && Number.isFinite(box.height) ? box : undefined;
}

function pointsBox(coordinates: readonly number[]): Box | undefined {
  if (coordinates.length < 2) return undefined;
  const xs = coordinates.filter((_, index) => index % 2 === 0);
  const ys = coordinates.filter((_, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function number(element: Element, name: string): number {
  return length(element.getAttribute(name), 16) ?? 0;
}
