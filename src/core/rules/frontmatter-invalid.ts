import type { Remark } from './rule.ts';
import { incidentRule } from './rule.ts';
import type { ShapeIssue } from '../parse/shape.ts';
import { hasOwnRule } from './more-exact-rule.ts';
import { shapeFault } from './shape-fault.ts';

/** See docs/rules/frontmatter/invalid.md. */
export const frontmatterInvalid = incidentRule('frontmatter/invalid', ({ shapeIssues, raw }) =>
  shapeIssues
    .filter(({ issue }) => issue.code !== 'unrecognized_keys')
    .filter((issue) => !hasOwnRule(issue))
    .filter(isFirstOfItsField)
    .map((issue): Remark => ({ at: { field: issue.path }, ...shapeFault(issue, raw) })),
);

/** A value can break its shape in two ways at once: one finding is enough to mend it. */
const isFirstOfItsField = ({ path }: ShapeIssue, index: number, all: readonly ShapeIssue[]): boolean =>
  all.findIndex((other) => other.path.join('\0') === path.join('\0')) === index;
