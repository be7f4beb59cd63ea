/** One `selector, selector { property: value; ... }`. */
export interface StyleRule {
  type: 'style';
  selectors: string[];
  declarations: Declaration[];
}

/** `@keyframes`, `@media` and their like. */
export interface AtRule {
  type: 'at';
  prelude: string;
  rules: CssRule[];
}

export type CssRule = StyleRule | AtRule;

export interface Declaration {
  property: string;
  value: string;
}

/** Reads what stylis writes: rules without comments, statements and escapes. O(length). */
export function parseCss(css: string): CssRule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const open: CssRule[][] = [[]];
  const preludes: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = endOfString(text, at);
    else if (character === '{') {
      preludes.push(text.slice(start, at).trim());
      open.push([]);
      start = at + 1;
    } else if (character === ';' && preludes.length === 0) {
      start = at + 1;
    } else if (character === '}' && preludes.length > 0) {
      const prelude = preludes.pop() ?? '';
      const rules = open.pop() ?? [];
      open.at(-1)?.push(
        prelude.startsWith('@') && !/^@(?:font-face|page|property)\b/i.test(prelude)
          ? { type: 'at', prelude, rules }
          : {
              type: 'style',
              selectors: splitSelectors(prelude),
              declarations: declarationsOf(text.slice(start, at)),
            },
      );
      start = at + 1;
    }
  }
  return open[0] ?? [];
}

/** The inverse of {@link parseCss}, without a space too many. Rules without a declaration go. */
export function writeCss(rules: readonly CssRule[]): string {
  return rules
    .map((rule) => {
      if (rule.type === 'at') return rule.rules.length === 0 ? '' : `${rule.prelude}{${writeCss(rule.rules)}}`;
      if (rule.declarations.length === 0 || rule.selectors.length === 0) return '';
      return `${rule.selectors.join(',')}{${rule.declarations.map((one) => `${one.property}:${one.value}`).join(';')}}`;
    })
    .join('');
}

/** The declarations of a `style` attribute or of the inside of a rule. */
export function declarationsOf(text: string): Declaration[] {
  return splitOutsideBrackets(text, ';').flatMap((part) => {
    const colon = part.indexOf(':');
    const property = part.slice(0, colon).trim();
    const value = part.slice(colon + 1).trim();
    return colon < 0 || property === '' || value === '' ? [] : [{ property: nameOf(property), value }];
  });
}

/** Custom properties tell capitals from small letters, others do not. */
function nameOf(property: string): string {
  return property.startsWith('--') ? property : property.toLowerCase();
}

function splitSelectors(prelude: string): string[] {
  return splitOutsideBrackets(prelude, ',').map((one) => one.replace(/\s+/g, ' ').trim());
}

/** Splits at a character that is neither in a string nor in brackets. */
function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' || character === "'") at = endOfString(text, at);
    else if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === separator && depth <= 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.filter((part) => part.trim() !== '');
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[start]) return at;
  }
  return text.length;
}
