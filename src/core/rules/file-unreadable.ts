import type { Rule } from './rule.ts';

/** See docs/rules/file/unreadable.md. */
export const fileUnreadable: Rule = ({ sources }) =>
  sources.flatMap((source) =>
    'unreadable' in source
      ? [
          {
            ruleId: 'file/unreadable',
            file: source.path,
            at: 'file',
            message: `The file ${source.unreadable}.`,
            help: 'Put a UTF-8 text file of at most 1 MiB there, or take it away.',
          },
        ]
      : [],
  );
