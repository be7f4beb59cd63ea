import type { Subject } from './selector.ts';

/** An element of a drawing that has left the DOM: plain data that the later steps reshape. */
export class SvgNode implements Subject {
  readonly localName: string;
  readonly attributes: Map<string, string>;
  children: (SvgNode | string)[] = [];
  parentElement: SvgNode | null = null;

  constructor(localName: string, attributes: Iterable<readonly [string, string]> = []) {
    this.localName = localName;
    this.attributes = new Map(attributes);
  }

  get previousElementSibling(): SvgNode | null {
    const siblings = this.parentElement?.elements() ?? [];
    return siblings[siblings.indexOf(this) - 1] ?? null;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  elements(): SvgNode[] {
    return this.children.filter((child) => typeof child !== 'string');
  }

  /** Puts these children in place of the present ones. */
  adopt(children: (SvgNode | string)[]): void {
    this.children = children;
    for (const child of children) if (typeof child !== 'string') child.parentElement = this;
  }

  text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text())).join('');
  }

  /** The element and all below it, in document order. */
  *walk(): Generator<SvgNode> {
    yield this;
    for (const child of this.children) if (typeof child !== 'string') yield* child.walk();
  }
}

/** Copies an element out of the DOM. Comments and processing instructions stay behind. */
export function readTree(element: Element): SvgNode {
  const attributes: [string, string][] = [];
  for (const name of element.getAttributeNames()) attributes.push([name, element.getAttribute(name) ?? '']);
  const node = new SvgNode(element.localName, attributes);
  const children: (SvgNode | string)[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(readTree(child as Element));
    else if (child.nodeType === 3) children.push(child.nodeValue ?? '');
  }
  node.adopt(children);
  return node;
}

/** Writes markup that means the same inside HTML and as a file of its own. */
export function writeTree(node: SvgNode): string {
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
  const content = node.children
    .map((child) => (typeof child === 'string' ? escapeText(child) : writeTree(child)))
    .join('');
  return content === '' && node.localName !== 'div' && node.localName !== 'span'
    ? `<${node.localName}${attributes}/>`
    : `<${node.localName}${attributes}>${content}</${node.localName}>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}
