/** A piece of a text of the front matter. */
export type TextPiece = { type: 'text' | 'code'; text: string } | { type: 'link'; text: string; url: string };

/**
 * Parts a text into words, code between backticks and web addresses. Nothing else of it means anything, so nothing of it
 * can be markup.
 */
export function richText(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(/`([^`\n]+)`|https?:\/\/[^\s<>"'`]+/g)) {
    if (match.index > end) pieces.push({ type: 'text', text: text.slice(end, match.index) });
    const code = match[1];
    const address = code === undefined ? withoutTail(match[0]) : '';
    pieces.push(
      code === undefined ? { type: 'link', text: shortAddress(address), url: address } : { type: 'code', text: code },
    );
    end = match.index + (code === undefined ? address.length : match[0].length);
  }
  if (end < text.length) pieces.push({ type: 'text', text: text.slice(end) });
  return pieces;
}

/**
 * Evidence as a page shows it: the address of the report that the whole postmortem rests on is named, not spelt out
 * beside every event.
 */
export function evidenceText(
  evidence: string,
  source: { organization?: string | undefined; url?: string | undefined } | undefined,
): TextPiece[] {
  if (evidence.trim() !== source?.url) return richText(evidence);
  return [{ type: 'link', text: `report by ${source.organization ?? 'the organisation'}`, url: source.url }];
}

/** The address without the punctuation that ends its sentence. A closing bracket belongs to it when it was opened in it. */
function withoutTail(address: string): string {
  const plain = address.replace(/[.,;:!?]+$/, '');
  const surplus = plain.split(')').length - plain.split('(').length;
  return surplus > 0 && plain.endsWith(')') ? withoutTail(plain.slice(0, -1)) : plain;
}

/** The host and the end of an address, for people. */
function shortAddress(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return short.length <= 48 ? short : `${short.slice(0, 30)}…${short.slice(-16)}`;
}
