import { Parser } from 'htmlparser2';
import { activeElements, harmlessAttributes, harmlessElements } from '../../core/parse/active-html.ts';

/**
 * Raw HTML as a page may show it: the harmless elements with their harmless attributes, and the text of all others. What
 * stands in an element that could run is no text and is dropped, and so are comments. Markdown hands HTML over in pieces,
 * an opening and its closing tag apart, so a tag is judged by itself.
 */
export function safeHtml(html: string): string {
  return html
    .replace(active, '')
    .split(harmlessTag)
    .map((piece) => (wholeTag.test(piece) ? safeTag(piece) : textOf(piece)))
    .join('');
}

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const active = new RegExp(`<(${[...activeElements].join('|')})\\b[^]*?(?:</\\1\\s*>|$)`, 'gi');
const tag = `</?(?:${[...harmlessElements].join('|')})(?:[\\s/][^<>]*)?>`;
const harmlessTag = new RegExp(`(${tag})`, 'gi');
const wholeTag = new RegExp(`^${tag}$`, 'i');

function safeTag(source: string): string {
  const closing = /^<\/([a-z]+)/i.exec(source)?.[1]?.toLowerCase();
  if (closing !== undefined) return closing === 'br' ? '' : `</${closing}>`;
  let safe = '';
  read(source, { onopentag: (name, attributes) => (safe = openingTag(name, attributes)) });
  return safe;
}

function textOf(source: string): string {
  const parts: string[] = [];
  read(source, { ontext: (text) => parts.push(escapeHtml(text)) });
  return parts.join('');
}

function openingTag(name: string, attributes: Record<string, string>): string {
  const kept = Object.entries(attributes)
    .filter(([attribute]) => harmlessAttributes.has(attribute))
    .map(([attribute, value]) => (value === '' ? ` ${attribute}` : ` ${attribute}="${escapeHtml(value)}"`));
  return `<${name}${kept.join('')}>`;
}

function read(
  source: string,
  handler: { onopentag?: (name: string, attributes: Record<string, string>) => void; ontext?: (text: string) => void },
): void {
  const parser = new Parser(handler, { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true });
  parser.end(source);
}
