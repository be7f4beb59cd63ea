import { type Document, visit } from 'yaml';
import { MAX_PROBLEMS, type YamlProblem } from './yaml-faults.ts';

/** A character that YAML takes nowhere as it is (YAML 1.2.2, section 5.1), and those it takes in quotes only. */
// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const suspects = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** Every character of a text that YAML does not take where it stands, in order. O(size of the document). */
export function unprintable(document: Document.Parsed, text: string): YamlProblem[] {
  if (text.search(suspects) < 0) return [];
  const isQuoted = quotedPlaces(document);
  return [...text.matchAll(suspects)]
    .filter(({ 0: char, index }) => char < ' ' || !isQuoted(index))
    .slice(0, MAX_PROBLEMS)
    .map(({ 0: char, index }) => {
      const code = char.charCodeAt(0).toString(16).padStart(4, '0');
      return {
        message: `The control character U+${code.toUpperCase()} cannot stand in YAML as it is`,
        offset: index,
        help: String.raw`Take it out, or write "\u${code}" in double quotes.`,
      };
    });
}

/** Tells whether an offset lies inside a quoted text. To be asked with offsets that never go back. */
function quotedPlaces(document: Document.Parsed): (offset: number) => boolean {
  const ranges: [start: number, end: number][] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range) ranges.push([range[0], range[1]]);
    },
  });
  let at = 0;
  return (offset) => {
    while ((ranges[at]?.[1] ?? Infinity) <= offset) at += 1;
    return (ranges[at]?.[0] ?? Infinity) < offset;
  };
}
