const NAMES = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['colon', ':'],
  ['semi', ';'],
]);

/**
 * Undoes the two forms in which Mermaid keeps the entity codes of a label (`#35;`, `#quot;`) while it draws: its own marks
 * and HTML references. It leaves the latter in a text label as they are; here they become the characters, once.
 */
export function decodeLabel(text: string): string {
  if (!/[&\ufb02]/.test(text)) return text;
  return text
    .replace(
      /\ufb02\u00b0(\u00b0?)(\+?\w+)\u00b6\u00df/g,
      (_, number: string, name: string) => `&${number && '#'}${name};`,
    )
    .replace(
      /&(?:#\+?(\d{1,7})|#x([\da-f]{1,6})|(\w{2,31}));/gi,
      (all, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named(name) ?? all;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return isCharacter(code) ? String.fromCodePoint(code) : '\ufffd';
      },
    );
}

/** The HTML parser has the list of the two thousand names. */
function named(name: string): string | undefined {
  let character = NAMES.get(name);
  if (character === undefined) {
    const area = document.createElement('textarea');
    area.innerHTML = `&${name};`;
    character = area.value;
    NAMES.set(name, character);
  }
  return character === `&${name};` ? undefined : character;
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10;
  return code < 0x7f || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0x11_0000);
}
