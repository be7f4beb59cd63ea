import { Parser } from 'htmlparser2';

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

/** The tags of a stretch of raw HTML, in order; comments are left out. `offset` is where it begins in the body. */
export function readHtmlTags(html: string, offset: number): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const add = (name: string, closing: boolean, attributes: Record<string, string> = {}): void => {
    const start = parser.startIndex;
    tags.push({ name, closing, attributes, offset: offset + start, length: Math.max(1, parser.endIndex + 1 - start) });
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => add(name, false, { ...attributes }),
      onclosetag: (name, implied) => !implied && add(name, true),
      onprocessinginstruction: (name) => add(name.charAt(0), false),
      oncdatastart: () => add('!', false),
    },
    { recognizeCDATA: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(closed(html));
  parser.end();
  return tags;
}

/** A tag that the text never closes is still read by a browser as soon as a later `>` comes: read it here too. */
const closed = (html: string): string => (/<[a-z][^>]*$/i.test(html) ? `${html}>` : html);
