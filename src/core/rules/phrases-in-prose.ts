import type { Place } from '../diagnostics/finding.ts';
import type { Incident } from '../incident/incident.ts';
import { proseFields, type ProseField } from '../incident/prose.ts';
import { GAP, withoutQuotations } from '../parse/prose-block.ts';

/** Words that a pattern found, and where. */
export interface FoundPhrase {
  phrase: string;
  at: Place;
}

/**
 * Every place where the pattern (global) matches in an author's own words, in front matter and body. The body is taken
 * apart only where its source holds a trace of a phrase.
 */
export function phrasesInProse(
  incident: Incident,
  { pattern, trace }: { pattern: RegExp; trace: RegExp },
): FoundPhrase[] {
  const inFields = proseFields(incident).flatMap((field) => phrasesInField(field, pattern));
  const { body } = incident.file;
  if (!trace.test(body.text)) return inFields;
  const inBody = body.reading.prose.flatMap((block) =>
    [...block.text.matchAll(pattern)].map((match) => {
      const { offset, length } = block.stretch(match.index, match[0].length);
      return { phrase: match[0], at: { offset: body.offset + offset, length } };
    }),
  );
  return [...inFields, ...inBody];
}

/** The same in one field of the front matter, where code stands between backticks. */
export function phrasesInField({ field, text }: ProseField, pattern: RegExp): FoundPhrase[] {
  if (text.search(pattern) < 0) return [];
  const prose = authorsWords(text);
  const seen = new Map<string, { nth: number; until: number }>();
  return [...prose.matchAll(pattern)].map((match) => {
    const phrase = match[0];
    const last = seen.get(phrase) ?? { nth: 0, until: 0 };
    const nth = last.nth + occurrences(text.slice(last.until, match.index), phrase);
    seen.set(phrase, { nth: nth + 1, until: match.index + phrase.length });
    return { phrase, at: { field, words: { text: phrase, nth } } };
  });
}

/** A field's text with code, addresses, Markdown links and quotations blanked out, of the same length. */
export function authorsWords(text: string): string {
  const blank = (part: string): string => GAP.repeat(part.length);
  return withoutQuotations(
    text
      .replace(/(?<!`)(`{1,9})(?!`)[\s\S]*?(?<!`)\1(?!`)/g, blank)
      .replace(/\[[^[\]\n]*\]\([^()\s]*\)/g, blank)
      .replace(/(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}:\/\/\S+/gi, blank),
  );
}

function occurrences(text: string, phrase: string): number {
  return text.split(phrase).length - 1;
}
