import type { Definition, Nodes, Root } from 'mdast';

/** What link references lead to, by their identifiers. */
export type Definitions = ReadonlyMap<string, string>;

/** The definitions of a document. */
export function definitionsOf(tree: Root): Definitions {
  const found = new Map<string, string>();
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition') add(found, node);
    else if ('children' in node) pending.push(...node.children);
  }
  return found;
}

function add(found: Map<string, string>, { identifier, url }: Definition): void {
  if (!found.has(identifier)) found.set(identifier, url);
}

/**
 * Nodes as the plain text of a field: code between backticks, the address of a link in brackets behind its words, blocks
 * and entries of lists one after the other with a mark between them. Every word is kept.
 */
export function wordsOf(nodes: readonly Nodes[], definitions: Definitions): string {
  return blocks(nodes, definitions).replace(/\s+/g, ' ').trim();
}

function blocks(nodes: readonly Nodes[], definitions: Definitions): string {
  let text = '';
  for (const node of nodes) {
    const next = one(node, definitions);
    if (text !== '' && isBlock(node) && next.trim() !== '')
      text = `${joined(text.trimEnd(), node.type === 'listItem')} `;
    text += next;
  }
  return text;
}

/** A text with a mark at its end that lets another one follow. */
const joined = (text: string, isEntry: boolean): string =>
  /[.!?:;,–—-]$/.test(text) ? text : `${text}${isEntry ? ';' : '.'}`;

const isBlock = ({ type }: Nodes): boolean =>
  ['paragraph', 'list', 'listItem', 'blockquote', 'heading', 'code', 'table', 'tableRow'].includes(type);

function one(node: Nodes, definitions: Definitions): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'code':
      return `\`${node.value.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
    case 'break':
      return ' ';
    case 'html':
      return /^<br\b/i.test(node.value) ? ' ' : node.value;
    case 'link':
      return withAddress(blocks(node.children, definitions), node.url, node.title);
    case 'linkReference':
      return withAddress(blocks(node.children, definitions), definitions.get(node.identifier) ?? '');
    case 'image':
      return withAddress(node.alt ?? '', node.url, node.title);
    case 'imageReference':
      return withAddress(node.alt ?? '', definitions.get(node.identifier) ?? '');
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'tableCell':
      return `${blocks(node.children, definitions)} `;
    default:
      return 'children' in node ? blocks(node.children, definitions) : '';
  }
}

function withAddress(words: string, url: string, title?: string | null): string {
  const text = words.trim();
  const more = title ? ` "${title}"` : '';
  if (url === '' || url.startsWith('#')) return `${words}${more}`;
  if (text === '' || text === url || `mailto:${text}` === url) return `${url.replace(/^mailto:/, '')}${more}`;
  return `${text} (${url}${more})`;
}
