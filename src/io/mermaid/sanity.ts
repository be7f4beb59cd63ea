import type { SvgNode } from './svg-tree.ts';

const GEOMETRY = [
  'd',
  'points',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'viewBox',
  'transform',
];

/** What is wrong with a drawing that Mermaid thinks it has drawn; `undefined` where nothing is. */
export function drawingFault(root: SvgNode): string | undefined {
  const [, , width = 0, height = 0] = (root.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) return 'it has no size';
  let shapes = 0;
  for (const node of root.walk()) {
    for (const name of GEOMETRY) {
      if (/NaN|Infinity|undefined/.test(node.attributes.get(name) ?? '')) return 'a part of it has no place';
    }
    if (/^(?:path|rect|circle|ellipse|line|polygon|polyline|text)$/.test(node.localName)) shapes += 1;
  }
  return shapes === 0 ? 'it is empty' : undefined;
}
