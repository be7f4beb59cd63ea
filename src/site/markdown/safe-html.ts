import { activeElements, harmlessAttributes, harmlessElements } from '../../core/parse/active-html.ts';
import { Parser } from 'htmlparser2';

/**
 * Raw HTML as a page may show it: the harmless elements with their harmless attributes, and the text of all others. What
 * stands in an element that could run is no text and is dropped, and so are comments.
 */
export function safeHtml(html: string): string {
  const parts: string[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (activeElements.has(name)) hidden += 1;
        else if (hidden === 0 && harmlessElements.has(name)) parts.push(openingTag(name, attributes));
      },
      ontext: (text) => {
        if (hidden === 0) parts.push(escapeHtml(text));
      },
      onclosetag: (name, implied) => {
        if (activeElements.has(name)) hidden = Math.max(0, hidden - 1);
        else if (hidden === 0 && !implied && harmlessElements.has(name) && name !== 'br') parts.push(`</${name}>`);
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return parts.join('');
}

/** Text as HTML shows it. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function openingTag(name: string, attributes: Record<string, string>): string {
  const kept = Object.entries(attributes)
    .filter(([attribute]) => harmlessAttributes.has(attribute))
    .map(([attribute, value]) => (value === '' ? ` ${attribute}` : ` ${attribute}="${escapeHtml(value)}"`));
  return `<${name}${kept.join('')}>`;
}
