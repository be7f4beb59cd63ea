import type { HtmlTag, OpenElements } from './html-tags.ts';

/** Elements that run, load, send or change what the page loads. */
export const activeElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'base',
  'meta',
  'link',
  'frame',
  'frameset',
  'applet',
  'portal',
  'fencedframe',
]);

/** Elements that act when they stand inside an SVG. */
const activeInSvg = new Set([
  'script',
  'foreignobject',
  'use',
  'image',
  // the parser's name for the same
  'img',
  'feimage',
  'animate',
  'animatetransform',
  'animatemotion',
  'set',
  'handler',
  'a',
  'style',
]);

/** Elements that Markdown has no sign for and that do no harm. */
export const harmlessElements: ReadonlySet<string> = new Set(['details', 'summary', 'kbd', 'sub', 'sup', 'br', 'abbr']);

/** Attributes that the harmless elements may keep. */
export const harmlessAttributes: ReadonlySet<string> = new Set(['open', 'title']);

/** Whether a text can hold an active part at all: a quick look before the body is parsed. */
export const mayHoldActiveParts = (body: string): boolean =>
  /<[a-z/!?]/i.test(body) || /j\s*a\s*v\s*a\s*s|v\s*b\s*s|data\s*\\?:|&(?:colon|tab|newline|#)/i.test(body);

/** What of a tag could run or reach out, as the beginning of a sentence; undefined where nothing could. */
export function activePart(tag: HtmlTag, open: OpenElements): string | undefined {
  if (tag.closing) return undefined;
  if (activeElements.has(tag.name)) return `<${tag.name}>`;
  if (activeInSvg.has(tag.name) && open.isInside('svg')) return `<${tag.name}> inside <svg>`;
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (/^on/i.test(name)) return `The attribute ${name} of <${tag.name}>`;
    if (isActiveAddress(value) || (name === 'style' && isActiveAddress(value.replace(/^.*?url\(\s*["']?/is, '')))) {
      return `The address in ${name} of <${tag.name}>`;
    }
    if (name === 'srcdoc') return `The attribute srcdoc of <${tag.name}>`;
    if (breaksOut.test(value)) return `The value of ${name} of <${tag.name}>`;
  }
  return undefined;
}

/** A browser that takes an element for raw text ends it at this tag, even inside quotes, and reads on as markup. */
const breaksOut = /<\/(?:noscript|noembed|noframes|iframe|textarea|title|style|script|xmp)\b/i;

/** Whether an address runs instead of leading somewhere. White space and control characters in it are passed over, as browsers do. */
export function isActiveAddress(url: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers drop these characters before they read the scheme
  const plain = url.replace(/[\u0000-\u0020\u007F-\u009F]+/g, '').toLowerCase();
  return (
    /^(?:javascript|vbscript|livescript):/.test(plain) ||
    /^data:(?:text\/html|text\/xml|application\/xhtml|application\/xml|image\/svg)/.test(plain)
  );
}
