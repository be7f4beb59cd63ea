import { declarationsOf, type Declaration } from './css.ts';
import { decodeLabel } from './entities.ts';
import type { SvgNode } from './svg-tree.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

const ELEMENTS = words(`
  svg g defs style desc title path rect circle ellipse line polyline polygon text tspan textPath marker linearGradient
  radialGradient stop clipPath mask pattern symbol use a filter feDropShadow feGaussianBlur feOffset feFlood feMerge
  feMergeNode feComposite feBlend feColorMatrix foreignObject switch div span p br b strong i em u s code sub sup`);

const ATTRIBUTES = words(`
  id class style role viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry d points transform
  text-anchor dominant-baseline alignment-baseline dx dy rotate textLength lengthAdjust startOffset
  fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity opacity font-size font-weight font-style letter-spacing text-decoration visibility
  display clip-path clip-rule mask filter marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY
  orient offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod fx fy patternUnits patternTransform
  clipPathUnits maskUnits stdDeviation flood-color flood-opacity in in2 result operator mode type values href rel target
  color color-interpolation-filters paint-order vector-effect`);

const PROPERTIES = words(`
  fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity opacity font-size font-weight font-style text-anchor dominant-baseline
  alignment-baseline letter-spacing text-decoration visibility display filter clip-path mask marker-start marker-mid
  marker-end stop-color stop-opacity flood-color flood-opacity color rx ry r transform transform-origin transform-box
  paint-order white-space text-align vertical-align line-height background background-color border border-radius padding
  margin width height max-width min-width overflow justify-content align-items`);

/**
 * Takes out of a drawing whatever could run, reach another host or style the page around it, by lists of what may stay,
 * and gives labels the characters that their entity codes mean.
 */
export function clean(root: SvgNode): void {
  const children = root.children.flatMap((child): (SvgNode | string)[] => {
    if (typeof child === 'string')
      return [root.localName === 'style' ? child : printable(decodeLabel(child)).replace(/[\t\n\r ]+/g, ' ')];
    if (!ELEMENTS.has(child.localName)) return [];
    clean(child);
    return [child];
  });
  root.adopt(children);
  cleanAttributes(root);
}

/** The declarations that may stay. */
export function cleanDeclarations(declarations: readonly Declaration[]): Declaration[] {
  return declarations.filter(({ property, value }) => PROPERTIES.has(property) && isHarmless(value));
}

function cleanAttributes(node: SvgNode): void {
  const link = node.attributes.get('href') ?? node.attributes.get('xlink:href');
  for (const [name, value] of [...node.attributes]) {
    const kept =
      (ATTRIBUTES.has(name) || /^(?:aria|data)-[\w-]+$/.test(name)) && (name === 'href' || isHarmless(value));
    if (!kept) node.attributes.delete(name);
    else if (name.startsWith('aria-')) node.attributes.set(name, printable(decodeLabel(value)));
  }
  node.attributes.delete('href');
  if (node.localName === 'a') {
    const address = link === undefined ? undefined : pageAddress(link);
    if (address === undefined) node.attributes.delete('target');
    else {
      node.attributes.set('href', address);
      node.attributes.set('rel', 'noopener');
    }
    if (node.attributes.get('target') !== '_blank') node.attributes.delete('target');
  } else if (link?.startsWith('#')) node.attributes.set('href', link);
  const style = node.attributes.get('style');
  if (style !== undefined) {
    const kept = cleanDeclarations(declarationsOf(style)).filter(({ property }) => property !== 'font-family');
    if (kept.length === 0) node.attributes.delete('style');
    else node.attributes.set('style', kept.map(({ property, value }) => `${property}:${value}`).join(';'));
  }
}

/** An address that a reader may be led to: a page over HTTP, or a place of this site. */
function pageAddress(link: string): string | undefined {
  const address = decodeLabel(link).trim();
  if (address === '' || /[\s\p{Cc}\\]/u.test(address)) return undefined;
  try {
    const { protocol } = new URL(address, 'https://example.org/');
    return protocol === 'https:' || protocol === 'http:' ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value names nothing outside the drawing. An escape could hide a name, so that it counts as harm. */
function isHarmless(value: string): boolean {
  if (/[\\<@]|\/\*|javascript:|expression\s*\(|image-set\s*\(|\b(?:image|src|attr|env|element)\s*\(/i.test(value))
    return false;
  return [...value.matchAll(/url\s*\(([^)]*)\)?/gi)].every(([, target]) =>
    /^\s*["']?#[^"'\s]+["']?\s*$/.test(target ?? ''),
  );
}

/** Characters that no document may hold, and those that stand for the id, become replacement characters. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff\ue000]/gu, (character) => (/\s/.test(character) ? character : '\ufffd'));
}
