import { maskedSecret, secretShapes, secretTraces } from '../lexicon/secrets.ts';

/** A stretch of a text that looks like a secret. */
export interface FoundSecret {
  what: string;
  offset: number;
  length: number;
}

/** Every stretch that looks like a secret, in order, none inside another. What is masked already is none. */
export function findSecrets(text: string): FoundSecret[] {
  if (!secretTraces.some((trace) => trace.test(text))) return [];
  const found = secretShapes.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !isMasked(match[0]))
      .map((match) => ({ what, offset: match.index, length: match[0].length })),
  );
  const sorted = found.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  const outer: FoundSecret[] = [];
  for (const one of sorted) {
    const last = outer.at(-1);
    if (!last || one.offset >= last.offset + last.length) outer.push(one);
  }
  return outer;
}

/** The same text with every secret blanked out, of the same length and with the same lines. */
export function withoutSecrets(text: string): string {
  let shown = text;
  for (const { offset, length } of findSecrets(text)) {
    const blank = shown.slice(offset, offset + length).replace(/[^\n]/g, '•');
    shown = shown.slice(0, offset) + blank + shown.slice(offset + length);
  }
  return shown;
}

function isMasked(secret: string): boolean {
  const key = /-----BEGIN [^-]*-----\s*(\S*)\s*-----END/.exec(secret)?.[1];
  if (key !== undefined) return maskedSecret.test(key);
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^:]*:([^@]+)@/i.exec(secret)?.[1];
  return maskedSecret.test(password ?? secret.replace(/^.*[:=\s]["']?/s, ''));
}
