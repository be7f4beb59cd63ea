import { isMapping } from '../parse/parse-file.ts';
import type { ShapeIssue } from '../parse/shape.ts';
import { timelineKinds } from './known-fields.ts';
import { didYouMean, nearest, oneOf } from './wording.ts';

/** What a faulty value was expected to be, as the end of "expected …", and what to do about it. */
export function expectation({ issue, value, path }: ShapeIssue): { expected: string; help?: string } {
  switch (issue.code) {
    case 'invalid_value':
      return choice(issue.values.map(String), value);
    case 'invalid_union':
      return path.at(-1) === 'kind'
        ? choice(timelineKinds, value)
        : {
            expected:
              path.at(-1) === 'since' ? 'text or a whole number' : 'text, or a mapping with the fields of the format',
          };
    case 'invalid_type':
      return { expected: typeNames[issue.expected] ?? issue.expected, ...typeHelp(issue.expected, value) };
    case 'too_small':
      return {
        expected:
          issue.origin === 'array'
            ? `at least ${entriesOf(issue.minimum)}`
            : `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`,
      };
    case 'too_big':
      return { expected: `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}` };
    case 'invalid_format':
      return { expected: formatNames[issue.format] ?? issue.message };
    default:
      return { expected: issue.message };
  }
}

const entriesOf = (minimum: number | bigint): string => (Number(minimum) === 1 ? 'one entry' : `${minimum} entries`);

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

const formatNames: Record<string, string> = {
  date: 'a date that exists, such as 2026-03-31',
  url: 'a web address that begins with https:// or http://',
};

function choice(values: readonly string[], value: unknown): { expected: string; help?: string } {
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  return { expected: oneOf(values), ...(near === undefined ? {} : { help: didYouMean(near) }) };
}

function typeHelp(expected: string, value: unknown): { help?: string } {
  if (expected === 'string' && isMapping(value))
    return { help: 'Text that holds ": " makes a mapping of itself: put it in quotes.' };
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { help: `Put it in quotes: "${String(value)}".` };
  }
  if (expected === 'number' && typeof value === 'string') {
    return { help: 'Write the number alone, without quotes, unit or separators: 41000.' };
  }
  if (expected === 'array') return { help: 'Put each entry on a line of its own behind "- ", or all of them in [ ].' };
  return {};
}
