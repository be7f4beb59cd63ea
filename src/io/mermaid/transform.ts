/** `x' = ax + cy + e`, `y' = bx + dy + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Reads a `transform`, of an attribute or of CSS (lengths in pixels, angles in degrees). */
export function parseTransform(text: string | null | undefined): Matrix {
  if (!text || text === 'none') return IDENTITY;
  let matrix = IDENTITY;
  for (const [, name, list] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = (list ?? '').split(/[\s,]+/).flatMap((value) => (value === '' ? [] : [Number.parseFloat(value)]));
    matrix = multiply(matrix, step(name ?? '', values));
  }
  return matrix;
}

/** The smallest upright box around a box that is transformed. */
export function transformBox(box: Box, matrix: Matrix): Box {
  const [a, b, c, d, e, f] = matrix;
  if (b === 0 && c === 0 && a === 1 && d === 1) return { ...box, x: box.x + e, y: box.y + f };
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [box.x, box.x + box.width]) {
    for (const y of [box.y, box.y + box.height]) {
      xs.push(a * x + c * y + e);
      ys.push(b * x + d * y + f);
    }
  }
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

export function union(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

function step(name: string, values: readonly number[]): Matrix {
  const [first = 0, second, third] = values;
  const radians = (first * Math.PI) / 180;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, first, second ?? 0];
    case 'translateX':
      return [1, 0, 0, 1, first, 0];
    case 'translateY':
      return [1, 0, 0, 1, 0, first];
    case 'scale':
      return [first, 0, 0, second ?? first, 0, 0];
    case 'rotate': {
      const turn: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
      if (second === undefined) return turn;
      const [x, y] = [second, third ?? 0];
      return multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
    }
    case 'skewX':
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(radians), 0, 1, 0, 0];
    case 'matrix':
      return [first, second ?? 0, third ?? 0, values[3] ?? 1, values[4] ?? 0, values[5] ?? 0];
    default:
      return IDENTITY;
  }
}
