import type { Code, Definition, Html, Image, ImageReference, Link, Nodes, Parents, Root } from 'mdast';
import { type HtmlReading, type HtmlTag, readHtml } from './html-tags.ts';
import { ProseBlock } from './prose-block.ts';

/** A link, picture or link definition. Offsets count from the start of the body. */
export interface BodyLink {
  type: 'link' | 'image' | 'definition';
  url: string;
  offset: number;
  length: number;
}

/** A fenced code block. `line` is the line of the body (from 0) on which its first line of content stands. */
export interface BodyFence {
  language: string;
  value: string;
  offset: number;
  line: number;
}

/** What the rules want to know of a body. */
export interface BodyReading {
  /** The author's own words: no code, no quotation, no link. Text in raw HTML is among them, since the site shows it. */
  prose: ProseBlock[];
  links: BodyLink[];
  html: HtmlTag[];
  fences: BodyFence[];
}

/** Gathers it in one walk. `source` is the text that the tree was made from. O(size of the tree). */
export function readBody(tree: Root, source: string): BodyReading {
  const reading: BodyReading = { prose: [], links: [], html: [], fences: [] };
  const pending: { node: Nodes; quoted: boolean }[] = [{ node: tree, quoted: false }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, quoted } = next;
    const inside = quoted || node.type === 'blockquote' || node.type === 'link';
    const html = gather(node, source, reading);
    if (!quoted && html) reading.prose.push(html.prose);
    if (!quoted && hasWords(node)) reading.prose.push(proseBlock(node, source));
    if ('children' in node) {
      for (const child of node.children.toReversed()) pending.push({ node: child, quoted: inside });
    }
  }
  return reading;
}

/** Puts a node where it belongs; gives back what a piece of raw HTML was read to. */
function gather(node: Nodes, source: string, reading: BodyReading): HtmlReading | undefined {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') reading.links.push(linkOf(node));
  else if (node.type === 'code') reading.fences.push(fenceOf(node));
  if (node.type !== 'html') return undefined;
  const html = readHtml(sourceOf(node, source), startOf(node));
  for (const tag of html.tags) reading.html.push(tag);
  return html;
}

const linkOf = (node: Link | Image | Definition): BodyLink => ({
  type: node.type,
  url: node.url,
  offset: startOf(node),
  length: endOf(node) - startOf(node),
});

const fenceOf = (node: Code): BodyFence => ({
  language: node.lang ?? '',
  value: node.value,
  offset: startOf(node),
  line: node.position?.start.line ?? 1,
});

/** Paragraphs, headings and table cells: what holds running text directly. */
const hasWords = (node: Nodes): node is Parents =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

/** Words of a block in order. What is not the author's prose leaves a gap that no phrase reaches across. */
function proseBlock(block: Parents, source: string): ProseBlock {
  const prose = new ProseBlock();
  const pending: Nodes[] = [block];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text') prose.add(node.value, startOf(node), sourceOf(node, source));
    else if (node.type === 'image' || node.type === 'imageReference') addImage(prose, node, source);
    else if (node.type === 'break') prose.add('\n', startOf(node), sourceOf(node, source));
    else if (node.type === 'html' && /^<br\b/i.test(node.value)) prose.add('\n', startOf(node), sourceOf(node, source));
    else if (node.type === 'html' || node.type === 'footnoteReference') continue;
    else if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) prose.gap();
    else for (const child of node.children.toReversed()) pending.push(child);
  }
  return prose;
}

function addImage(prose: ProseBlock, node: Image | ImageReference, source: string): void {
  prose.gap();
  const start = startOf(node) + 2;
  if (node.alt) prose.add(node.alt, start, source.slice(start, endOf(node)));
  prose.gap();
}

const startOf = (node: Nodes | Html): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
const sourceOf = (node: Nodes, source: string): string => source.slice(startOf(node), endOf(node));
