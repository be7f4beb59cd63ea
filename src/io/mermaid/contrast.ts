import { declarationsOf } from './css.ts';
import { PALETTE } from './palette.ts';
import { hasClass } from './selector.ts';
import type { SvgNode } from './svg-tree.ts';

const SHAPES = new Set(['rect', 'circle', 'ellipse', 'polygon', 'path']);
const DARK_NAMES = /^(?:black|blue|navy|maroon|purple|indigo|green|teal|brown|crimson|firebrick|dark(?:blue|cyan|green|magenta|olivegreen|orchid|red|slateblue|slategr[ae]y|violet)|midnightblue|forestgreen|seagreen|royalblue|rebeccapurple|saddlebrown|sienna|dimgr[ae]y|slategr[ae]y|steelblue)$/; // prettier-ignore

/**
 * A fill that an author chose is the same on light and on dark paper, and so must be the text on it: where the author
 * gives it no colour, the darker or the lighter ink, whichever can be read. A background of a sequence fades into dark paper.
 */
export function keepReadable(root: SvgNode): void {
  for (const node of root.walk()) {
    if (node.localName === 'rect' && hasClass(node, 'rect')) fade(node);
    if (!hasClass(node, 'node') && !hasClass(node, 'cluster')) continue;
    const fill = chosenFill(node);
    if (fill === undefined) continue;
    for (const text of [...node.walk()].filter((one) => one.localName === 'text' && !isColoured(one, node))) {
      const ink = isDark(fill) ? PALETTE.ink[1] : PALETTE.ink[0];
      text.attributes.set('style', [text.attributes.get('style'), `fill:${ink}`].filter(Boolean).join(';'));
    }
  }
}

function fade(rect: SvgNode): void {
  const fill = rect.attributes.get('fill');
  if (fill === undefined || !/^(?:#|rgb|hsl|[a-z]+$)/i.test(fill) || /^(?:none|transparent)$/i.test(fill)) return;
  rect.attributes.set('fill', `light-dark(${fill},color-mix(in srgb,${fill} 14%,${PALETTE.paper[1]}))`);
}

/** A fill in the `style` of a shape of the node's own; the theme's stand in the stylesheet. */
function chosenFill(node: SvgNode): string | undefined {
  for (const shape of node
    .elements()
    .flatMap((child) => (child.localName === 'g' ? [child, ...child.elements()] : [child]))) {
    if (!SHAPES.has(shape.localName)) continue;
    const fill = valueOf(shape, 'fill');
    if (fill !== undefined && !/^(?:none|transparent|var\()/i.test(fill)) return fill;
  }
  return undefined;
}

function isColoured(text: SvgNode, node: SvgNode): boolean {
  for (let one: SvgNode | null = text; one && one !== node; one = one.parentElement) {
    if (valueOf(one, 'fill') !== undefined || valueOf(one, 'color') !== undefined) return true;
  }
  return false;
}

function valueOf(node: SvgNode, property: string): string | undefined {
  const style = node.attributes.get('style');
  if (style === undefined) return undefined;
  const value = declarationsOf(style).findLast((one) => one.property === property)?.value;
  return value?.replace(/\s*!\s*important$/i, '');
}

/** By the luminance of WCAG; a colour that cannot be read here counts as light, as most that authors choose are. */
function isDark(colour: string): boolean {
  const channels = channelsOf(colour.trim().toLowerCase());
  if (!channels) return DARK_NAMES.test(colour.trim().toLowerCase());
  const [red = 0, green = 0, blue = 0] = channels.map((value) => (value / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

function channelsOf(colour: string): number[] | undefined {
  const hex = /^#([\da-f]{3,8})$/.exec(colour)?.[1];
  if (hex !== undefined) {
    const size = hex.length < 6 ? 1 : 2;
    return [0, 1, 2].map((n) => Number.parseInt(hex.slice(n * size, (n + 1) * size).repeat(3 - size), 16));
  }
  return colour.startsWith('rgb') ? colour.match(/[\d.]+/g)?.map(Number) : undefined;
}
