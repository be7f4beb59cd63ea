import type { SvgNode } from './svg-tree.ts';

const GEOMETRY = new Set([
  'd', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'viewBox', 'dx', 'dy',
  'stroke-dasharray', 'stroke-width', 'style',
]); // prettier-ignore

/** Rounds what is finer than anyone can see: two places for lengths, four for turns and scales. */
export function roundNumbers(root: SvgNode): void {
  for (const node of root.walk()) {
    for (const [name, value] of node.attributes) {
      if (GEOMETRY.has(name)) node.attributes.set(name, round(value, 2));
      else if (name === 'transform') node.attributes.set(name, roundTransform(value));
    }
  }
}

function roundTransform(value: string): string {
  return value.replace(/(\w+)\s*\(([^)]*)\)/g, (_, name: string, list: string) => {
    const values = list.trim().split(/[\s,]+/);
    return `${name}(${values.map((one) => round(one, name.startsWith('translate') ? 2 : 4)).join(',')})`;
  });
}

function round(value: string, places: number): string {
  return value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi, (digits) => {
    if (!/[.e]/i.test(digits)) return digits;
    const rounded = Number(Number(digits).toFixed(places));
    return String(Object.is(rounded, -0) ? 0 : rounded);
  });
}
