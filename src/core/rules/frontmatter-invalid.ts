import type { Remark } from './rule.ts';
import { incidentRule } from './rule.ts';
import { expectation } from './expectation.ts';
import { hasOwnRule } from './more-exact-rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/frontmatter/invalid.md. */
export const frontmatterInvalid = incidentRule('frontmatter/invalid', ({ shapeIssues }) =>
  shapeIssues
    .filter(({ issue }) => issue.code !== 'unrecognized_keys')
    .filter((issue) => !hasOwnRule(issue))
    .map((issue): Remark => {
      const name = issue.path.join('.');
      const { expected, help } = expectation(issue);
      if (issue.value === undefined || issue.value === null) {
        return {
          at: { field: issue.path },
          message: `"${name}" is ${issue.value === null ? 'empty' : 'missing'}; expected ${expected}.`,
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
