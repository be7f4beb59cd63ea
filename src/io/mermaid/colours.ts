import { FONT_STACK } from './font-files.ts';
import { type Colour, PALETTE, STAND_INS } from './palette.ts';
import type { SvgNode } from './svg-tree.ts';

/** Colours that Mermaid writes itself, whatever the theme, and what they are meant for. */
const FIXED: Readonly<Record<string, Colour>> = {
  black: 'ink', '#000': 'ink', '#000000': 'ink', '#333': 'ink', '#333333': 'ink', '#444': 'muted', '#444444': 'muted',
  '#666': 'muted', '#777': 'arrow', '#999': 'outline', grey: 'outline', gray: 'outline', '#aaa': 'outline',
  '#aaaa33': 'outline', lightgrey: 'line', lightgray: 'line', '#efefef': 'group', '#eaeaea': 'node', '#e0e0e0': 'group', '#eee': 'group',
  '#fff8dc': 'note', '#edf2ae': 'note', white: 'paper', '#fff': 'paper', '#ffffff': 'paper', red: 'seen',
}; // prettier-ignore

/** Kinds in which an author has no say over colours, so that those in a `style` are Mermaid's own. */
const UNSTYLED: Readonly<Record<string, Readonly<Record<string, Colour>>>> = {
  'architecture diagram': { '#087ebf': 'strong-1', '#fff': 'paper' },
  'C4 diagram': { '#ffffff': 'paper', '#444444': 'muted' },
  'Sankey diagram': {
    '#4e79a7': 'strong-1', '#f28e2c': 'strong-8', '#e15759': 'seen', '#76b7b2': 'strong-9', '#59a14f': 'strong-4',
    '#edc949': 'strong-2', '#af7aa1': 'strong-12', '#ff9da7': 'strong-5', '#9c755f': 'strong-10', '#bab0ab': 'strong-6',
  },
}; // prettier-ignore

const COLOUR = /#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)/gi;
const PAINT = ['fill', 'stroke', 'stop-color', 'flood-color', 'color'];

/** The page's own text settings stop at the drawing: it was measured with these. */
const ROOT_TEXT = `font:400 16px/1.2 ${FONT_STACK};letter-spacing:normal;word-spacing:normal;text-transform:none`;

const byHex = new Map(Object.entries(STAND_INS).map(([name, hex]) => [hex, name as Colour]));
const byHue = [...byHex].map(([hex, name]) => ({ name, ...hslOf(channelsOf(hex) ?? [0, 0, 0]) }));

/**
 * Puts the palette in place of the stand-ins: each colour used becomes a custom property of the drawing, which takes the
 * site's token of that name and where there is none follows the colour scheme by itself. Colours that an author chose stay.
 */
export function colour(root: SvgNode, id: string): void {
  const used = new Set<Colour>();
  const own = UNSTYLED[root.attributes.get('aria-roledescription') ?? ''];
  const replace = (value: string) =>
    value.replace(COLOUR, (token) => {
      const meant = own?.[token.toLowerCase()];
      return meant ? reference(meant, used) : (paletteColour(token, used) ?? token);
    });
  for (const node of root.walk()) {
    for (const [name, value] of node.attributes) {
      const fixed = PAINT.includes(name) ? FIXED[value.toLowerCase()] : undefined;
      if (fixed) node.attributes.set(name, reference(fixed, used));
      else if (PAINT.includes(name) || name === 'style') node.attributes.set(name, replace(value));
    }
    if (node.localName !== 'style') continue;
    node.adopt([replace(node.text())]);
  }
  const style = root.elements().find((node) => node.localName === 'style');
  style?.adopt([`#${id}{${ROOT_TEXT};${definitions(used)}}${style.text()}`]);
}

function definitions(used: ReadonlySet<Colour>): string {
  return (Object.keys(PALETTE) as Colour[])
    .filter((name) => used.has(name))
    .map((name) => `--_${name}:var(--mmd-${name},light-dark(${PALETTE[name].join(',')}))`)
    .join(';');
}

function reference(name: Colour, used: Set<Colour>): string {
  used.add(name);
  return `var(--_${name})`;
}

/** The palette's colour behind a token: a stand-in, a stand-in made transparent, or a shade that Mermaid made of one. */
function paletteColour(token: string, used: Set<Colour>): string | undefined {
  const lower = token.toLowerCase();
  const exact = byHex.get(lower);
  if (exact) return reference(exact, used);
  if (lower.startsWith('#')) return undefined;
  const values = lower.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = values;
  const name = lower.startsWith('rgb')
    ? byHex.get(`#${[first, second, third].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`)
    : shadeOf(first, second / 100);
  if (!name) return undefined;
  return alpha === 1
    ? reference(name, used)
    : `color-mix(in srgb,${reference(name, used)} ${Number((alpha * 100).toFixed(1))}%,transparent)`;
}

function shadeOf(hue: number, saturation: number): Colour | undefined {
  const turn = ((hue % 360) + 360) % 360;
  return byHue.find((one) => Math.abs(one.hue - turn) < 0.01 && Math.abs(one.saturation - saturation) < 0.001)?.name;
}

function channelsOf(hex: string): [number, number, number] | undefined {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)?.slice(1);
  const [red, green, blue] = digits?.map((two) => Number.parseInt(two, 16)) ?? [];
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function hslOf([red, green, blue]: readonly [number, number, number]): { hue: number; saturation: number } {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = max - min;
  if (spread === 0) return { hue: 0, saturation: 0 };
  const lightness = (max + min) / 2;
  const saturation = lightness > 0.5 ? spread / (2 - max - min) : spread / (max + min);
  const sixth =
    max === r ? (g - b) / spread + (g < b ? 6 : 0) : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { hue: sixth * 60, saturation };
}
