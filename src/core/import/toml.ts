/**
 * Reads the front matter that Hugo writes: a line is a key with a text, a number, a list of texts or a date. What is
 * written otherwise, or stands in a table of its own, is given back as it is.
 */
export function readToml(source: string): { values: Record<string, unknown>; unread: string[] } {
  const values: Record<string, unknown> = {};
  const unread: string[] = [];
  let isInTable = false;
  for (const line of source.split('\n')) {
    if (line.trim() === '') continue;
    const [, key, text] = /^([\w-]+)\s*=\s*(.+)$/.exec(line) ?? [];
    const value = text === undefined ? undefined : valueOf(text.trim());
    if (/^\s*\[/.test(line)) isInTable = true;
    if (isInTable || key === undefined || value === undefined || Object.hasOwn(values, key)) unread.push(line);
    else values[key] = value;
  }
  return { values, unread };
}

function valueOf(text: string): unknown {
  if (/^"(?:[^"\\]|\\["\\])*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1);
  if (/^(?:true|false)$/.test(text)) return text === 'true';
  if (/^\d{4}-\d{2}-\d{2}[\dT:.Z+-]*$/.test(text)) return text;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const list = /^\[\s*((?:"[^"\\]*"|'[^']*')(?:\s*,\s*(?:"[^"\\]*"|'[^']*'))*)?\s*,?\s*\]$/.exec(text);
  return list ? (list[1]?.match(/"[^"]*"|'[^']*'/g) ?? []).map((one) => one.slice(1, -1)) : undefined;
}
