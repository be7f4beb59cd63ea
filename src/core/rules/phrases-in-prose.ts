import type { Finding, Place } from '../diagnostics/finding.ts';
import { proseFields, type ProseField } from '../incident/prose.ts';
import { phrasePattern, tracePattern } from '../lexicon/phrases.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import { GAP, withoutQuotations } from '../parse/prose-block.ts';
import type { Rule } from './rule.ts';
import type { RuleId } from './rule-info.ts';

/** Words that a pattern found, and where. */
export interface FoundPhrase {
  phrase: string;
  at: Place;
}

/** What a rule looks for in prose, and what it says of it. */
export interface Wording {
  phrases: readonly string[];
  /** `phrase` in one line. */
  say: (phrase: string) => { message: string; help: string };
}

/** A rule that finds phrases in an author's own words: in the front matter where it can be read, and in every body. */
export function phraseRule(ruleId: RuleId, { phrases, say }: Wording): Rule {
  const pattern = phrasePattern(phrases);
  const trace = tracePattern(phrases);
  const finding = (file: string, { phrase, at }: FoundPhrase): Finding => ({
    ruleId,
    file,
    at,
    ...say(phrase.replace(/\s+/g, ' ')),
  });
  return ({ incidents, files }) => [
    ...incidents.flatMap((incident) =>
      proseFields(incident).flatMap((field) =>
        phrasesInField(field, pattern).map((found) => finding(incident.path, found)),
      ),
    ),
    ...files.flatMap((file) => phrasesInBody(file, pattern, trace).map((found) => finding(file.path, found))),
  ];
}

/**
 * Every place where the pattern (global) matches in a body. It is taken apart only where its source holds a trace of a
 * phrase. Where the end of the front matter is not known, nobody can tell prose from evidence, and nothing is said.
 */
function phrasesInBody({ body, text }: ParsedFile, pattern: RegExp, trace: RegExp): FoundPhrase[] {
  const isToldApart = body.offset > 0 || !/^(?:---|\+\+\+|;;;)/.test(text);
  if (!isToldApart || !trace.test(body.text)) return [];
  return body.reading.prose.flatMap((block) =>
    [...block.text.matchAll(pattern)].map((match) => {
      const { offset, length } = block.stretch(match.index, match[0].length);
      return { phrase: match[0], at: { offset: body.offset + offset, length } };
    }),
  );
}

/** Every place where it matches in one field of the front matter, where code stands between backticks. */
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
