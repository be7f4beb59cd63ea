import path from 'node:path';
import type { Diagram } from '../core/diagrams/diagram.ts';
import { createDiagramRenderer, type DiagramRenderer } from '../io/mermaid/diagram-renderer.ts';
import { UserError } from '../io/user-error.ts';

/** A diagram on a page: drawn, or, where it cannot be, its source. */
export interface Drawing {
  title: string;
  svg: string | undefined;
  /** Its own width in CSS pixels: it may shrink a little to fit, and scrolls rather than shrink more. */
  width: number;
  source: string;
}

/**
 * Draws a diagram. `id` is unique on its page. What cannot be drawn stays as source, with a warning; under `--strict` it ends
 * the build.
 */
export async function draw(diagram: Diagram | undefined, id: string, where: string): Promise<Drawing | undefined> {
  if (!diagram) return undefined;
  const { source, title = 'Diagram', description, phases } = diagram;
  const result = await renderer().render(source, { title: diagram.title, description, phases, idPrefix: id });
  if (result.ok) return { title, source, svg: result.svg, width: widthOf(result.svg) };
  const message = `${where}: the diagram "${title}" cannot be drawn: ${result.problem.message} (line ${result.problem.line}).`;
  if (process.argv.includes('--strict')) throw new UserError(message);
  console.warn(message);
  return { title, source, svg: undefined, width: 0 };
}

const widthOf = (svg: string): number => Math.ceil(Number(/viewBox="[-\d.]+ [-\d.]+ ([\d.]+)/.exec(svg)?.[1] ?? 0));

/** The renderer of this process. Configuration and pages live in module graphs of their own, and share it here. */
export function renderer(): DiagramRenderer {
  const held = globalThis as { [KEY]?: DiagramRenderer };
  held[KEY] ??= createDiagramRenderer({
    cacheDir: path.resolve(process.env['HINDSIGHT_DIAGRAM_CACHE'] ?? '.cache/diagrams'),
  });
  return held[KEY];
}

const KEY = Symbol.for('hindsight.diagram-renderer');
