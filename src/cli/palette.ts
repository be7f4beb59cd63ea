import picocolors from 'picocolors';
import type { Palette } from '../core/diagnostics/format-report.ts';
import type { Environment } from './environment.ts';

/** Colours only on a terminal, and never with NO_COLOR (https://no-color.org). */
export function paletteOf({ env, isTerminal }: Environment, toFile: boolean): Palette {
  const { red, yellow, cyan, bold, dim } = picocolors.createColors(
    isTerminal && !toFile && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  );
  return { error: red, warning: yellow, info: cyan, strong: bold, faint: dim };
}
