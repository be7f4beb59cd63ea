import { type Document, isCollection, visit, type YAMLError } from 'yaml';

/** A fault of a YAML text: what is wrong, the offset where, and what to write instead. */
export interface YamlProblem {
  message: string;
  offset: number;
  help: string;
}

/** So many faults of one text are told at the most. */
export const MAX_PROBLEMS = 50;

const QUOTE_IT = 'Put text that holds a sign of YAML (: # [ ] { } & * ! | > % @ `) in quotes.';

export const tooDeep: YamlProblem = {
  message: 'Nested too deeply to be read',
  offset: 0,
  help: 'Take levels out: no field of the format is nested deeper than four levels.',
};

/** The faults that the library names, in the words of an author, each where its cause stands. */
export function problemsOf(document: Document.Parsed, text: string): YamlProblem[] {
  const faults = independent([...document.errors, ...document.warnings]);
  const problems = faults.map((fault) => problemOf(fault, document, text));
  return problems.filter(
    (one, index) =>
      (index === 0 || !isNested(faults[index]) || one.message === HOLDS_COLON) &&
      !problems.slice(0, index).some((other) => isTold(other, one, text)),
  );
}

/** A text with several colons is one fault of its line. */
const isTold = (a: YamlProblem, b: YamlProblem, text: string): boolean =>
  a.message === HOLDS_COLON && b.message === HOLDS_COLON && lineAt(text, a.offset) === lineAt(text, b.offset);

/**
 * The first fault, and those that stand for themselves. A parser that has lost its way names further faults of which only
 * the first is the author's, in their hundreds of thousands where a bracket is never closed.
 */
function independent(faults: readonly YAMLError[]): YAMLError[] {
  const sorted = faults.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const keepsItsWay = isNested(sorted[0]);
  return sorted
    .filter(
      (fault, index) =>
        index === 0 ||
        fault.code === 'DUPLICATE_KEY' ||
        fault.code === 'TAG_RESOLVE_FAILED' ||
        (keepsItsWay && isNested(fault)),
    )
    .slice(0, MAX_PROBLEMS);
}

const isNested = (fault: YAMLError | undefined): boolean => fault?.message.startsWith('Nested mappings') === true;

const HOLDS_COLON = 'This text holds ": "';

function problemOf({ code, message, pos }: YAMLError, document: Document.Parsed, text: string): YamlProblem {
  const [offset] = pos;
  if (/call stack/.test(message)) return { ...tooDeep, offset };
  if (/^Missing closing .quote/.test(message)) {
    return {
      message: 'The quotation mark that opens here is never closed',
      offset: openingQuote(document, offset) ?? offset,
      help: "End the text with the mark it begins with, and indent its further lines. Inside '…' write an apostrophe twice.",
    };
  }
  const bracket = /^Flow (sequence|map) in block/.exec(message)?.[1];
  if (bracket !== undefined) {
    const [open, close] = bracket === 'map' ? ['{', '}'] : ['[', ']'];
    return {
      message: `The ${open} that opens here is never closed`,
      offset: openingBracket(document, text, offset, open) ?? offset,
      help: `End it with ${close} on the same line, or put text that begins with ${open} in quotes.`,
    };
  }
  if (/^Nested mappings|^Implicit keys need/.test(message)) return misplacedKey(offset, text);
  if (/must start at the same column|without - indicator|^A block/.test(message)) return misplacedLine(text, offset);
  const worded = wordings.find(({ pattern }) => pattern.test(message));
  return worded
    ? { message: worded.message, offset, help: worded.help }
    : { message: message.split('\n')[0] ?? '', offset, help: helps[code] ?? QUOTE_IT };
}

/** A key that begins at `offset`, with its colon on the same line or on a later one. */
function misplacedKey(offset: number, text: string): YamlProblem {
  const quoted = /["']/.test(text.charAt(offset)) ? text.indexOf(text.charAt(offset), offset + 1) : offset;
  const colon = /:(?=\s|$)/.exec(text.slice(Math.max(quoted, offset)));
  const colonAt = Math.max(quoted, offset) + (colon?.index ?? 0);
  const line = lineAt(text, colonAt);
  if (colon && line > offset)
    return misplacedLine(text, indentAt(text, line) > indentAt(text, lineAt(text, offset)) ? line : offset);
  if (colon && colonAt > offset) {
    return { message: HOLDS_COLON, offset, help: 'Put the whole text in quotes.' };
  }
  return misplacedLine(text, offset);
}

/** A line that does not stand where it belongs; `offset` is anywhere in it, or in the blanks before it. */
function misplacedLine(text: string, offset: number): YamlProblem {
  const start = lineAt(text, offset);
  const indent = indentAt(text, start);
  const lines = text
    .slice(0, start)
    .split('\n')
    .filter((line) => /^\s*[^\s#]/.test(line));
  const before = /^( *)((?:- +)*)/.exec(lines.at(-1) ?? '');
  const outer = before?.[1]?.length ?? 0;
  const at = start + indent;
  if (indent > outer + (before?.[2]?.length ?? 0)) {
    return {
      message: 'This line is indented further than its neighbours',
      offset: at,
      help: 'Begin it in the column of the line above; if it goes on the text above, put that text in quotes.',
    };
  }
  if (indent === outer && before?.[2] !== '' && !/^- /.test(text.slice(at))) {
    return { message: 'This line stands in a list without a "- "', offset: at, help: 'Begin an entry with "- ".' };
  }
  if (/^(?![^\n]*:(?:\s|$))/.test(text.slice(at))) {
    return {
      message: 'This line is no field',
      offset: at,
      help: 'Write "field: value", with a space behind the colon; indent what goes on the text above.',
    };
  }
  return {
    message: 'This line does not begin in the column of its neighbours',
    offset: at,
    help: 'Begin all fields of one mapping, and all entries of one list, in the same column.',
  };
}

/** Where the line that holds `offset` begins. */
const lineAt = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** How many spaces a line begins with. */
const indentAt = (text: string, start: number): number => /^ */.exec(text.slice(start, start + 1000))?.[0].length ?? 0;

/** Where the quoted text begins that reaches to `offset`. */
function openingQuote(document: Document.Parsed, offset: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] < offset) opening = range[0];
    },
  });
  return opening;
}

/** Where the innermost list or mapping in brackets begins that reaches to `offset`. */
function openingBracket(document: Document.Parsed, text: string, offset: number, open: string): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Collection: (_, node) => {
      const [start, end] = node.range ?? [offset, offset];
      if (isCollection(node) && node.flow && text.charAt(start) === open && start < offset && end >= offset) {
        opening = Math.max(start, opening ?? 0);
      }
    },
  });
  return opening;
}

/** Messages of the library that speak of its own workings, and what they mean to an author. */
const wordings: readonly { pattern: RegExp; message: string; help: string }[] = [
  {
    pattern: /multiple documents/,
    message: 'There is more than one YAML document',
    help: 'Keep all fields in one mapping, without a line ... or --- between them.',
  },
  {
    pattern: /at most 1024 chars/,
    message: 'The name of this field is longer than 1,024 characters',
    help: 'Put text that holds ": " in quotes.',
  },
  {
    pattern: /^Block scalar header|^Not a YAML token/,
    message: 'Text stands on the line of | or >',
    help: 'Begin the text on the next line, or leave the sign out and put the text in quotes.',
  },
  {
    pattern: /^Unexpected .* (?:at node end|in YAML stream|token)/,
    message: 'More stands here, behind the end of the value',
    help: 'Put the whole text in quotes, or take out what stands behind the value.',
  },
  {
    pattern: /^Comments must be separated/,
    message: 'A # stands right behind the value',
    help: 'Write a space before a comment, and put text that holds # in quotes.',
  },
  {
    pattern: /^Block collections are not allowed within flow/,
    message: 'Inside [ ] or { } stands a list or mapping without brackets of its own',
    help: 'Write it in brackets too, or all of it on lines of their own.',
  },
  {
    pattern: /directives-end|^Unknown directive/,
    message: 'A line that begins with % is a directive, and front matter has none',
    help: 'Take the line out, or put text that begins with % in quotes.',
  },
];

const helps: Partial<Record<string, string>> = {
  BAD_SCALAR_START: 'Put text that begins with @, `, %, &, *, !, [ or { in quotes.',
  DUPLICATE_KEY: 'Keep one of the two, or make them one list.',
  TAG_RESOLVE_FAILED: 'Take the tag out, or put text that begins with ! in quotes.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_DQ_ESCAPE: String.raw`Write \\ for a backslash in double quotes, or put the text in single ones.`,
};
