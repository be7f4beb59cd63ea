import { hasClass } from './selector.ts';
import type { SvgNode } from './svg-tree.ts';

/** Below the last event. */
const MARGIN = 16;

/** Where Mermaid puts the first section; its title stands above. */
const CONTENT_TOP = 50;

/**
 * Mermaid lets the line of every column of a timeline run far below its last event, to an arrow that points at nothing, and
 * the line of an upright timeline through its title. They keep to the events here, and the drawing with them.
 */
export function endLines(root: SvgNode): void {
  if (root.attributes.get('aria-roledescription') !== 'timeline') return;
  const nodes = [...root.walk()];
  const events = nodes.filter((node) => hasClass(node, 'eventWrapper')).map(placeOf);
  const lines = nodes.filter((node) => node.localName === 'line' && isUpright(node));
  if (events.length === 0 || lines.length === 0) return;
  const lowest = Math.max(...events.map((event) => event.bottom));
  for (const line of lines) {
    const x = number(line, 'x1');
    const below = events.filter((event) => event.left <= x && x <= event.left + event.width);
    const isAxis = !line.attributes.has('stroke-dasharray');
    const end = isAxis ? lowest : Math.max(...below.map((event) => event.bottom), number(line, 'y1') + MARGIN);
    if (isAxis) line.attributes.set('y1', String(Math.max(number(line, 'y1'), CONTENT_TOP)));
    line.attributes.set('y2', String(end));
    line.attributes.delete('marker-end');
  }
  const [left = 0, top = 0, width = 0] = (root.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  root.attributes.set('viewBox', `${left} ${top} ${width} ${lowest + MARGIN - top}`);
}

interface Place {
  left: number;
  width: number;
  bottom: number;
}

/** An event is a group with a line along its foot. */
function placeOf(event: SvgNode): Place {
  const [x = 0, y = 0] = (event.attributes.get('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const foot = [...event.walk()].find((node) => node.localName === 'line');
  return { left: x, width: foot ? number(foot, 'x2') : 0, bottom: y + (foot ? number(foot, 'y2') : 0) };
}

function isUpright(line: SvgNode): boolean {
  return line.attributes.get('x1') === line.attributes.get('x2');
}

function number(node: SvgNode, name: string): number {
  return Number(node.attributes.get(name) ?? 0);
}
