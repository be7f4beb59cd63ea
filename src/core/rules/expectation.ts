import { isMapping } from '../parse/parse-file.ts';
import type { ShapeIssue } from '../parse/shape.ts';
import { fieldsAt, timelineKinds } from './known-fields.ts';
import { didYouMean, nearest, oneOf } from './wording.ts';

/** What a faulty value was expected to be, as the end of "expected …", and what to do about it. */
export interface Expectation {
  expected: string;
  help: string;
}

/** What the schema asked for, in words. */
export function expectation(shapeIssue: ShapeIssue): Expectation {
  const { issue, value, path } = shapeIssue;
  switch (issue.code) {
    case 'invalid_value':
      return choice(issue.values.map(String), value);
    case 'invalid_union':
      return path.at(-1) === 'kind' ? choice(timelineKinds, value) : either(shapeIssue);
    case 'invalid_type':
      if (issue.expected === 'string' && path.at(-1) === 'at') return format(timeForm, shapeIssue);
      if (issue.expected === 'string' && dates.has(path.at(-1))) return format(dateForm, shapeIssue);
      return { expected: typeNames[issue.expected] ?? issue.expected, help: typeHelp(issue.expected, shapeIssue) };
    case 'too_small': {
      const expected = issue.origin === 'array' ? `at least ${entriesOf(issue.minimum)}` : `at least ${issue.minimum}`;
      return { expected, help: issue.origin === 'array' ? LIST : `Write ${issue.minimum} or a number above it.` };
    }
    case 'too_big':
      return {
        expected: `at most ${issue.maximum}`,
        help:
          path.at(-1) === 'share' ? 'A share is a part of 1: write 0.25 for 25 %.' : `Write ${issue.maximum} at most.`,
      };
    case 'invalid_format':
      return format(formatNames[issue.format] ?? issue.message, shapeIssue);
    default:
      return format(issue.message, shapeIssue);
  }
}

const entriesOf = (minimum: number | bigint): string => (Number(minimum) === 1 ? 'one entry' : `${minimum} entries`);

const LIST = 'Put each entry on a line of its own behind "- ", or all of them in [ ].';

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

const timeForm = 'a date-time with an offset (2026-03-03T14:02Z) or a date (2026-03-03)';
const dateForm = 'a date that exists, such as 2026-03-31';

/** Fields that hold a date: a number there is no text without quotes. */
const dates: ReadonlySet<unknown> = new Set(['due', 'completed', 'published', 'until']);

const formatNames: Record<string, string> = {
  date: dateForm,
  url: 'a web address that begins with https:// or http://',
};

function choice(values: readonly string[], value: unknown): Expectation {
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  const rest = ['other', 'note', 'unknown'].find((word) => values.includes(word));
  const help =
    near === undefined
      ? `Write one of these words as it stands here${rest === undefined ? '' : `; where none fits, ${rest}`}.`
      : didYouMean(near);
  return { expected: oneOf(values), help };
}

function either({ path, value }: ShapeIssue): Expectation {
  if (path.at(-1) === 'since' || path.at(-1) === 'tier') {
    return { expected: 'text or a whole number', help: 'Write a whole number, or text.' };
  }
  const fields = fieldsAt(path, value).join(', ');
  return {
    expected: 'text, or a mapping with the fields of the format',
    help: isPlain(value) ? inQuotes(value) : `Write one text, or a mapping with the fields ${fields}.`,
  };
}

const isPlain = (value: unknown): value is number | boolean => typeof value === 'number' || typeof value === 'boolean';

const inQuotes = (value: number | boolean): string => `Put it in quotes: "${String(value)}".`;

function typeHelp(expected: string, { path, value }: ShapeIssue): string {
  switch (expected) {
    case 'string':
      if (isMapping(value)) return 'Text that holds ": " makes a mapping of itself: put it in quotes.';
      return isPlain(value) ? inQuotes(value) : 'Write one text, without [ ] and without "- ".';
    case 'number':
    case 'int':
      return typeof value === 'number'
        ? 'Write the number in figures, or leave the field out.'
        : 'Write the number alone, without quotes, unit or separators: 41000.';
    case 'boolean':
      return 'Write true or false, without quotes.';
    case 'array':
      return LIST;
    default: {
      const fields = path[0] === 'timeline' ? 'at, kind, what' : fieldsAt(path, value).join(', ');
      return `Put its fields on lines of their own below it, indented${fields === '' ? '' : `: ${fields}`}.`;
    }
  }
}

/** What a text was expected to look like. `expected` is the wording of the schema. */
function format(expected: string, { value }: ShapeIssue): Expectation {
  const text = typeof value === 'string' ? value : '';
  const help = formatHelps.find(({ about }) => about.test(expected))?.help(text);
  return { expected, help: help ?? `Write ${expected}.` };
}

const formatHelps: readonly { about: RegExp; help: (text: string) => string | undefined }[] = [
  {
    about: /^a date-time/,
    help: (text) =>
      /^\s*(?:~|≈|≃|±|c\.|ca\b|circa|about|approx|around|roughly)/i.test(text)
        ? 'For "about" write ~ right before the time, without a space: ~2026-03-03T14:02Z.'
        : 'Write 2026-03-03T14:02Z, or 2026-03-03 where only the day is known.',
  },
  { about: /^a date that exists$/, help: () => 'Write a day that the calendar has, such as 2026-02-28.' },
  {
    about: /^a date that exists, such/,
    help: (text) =>
      /^\d{4}-\d\d-\d\d$/.test(text)
        ? 'Write a day that the calendar has, such as 2026-02-28.'
        : 'Write the year, the month and the day alone: 2026-03-31.',
  },
  {
    about: /^8 to 120/,
    help: (text) =>
      [...text].length > 120
        ? `It has ${[...text].length} characters: leave the details to the summary of the impact.`
        : 'Say what broke, and by what: "Checkout refused cards after a pool change".',
  },
  {
    about: /^a kebab-case id such/,
    help: (text) => {
      const id = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      return id === '' ? 'Write letters a to z, digits and single dashes.' : `Write ${id}.`;
    },
  },
  { about: /ISO 4217/, help: () => 'Write the three capital letters of the currency, such as EUR, USD or GBP.' },
  { about: /^an id such as A1/, help: () => 'Begin with a letter; go on with letters, digits and dashes: A1.' },
  { about: /^a web address/, help: () => 'Write the whole address from https:// on, with %20 for a space.' },
];
