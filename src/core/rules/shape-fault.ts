import type { ShapeIssue } from '../parse/shape.ts';
import { expectation } from './expectation.ts';
import { namedField, shown } from './wording.ts';

/** What is wrong with the shape of a value, in sentences. */
export interface ShapeFault {
  message: string;
  help: string;
  /** Whether nothing stands there, or something that says nothing. */
  absent?: true;
}

/** Says it, for any issue but that of a field that is not known. `values` are what the path leads through. */
export function shapeFault(issue: ShapeIssue, values: unknown): ShapeFault {
  const { path, value } = issue;
  const name = namedField(path, values);
  const { expected, help } = expectation(issue);
  if (!isAbsent(value)) return { message: `${name} is ${shown(value)}; expected ${expected}.`, help };
  const last = path.at(-1);
  return {
    message: `${name} is ${value === undefined ? 'missing' : 'empty'}; expected ${expected}.`,
    help:
      typeof last === 'number'
        ? 'Write the entry behind its "- ", or take the line out.'
        : expected === 'a list'
          ? help
          : `Write "${String(last)}:" with ${expected}.`,
    absent: true,
  };
}

/** Nothing, and what says nothing: blank text, an empty list. */
const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
