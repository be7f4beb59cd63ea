import { plainText } from '../../core/diagnostics/plain-text.ts';

/** An element of XML with attributes in the order given. Text in `content` must be escaped already. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  content: readonly string[] = [],
): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const start = `<${name}${words.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Escapes text for content and attributes. What XML 1.0 has no place for is shown as `\u001b`. */
export const escapeXml = (text: string): string =>
  plainText(text)
    .replace(/[\uFFFE\uFFFF]/g, (char) => String.raw`\u${char.charCodeAt(0).toString(16)}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
