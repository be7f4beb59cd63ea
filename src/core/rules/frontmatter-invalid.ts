import type { Remark } from './rule.ts';
import { incidentRule } from './rule.ts';
import { expectation } from './expectation.ts';
import type { ShapeIssue } from '../parse/shape.ts';
import { hasOwnRule } from './more-exact-rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/frontmatter/invalid.md. */
export const frontmatterInvalid = incidentRule('frontmatter/invalid', ({ shapeIssues }) =>
  shapeIssues
    .filter(({ issue }) => issue.code !== 'unrecognized_keys')
    .filter((issue) => !hasOwnRule(issue))
    .filter(isFirstOfItsField)
    .map((issue): Remark => {
      const name = issue.path.join('.');
      const { expected, help } = expectation(issue);
      if (isAbsent(issue.value)) {
        return {
          at: { field: issue.path },
          message: `"${name}" is ${issue.value === undefined ? 'missing' : 'empty'}; expected ${expected}.`,
          help: help ?? `Write "${String(issue.path.at(-1))}:" with ${expected}.`,
          absent: true,
        };
      }
      return {
        at: { field: issue.path },
        message: `"${name}" is ${shown(issue.value)}; expected ${expected}.`,
        ...(help === undefined ? {} : { help }),
      };
    }),
);

/** A value can break its shape in two ways at once: one finding is enough to mend it. */
const isFirstOfItsField = ({ path }: ShapeIssue, index: number, all: readonly ShapeIssue[]): boolean =>
  all.findIndex((other) => other.path.join('\0') === path.join('\0')) === index;

/** Nothing, and what says nothing: blank text, an empty list. */
const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
