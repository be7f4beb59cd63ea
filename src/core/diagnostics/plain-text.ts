/**
 * Makes text inert for a terminal: control characters (escape sequences begin with one), line breaks, and characters
 * that turn the direction of text, and halves of characters, are shown as `\u001b`. Nothing is dropped.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, (char) =>
    char === '\t' ? '  ' : String.raw`\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
