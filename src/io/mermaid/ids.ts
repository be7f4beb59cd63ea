import type { SvgNode } from './svg-tree.ts';

/** Stands for the id that a page gives a drawing; no text or attribute holds it otherwise. */
export const ID_MARK = '\ue000';

const REFERRING = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];
const ONLY_REFERRED_TO = new Set([
  'marker', 'linearGradient', 'radialGradient', 'filter', 'clipPath', 'mask', 'pattern', 'symbol',
]); // prettier-ignore

/** Takes out the parts that are only there to be referred to, where nothing does. */
export function dropUnreferred(root: SvgNode): void {
  for (let changed = true; changed;) {
    changed = false;
    const used = referredIds(root);
    for (const node of [...root.walk()].toReversed()) {
      const kept = node.children.filter((child) => typeof child === 'string' || !isIdle(child, used));
      if (kept.length === node.children.length) continue;
      node.adopt(kept);
      changed = true;
    }
  }
}

/**
 * Renames the ids of a drawing in document order and drops those that nothing refers to, so that neither the drawings
 * before it nor the others on its page matter.
 */
export function renameIds(root: SvgNode, id: string): void {
  const used = referredIds(root);
  const names = new Map([[id, ID_MARK]]);
  for (const node of root.walk()) {
    const name = node.attributes.get('id');
    if (name === undefined || node === root) continue;
    if (!used.has(name)) node.attributes.delete('id');
    else {
      const renamed = names.get(name) ?? `${ID_MARK}-${names.size}`;
      names.set(name, renamed);
      node.attributes.set('id', renamed);
    }
  }
  root.attributes.set('id', ID_MARK);
  const rename = (name: string) => names.get(name) ?? ID_MARK;
  for (const node of root.walk()) {
    for (const [name, value] of node.attributes) {
      if (REFERRING.includes(name)) node.attributes.set(name, value.split(/\s+/).map(rename).join(' '));
      else if (isReference(node, name)) node.attributes.set(name, `#${rename(value.slice(1))}`);
      else if (value.includes('url(')) {
        const target = [...value.matchAll(URL_REFERENCE)][0]?.[1] ?? '';
        if (names.has(target)) node.attributes.set(name, renameUrls(value, rename));
        else node.attributes.delete(name);
      }
    }
    if (node.localName === 'style') node.adopt([renameUrls(renameSelectors(node.text(), rename), rename)]);
  }
}

/** Puts a page's own id into a finished drawing. */
export function withId(svg: string, id: string): string {
  return svg.replaceAll(ID_MARK, id);
}

function isIdle(node: SvgNode, used: ReadonlySet<string>): boolean {
  if (ONLY_REFERRED_TO.has(node.localName)) return !used.has(node.attributes.get('id') ?? '');
  return node.children.length === 0 && (node.localName === 'g' || node.localName === 'defs');
}

/** Ids that an attribute or a stylesheet names. */
function referredIds(root: SvgNode): Set<string> {
  const used = new Set<string>();
  for (const node of root.walk()) {
    for (const [name, value] of node.attributes) {
      if (REFERRING.includes(name)) for (const one of value.split(/\s+/)) used.add(one);
      else if (isReference(node, name)) used.add(value.slice(1));
      else if (value.includes('url(')) for (const [, target] of value.matchAll(URL_REFERENCE)) used.add(target ?? '');
    }
    if (node.localName !== 'style') continue;
    const css = node.text();
    for (const [, target] of css.matchAll(URL_REFERENCE)) used.add(target ?? '');
    for (const [, target] of css.matchAll(SELECTED_ID)) used.add(target ?? '');
  }
  return used;
}

function isReference(node: SvgNode, name: string): boolean {
  return name === 'href' && node.localName !== 'a';
}

const URL_REFERENCE = /url\(\s*["']?#([^"')]+?)["']?\s*\)/g;

/** An id in a selector: what follows it is never the end of a colour's declaration. */
const SELECTED_ID = /#((?:[\w-]|[\u0080-\uffff])+)(?=[^{};()]*\{)/g;

function renameUrls(value: string, rename: (name: string) => string): string {
  return value.replace(URL_REFERENCE, (_, name: string) => `url(#${rename(name)})`);
}

function renameSelectors(css: string, rename: (name: string) => string): string {
  return css.replace(SELECTED_ID, (_, name: string) => `#${rename(name)}`);
}
