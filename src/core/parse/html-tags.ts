import { Parser } from 'htmlparser2';
import { ProseBlock } from './prose-block.ts';

/** One piece of raw HTML: a tag with its attributes, or something that is neither tag nor comment. */
export interface HtmlTag {
  /** Lower-case; `!` for a declaration, `?` for a processing instruction. */
  name: string;
  closing: boolean;
  attributes: Record<string, string>;
  /** Offset in the body. */
  offset: number;
  length: number;
}

/** Keeps count, over the tags of a body in order, of what is open. */
export class OpenElements {
  readonly #depths = new Map<string, number>();
  readonly #seen = new Set<string>();

  /** Takes the next tag in. */
  add({ name, closing }: HtmlTag): void {
    const depth = this.#depths.get(name) ?? 0;
    this.#depths.set(name, closing ? Math.max(0, depth - 1) : depth + 1);
    this.#seen.add(name);
  }

  isInside(name: string): boolean {
    return (this.#depths.get(name) ?? 0) > 0;
  }

  /** Whether a tag of this name came before. */
  hasSeen(name: string): boolean {
    return this.#seen.has(name);
  }
}

/** What a stretch of raw HTML holds, in order; comments are left out. */
export interface HtmlReading {
  tags: HtmlTag[];
  /** The author's words: none from elements that hold code, quotations or links, or that show nothing. */
  prose: ProseBlock;
}

const wordless = new Set(['script', 'style', 'template', 'pre', 'code', 'samp', 'blockquote', 'q', 'cite', 'a']);

/** Reads it; `offset` is where the stretch begins in the body. */
export function readHtml(html: string, offset: number): HtmlReading {
  const reading: HtmlReading = { tags: [], prose: new ProseBlock() };
  const source = markup(html);
  let silent = 0;
  const add = (name: string, closing: boolean, attributes: Record<string, string> = {}): void => {
    reading.prose.gap();
    const start = parser.startIndex;
    const length = Math.max(1, Math.min(parser.endIndex + 1, html.length) - start);
    reading.tags.push({ name: shownName(name), closing, attributes, offset: offset + start, length });
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (wordless.has(name)) silent += 1;
        add(name, false, { ...attributes });
      },
      onclosetag: (name, implied) => {
        if (wordless.has(name)) silent -= 1;
        if (!implied) add(name, true);
      },
      ontext: (value) => {
        if (silent > 0) return;
        const [from, to] = [parser.startIndex, parser.endIndex + 1];
        reading.prose.add(value, offset + from, html.slice(from, to));
      },
      onprocessinginstruction: (name) => add(name.charAt(0), false),
      oncdatastart: () => add('!', false),
      oncomment: () => {
        if (source.startsWith('<?', parser.startIndex)) add('?', false);
      },
    },
    { recognizeCDATA: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return reading.tags.length === 0 ? { ...reading, tags: closingTagAlone(html, offset) } : reading;
}

/** A closing tag whose opening one stands elsewhere, which the parser passes over. */
function closingTagAlone(html: string, offset: number): HtmlTag[] {
  const shown = html.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  return [...shown.matchAll(/<\/([a-z][^\s/>]*)[^>]*>/gi)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    closing: true,
    attributes: {},
    offset: offset + match.index,
    length: match[0].length,
  }));
}

/**
 * The text as it is parsed, of the same length. A tag that it never closes is still read by a browser as soon as a later
 * `>` comes. What stands in `textarea` and `title` is markup as soon as their tags are dropped, so they get other names.
 */
function markup(html: string): string {
  const open = html.replace(/<(\/?)(textarea|title)(?![^\s/>])/gi, (_, slash: string, name: string) => {
    return `<${slash}${MASK}${name.slice(1)}`;
  });
  return /<[a-z][^>]*$/i.test(open) ? `${open}>` : open;
}

const MASK = 'x';

const shownName = (name: string): string =>
  name === `${MASK}extarea` ? 'textarea' : name === `${MASK}itle` ? 'title' : name;
