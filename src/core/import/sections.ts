import type { Heading, List, ListItem, Nodes, Paragraph, Root, RootContent, Table } from 'mdast';
import type { MarkdownParser } from '../parse/body.ts';
import { type Part, partOf, tellingParts } from './parts.ts';
import type { Range } from './piece.ts';
import { type Definitions, wordsOf } from './words-of.ts';

/** A stretch of a document under a heading, or behind a label such as `**Impact**:`. */
export interface Section {
  /** The heading or label in words; empty before the first heading. */
  title: string;
  /** What it announces, or what the heading above it announces. */
  part: Part | undefined;
  /** The titles from the heading that announced the part down to this one. */
  path: string[];
  depth: number;
  kind: 'heading' | 'list label' | 'line label' | 'cell label';
  titleRange: Range;
  /** All up to the next heading that is as high: when none of it is left, the title may go too. */
  content: Range;
  /** The words on the label's own line; empty for a heading. */
  value: string;
  /** Where they stand; undefined where they cannot be cut out. */
  valueRange: Range | undefined;
  /** The blocks directly below, those under lower headings not among them. */
  nodes: RootContent[];
}

/** What is needed to read words. */
export interface WordReading {
  parse: MarkdownParser;
  definitions: Definitions;
}

/** Parts a body into sections, in order. */
export function sectionsOf(text: string, tree: Root, reading: WordReading): Section[] {
  const sections: Section[] = [];
  let open: Section = headless(text);
  let label: Section | undefined;
  sections.push(open);
  for (const node of tree.children) {
    if (node.type === 'heading') {
      open = headed(node, text, sections, reading);
      label = undefined;
      sections.push(open);
      continue;
    }
    const found = open.part === undefined ? labelsIn(node, text, open, reading) : [];
    if (found.length > 0) {
      sections.push(...found);
      const last = found.at(-1);
      label = last?.value === '' && last.nodes.length === 0 ? last : undefined;
      if (node.type !== 'table') continue;
    }
    if (label && startsLabel(node)) label = undefined;
    if (label) {
      label.nodes.push(node);
      label.content.end = rangeOf(node).end;
    } else open.nodes.push(node);
  }
  return sections;
}

/** The offsets of a node. */
export const rangeOf = (node: Nodes): Range => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

function headless(text: string): Section {
  const nothing = { start: 0, end: 0 };
  return {
    title: '',
    part: undefined,
    path: [],
    depth: 0,
    kind: 'heading',
    titleRange: nothing,
    content: { start: 0, end: text.length },
    value: '',
    valueRange: undefined,
    nodes: [],
  };
}

/** The section of a heading. It closes those that are as low or lower, and inherits from the nearest above. */
function headed(node: Heading, text: string, before: readonly Section[], { definitions }: WordReading): Section {
  const range = rangeOf(node);
  const headings = before.filter(({ kind }) => kind === 'heading');
  for (const one of headings) {
    if (one.depth >= node.depth && one.content.end > range.start) one.content.end = range.start;
  }
  const above = headings.findLast((one) => one.depth < node.depth && one.content.end > range.start);
  const title = wordsOf(node.children, definitions);
  const own = ownPart(title, above?.part, node.depth === 1 && !headings.some(({ depth }) => depth > 0));
  const part = own ?? above?.part;
  return {
    ...headless(text),
    title,
    part,
    path: [...(own === undefined && part !== undefined ? (above?.path ?? []) : []), title],
    depth: node.depth,
    titleRange: range,
    content: { start: range.end, end: text.length },
  };
}

/** The title of the document announces nothing, and a heading inside a timeline or a list of actions no other part. */
function ownPart(title: string, above: Part | undefined, isTitle: boolean): Part | undefined {
  const part = isTitle || above === 'timeline' || above === 'actions' ? undefined : partOf(title);
  return part === 'moment' ? undefined : part;
}

const LABEL = String.raw`(?:\*\*|__)\s*([^*_\n]{1,60}?)\s*(?::\s*(?:\*\*|__)|(?:\*\*|__)\s*:|(?:\*\*|__)\s*$)[ \t]*`;
const listLabel = new RegExp(`^${LABEL}`, 'm');
const plainListLabel = /^(\p{L}[\p{L} /-]{1,40}?)\s*:\s+(?=\S)/u;
const boldLine = new RegExp(`^[ \\t]*${LABEL}(.*)$`);
const plainLine = /^[ \t]*([\p{L}][\p{L} /-]{1,40}?)\s*:\s+(\S.*)$/u;

function labelsIn(node: RootContent, text: string, open: Section, reading: WordReading): Section[] {
  if (node.type === 'list') return listLabels(node, text, open, reading);
  if (node.type === 'paragraph') return lineLabels(node, text, open, reading);
  return node.type === 'table' ? cellLabels(node, open, reading) : [];
}

const startsLabel = (node: RootContent): boolean =>
  (node.type === 'paragraph' || (node.type === 'list' && node.children.length === 1)) &&
  /^strong$/.test(firstWord(node));

const firstWord = (node: Nodes): string =>
  'children' in node && node.type !== 'strong' ? (node.children[0] ? firstWord(node.children[0]) : '') : node.type;

/** `- **Impact**: ...` or `- Impact: ...`: every entry that begins so, where one of them announces a part. */
function listLabels(list: List, text: string, open: Section, reading: WordReading): Section[] {
  const found = list.children.flatMap((item) => itemLabel(item, text, open, reading) ?? []);
  return found.some(({ part }) => part !== undefined) && found.length === list.children.length ? found : [];
}

function itemLabel(
  item: ListItem,
  text: string,
  open: Section,
  { parse, definitions }: WordReading,
): Section | undefined {
  const [first, ...nodes] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const range = rangeOf(first);
  const source = text.slice(range.start, range.end);
  const match = listLabel.exec(source) ?? plainListLabel.exec(source);
  if (match?.[1] === undefined || match.index > 0) return undefined;
  const value = source.slice(match[0].length);
  return labelled(open, match[1], 'list label', {
    titleRange: { start: rangeOf(item).start, end: range.end },
    content: { start: range.end, end: rangeOf(item).end },
    value: wordsOf(parse(value).children, definitions),
    valueRange: nodes.length === 0 ? rangeOf(item) : undefined,
    nodes,
  });
}

/** Lines such as `**Severity**: SEV-2`, or `Severity: SEV-2` where every line of the paragraph is so. */
function lineLabels(paragraph: Paragraph, text: string, open: Section, { parse, definitions }: WordReading): Section[] {
  const { start, end } = rangeOf(paragraph);
  const lines = text.slice(start, end).split('\n');
  const isPlain = lines.every((line) => plainLine.test(line) && !/https?$/.test(line.split(':')[0] ?? ''));
  const found: { title: string; words: string; range: Range }[] = [];
  let at = start;
  for (const line of lines) {
    const match = boldLine.exec(line) ?? (isPlain ? plainLine.exec(line) : null);
    const last = found.at(-1);
    if (match?.[1] !== undefined)
      found.push({ title: match[1], words: match[2] ?? '', range: { start: at, end: at + line.length } });
    else if (last) {
      last.words += `\n${line}`;
      last.range.end = at + line.length;
    }
    at += line.length + 1;
  }
  if (!found.some(({ title }) => partOf(title) !== undefined)) return [];
  return found.map(({ title, words, range }) =>
    labelled(open, title, 'line label', {
      titleRange: range,
      content: { start: range.end, end: range.end },
      value: wordsOf(parse(words.replace(/^\s+/gm, '')).children, definitions),
      valueRange: range,
      nodes: [],
    }),
  );
}

/** The rows of a table of two columns, where the first names parts. They stay where they are: a table is not cut up. */
function cellLabels(table: Table, open: Section, { definitions }: WordReading): Section[] {
  if (table.children.some((row) => row.children.length !== 2)) return [];
  const nowhere = { start: 0, end: 0 };
  const found = table.children.map((row) =>
    labelled(open, wordsOf(row.children[0]?.children ?? [], definitions), 'cell label', {
      titleRange: nowhere,
      content: nowhere,
      value: wordsOf(row.children[1]?.children ?? [], definitions),
      valueRange: undefined,
      nodes: [],
    }),
  );
  return found.filter(({ part }) => part !== undefined && !(tellingParts.has(part) && part !== 'impact')).length > 1
    ? found
    : [];
}

function labelled(
  open: Section,
  title: string,
  kind: Section['kind'],
  rest: Pick<Section, 'titleRange' | 'content' | 'value' | 'valueRange' | 'nodes'>,
): Section {
  return { title, part: partOf(title), path: [title], depth: open.depth, kind, ...rest };
}
