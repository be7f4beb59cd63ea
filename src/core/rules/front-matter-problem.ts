import type { FrontMatterProblem } from '../parse/parse-file.ts';
import type { Rule } from './rule.ts';

/** A rule that hands on what the parser found. */
export const frontMatterProblem =
  (ruleId: FrontMatterProblem['ruleId']): Rule =>
  ({ files }) =>
    files.flatMap((file) =>
      file.problems
        .filter((problem) => problem.ruleId === ruleId)
        .map(({ message, help, offset }) => ({
          ruleId,
          file: file.path,
          at: { offset, length: 0 },
          message,
          help,
        })),
    );
