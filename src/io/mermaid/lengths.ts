import { fontMetrics } from './text-width.ts';

/** The size of text where nothing says otherwise, as in a browser. */
export const ROOT_SIZE = 16;

const LENGTH = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|em|ex|rem|pt|%)?/i;

/** A length in pixels; `undefined` where it is none. A percentage is of `whole`, and nothing where that is not known. */
export function length(text: string | null | undefined, size: number, whole = 0): number | undefined {
  if (text === null || text === undefined) return undefined;
  const match = LENGTH.exec(text);
  if (!match) return undefined;
  const value = Number(match[1]);
  switch (match[2]?.toLowerCase()) {
    case 'em':
      return value * size;
    case 'ex':
      return value * size * fontMetrics().xHeight;
    case 'rem':
      return value * ROOT_SIZE;
    case 'pt':
      return (value * 4) / 3;
    case '%':
      return (value * whole) / 100;
    default:
      return value;
  }
}
