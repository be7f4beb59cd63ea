import { plainText } from '../diagnostics/plain-text.ts';

/**
 * Makes text inert inside a line of GitHub-flavoured Markdown: it stays on its line, makes no markup, loads nothing,
 * links nowhere, and calls nobody. Nothing is dropped but the space before it. The empty comments break up what GitHub would make something of by
 * itself: addresses, `@names`, `#numbers` and `:emoji:`.
 */
export const inertMarkdown = (text: string): string =>
  plainText(text)
    .trimStart()
    .replace(/[\\`*_{}[\]<>#|~^$]/g, (char) => `\\${char}`)
    .replaceAll('&', '&amp;')
    .replace(/@|\\#|:(?=\/\/|[\w+-]+:)|\b(?:www(?=\.)|GH(?=-\d))/gi, (found) => `${found}<!-- -->`)
    .replace(/^(?:(\d+)([.)])|([-+=]))/, (_, digits = '', dot = '', sign = '') => `${digits}\\${dot}${sign}`);

/** Text as a code span, whatever it holds; line breaks and control characters are shown as escapes. */
export function inlineCode(text: string): string {
  const plain = plainText(text).replaceAll('|', '¦').trim() || ' ';
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** A link whose text is inert and whose address cannot end early; just the text where the address is not of the web. */
export function markdownLink(text: string, address: string): string {
  const plain = inertMarkdown(text);
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return plain;
  const safe = new URL(address).href.replace(/[\s<>()[\]\\|`"']/g, (char) =>
    encodeURIComponent(char).replace(/[()']/g, hex),
  );
  return `[${plain}](${safe})`;
}

const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;

/** How many characters a comment on GitHub may have; some are left for what is written around it. */
export const COMMENT_LIMIT = 65_000;

/** As many of the blocks as fit into a length, in order, and a last word about those that do not. */
export function fitted(blocks: readonly string[], limit: number, left: (n: number) => string): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const [index, block] of blocks.entries()) {
    const rest = index === blocks.length - 1 ? 0 : 200;
    if (length + block.length + 1 + rest > limit) return [...kept, left(blocks.length - index)];
    kept.push(block);
    length += block.length + 1;
  }
  return kept;
}
