import { hasClass } from './selector.ts';
import type { SvgNode } from './svg-tree.ts';
import { EDGE_CLASSES } from './theme-css.ts';

/** Elements of which an empty one draws nothing. */
const EMPTY_IS_NOTHING = new Set(['g', 'defs', 'text', 'tspan', 'style', 'switch', 'marker', 'a']);

/** Takes out what is never drawn, and gives edges and phases their classes. */
export function reshape(root: SvgNode, { phases }: { phases: readonly string[] }): void {
  for (const node of [...root.walk()].toReversed()) {
    node.adopt(joinWords(node.children.filter((child) => typeof child === 'string' || !drawsNothing(child))));
    nameEdge(node);
    namePhase(node, phases);
  }
}

/** Mermaid sets each word of a label in an element of its own. */
function joinWords(children: readonly (SvgNode | string)[]): (SvgNode | string)[] {
  const joined: (SvgNode | string)[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (isWord(last) && isWord(child) && sameAttributes(last, child)) last.adopt([...last.children, ...child.children]);
    else joined.push(child);
  }
  return joined;
}

function isWord(child: SvgNode | string | undefined): child is SvgNode {
  return typeof child === 'object' && child.localName === 'tspan' && hasClass(child, 'text-inner-tspan');
}

function sameAttributes(one: SvgNode, other: SvgNode): boolean {
  return (
    one.attributes.size === other.attributes.size &&
    [...one.attributes].every(([name, value]) => other.attributes.get(name) === value)
  );
}

function drawsNothing(node: SvgNode): boolean {
  if (node.localName === 'rect') return !node.attributes.has('width') && !node.attributes.has('height');
  if (node.localName === 'path') return (node.attributes.get('d') ?? '') === '';
  return EMPTY_IS_NOTHING.has(node.localName) && node.children.length === 0;
}

/** `cycle_boot_3@-->` makes an edge of the classes `cycle` and `boot`: Mermaid has no classes on edges. */
function nameEdge(node: SvgNode): void {
  const id = node.attributes.get('data-id');
  if (id === undefined || !(hasClass(node, 'flowchart-link') || hasClass(node, 'label'))) return;
  const names = id.split('_');
  const classes = names.slice(
    0,
    names.findIndex((name) => !EDGE_CLASSES.has(name)),
  );
  if (names.every((name) => EDGE_CLASSES.has(name)) || classes.length === 0) return;
  node.attributes.set('class', `${node.attributes.get('class') ?? ''} ${classes.join(' ')}`);
}

/** Mermaid counts the sections of a timeline from -1. */
function namePhase(node: SvgNode, phases: readonly string[]): void {
  if (phases.length === 0 || !hasClass(node, 'timeline-node')) return;
  const section = /(?:^|\s)section-(-?\d+)/.exec(node.attributes.get('class') ?? '')?.[1];
  const phase = phases[Number(section) + 1];
  if (phase !== undefined) node.attributes.set('class', `${node.attributes.get('class') ?? ''} phase-${phase}`);
}
