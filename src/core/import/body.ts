import type { Html, Image, Link, Nodes, Root } from 'mdast';
import { linkTarget } from '../incident/local-links.ts';
import { activePart, harmlessElements, isActiveAddress } from '../parse/active-html.ts';
import { OpenElements, readHtml } from '../parse/html-tags.ts';
import type { ForeignDocument } from './document.ts';
import type { Range } from './piece.ts';
import { rangeOf } from './sections.ts';

/** What the body of a draft is made with. */
export interface BodyOptions {
  /** What the fields say in full. */
  said: readonly Range[];
  /** Under which headings and labels they tell that it stood. */
  origins: readonly string[];
  /** Whether the first heading is the title of the draft. */
  dropTitle: boolean;
  /** The address of the original, against which its links are read. */
  url: string | undefined;
  /** Mermaid sources that do not parse. */
  brokenDiagrams: ReadonlyMap<string, unknown>;
}

interface Edit extends Range {
  text: string;
}

/**
 * The body of a draft: the original without what the fields say, with links that lead into the original's own site made
 * absolute (or shown as text where its address is not known), and with active HTML shown as code.
 */
export function bodyOf(document: ForeignDocument, options: BodyOptions): string {
  const { text, tree } = document;
  const cuts = cutsOf(document, options);
  const edits = [
    ...linkEdits(tree, text, options.url),
    ...htmlEdits(tree, text),
    ...diagramEdits(tree, text, options.brokenDiagrams),
  ];
  const kept = edits.filter((edit) => !cuts.some((cut) => edit.start < cut.end && cut.start < edit.end));
  return applied(text, [...cuts.map((cut) => ({ ...cut, text: '' })), ...kept])
    .replace(/[ \t]+$/gm, (spaces) => (spaces === '  ' ? spaces : ''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** What the fields say, as whole lines, and the headings and labels below which nothing is left. */
function cutsOf({ text, tree, sections }: ForeignDocument, { said, origins, dropTitle }: BodyOptions): Range[] {
  const cuts = said.map((range) => wholeLines(range, text));
  const isCut = (at: number): boolean => cuts.some(({ start, end }) => start <= at && at < end);
  const isEmpty = ({ start, end }: Range): boolean => {
    for (let at = start; at < end; at += 1) if (/\S/.test(text.charAt(at)) && !isCut(at)) return false;
    return true;
  };
  for (const table of tree.children.filter(({ type }) => type === 'table')) {
    if (table.type !== 'table' || table.children.length < 2) continue;
    if (table.children.slice(1).every((row) => isCut(rangeOf(row).start))) cuts.push(wholeLines(rangeOf(table), text));
  }
  for (const { title, titleRange, content, part, value } of sections.toSorted(
    (a, b) => size(a.content) - size(b.content),
  )) {
    const isTold = part !== undefined && value === '' && origins.some((origin) => origin.includes(title));
    if (isTold && titleRange.end > titleRange.start && isEmpty(content)) cuts.push(wholeLines(titleRange, text));
  }
  const title = tree.children.find(({ type }) => type === 'heading');
  return dropTitle && title ? [...cuts, wholeLines(rangeOf(title), text)] : cuts;
}

const size = ({ start, end }: Range): number => end - start;

function wholeLines({ start, end }: Range, text: string): Range {
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}

/** Edits from the front to the back; what overlaps an earlier one is passed over. */
function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.end <= at && edit.end > edit.start) continue;
    const start = Math.max(edit.start, at);
    result += text.slice(at, start) + edit.text;
    at = Math.max(edit.end, at);
  }
  return result + text.slice(at);
}

function linkEdits(tree: Root, text: string, base: string | undefined): Edit[] {
  return walk(tree).flatMap((node): Edit[] => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [];
    const isActive = isActiveAddress(node.url);
    if (!isActive && linkTarget(node.url, 'postmortems/draft.md') === undefined) return [];
    const absolute = isActive || base === undefined ? undefined : resolved(node.url, base);
    const range = rangeOf(node);
    if (node.type === 'definition') {
      return [
        {
          ...range,
          text:
            absolute === undefined
              ? code(text.slice(range.start, range.end))
              : `[${node.label ?? node.identifier}]: ${absolute}${node.title ? ` "${node.title.replaceAll('"', "'")}"` : ''}`,
        },
      ];
    }
    return node.type === 'image' ? [imageEdit(node, absolute)] : linkEdit(node, absolute);
  });
}

const imageEdit = (node: Image, absolute: string | undefined): Edit => ({
  ...rangeOf(node),
  text:
    absolute === undefined
      ? [node.alt ?? '', `(${code(node.url)})`].join(' ').trim()
      : `![${node.alt ?? ''}](${absolute})`,
});

/** Two edits around the words, so that a picture in them has its own. */
function linkEdit(node: Link, absolute: string | undefined): Edit[] {
  const { start, end } = rangeOf(node);
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (!first || !last) return [{ start, end, text: code(node.url) }];
  return [
    { start, end: rangeOf(first).start, text: absolute === undefined ? '' : '[' },
    { start: rangeOf(last).end, end, text: absolute === undefined ? ` (${code(node.url)})` : `](${absolute})` },
  ];
}

function resolved(url: string, base: string): string | undefined {
  const address = URL.parse(url, base)?.href;
  return address !== undefined && /^https?:/.test(address)
    ? address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
    : undefined;
}

function htmlEdits(tree: Root, text: string): Edit[] {
  const open = new OpenElements();
  return walk(tree).flatMap((node): Edit[] => {
    if (node.type !== 'html') return [];
    const { tags } = readHtml(node.value, 0);
    const isActive = tags.map((tag) => {
      const part = activePart(tag, open);
      open.add(tag);
      return part !== undefined;
    });
    const isBlock = tree.children.includes(node);
    if (!isActive.includes(true)) {
      const pictures = picturesIn(node, isBlock);
      if (pictures !== undefined) return [{ ...rangeOf(node), text: pictures }];
      const words = node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '').trim();
      if (words === '' || tags.every(({ name }) => harmlessElements.has(name))) return [];
    }
    return [
      {
        ...rangeOf(node),
        text: isBlock ? fenced(text.slice(rangeOf(node).start, rangeOf(node).end)) : code(node.value),
      },
    ];
  });
}

/** HTML that is nothing but a picture, as Markdown. */
function picturesIn(node: Html, isBlock: boolean): string | undefined {
  const only = /^\s*<img\b([^<>]*)>\s*(?:<\/img>\s*)?$/i.exec(node.value)?.[1];
  const source = only === undefined ? undefined : /\bsrc=(?:"([^"]*)"|'([^']*)')/i.exec(only);
  const url = source?.[1] ?? source?.[2];
  if (only === undefined || url === undefined || !/^https?:\/\/[^\s()]+$/.test(url)) return undefined;
  const alt = /\balt=(?:"([^"]*)"|'([^']*)')/i.exec(only);
  return `![${(alt?.[1] ?? alt?.[2] ?? '').replace(/[[\]]/g, '')}](${url})${isBlock ? '\n' : ''}`;
}

/** A diagram that no page could draw is shown as the text that it is. */
function diagramEdits(tree: Root, text: string, broken: ReadonlyMap<string, unknown>): Edit[] {
  return walk(tree).flatMap((node): Edit[] => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'mermaid' || !broken.has(node.value)) return [];
    const start = text.indexOf(node.lang, rangeOf(node).start);
    return [{ start, end: start + node.lang.length, text: 'text' }];
  });
}

/** All nodes in the order of the text. */
function walk(tree: Root): Nodes[] {
  const found: Nodes[] = [];
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    found.push(node);
    if ('children' in node) pending.push(...node.children.toReversed());
  }
  return found;
}

function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const ticks = '`'.repeat(1 + Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length)));
  return ticks.length > 1 ? `${ticks} ${flat} ${ticks}` : `\`${flat}\``;
}

function fenced(text: string): string {
  const ticks = '`'.repeat(1 + Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  return `${ticks}html\n${text.trimEnd()}\n${ticks}`;
}
