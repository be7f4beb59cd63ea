import type { Rule } from './rule.ts';

/** See docs/rules/file/unreadable.md. */
export const fileUnreadable: Rule = ({ sources, files }) => [
  ...sources.flatMap((source) =>
    'unreadable' in source
      ? [
          {
            ruleId: 'file/unreadable' as const,
            file: source.path,
            at: 'file' as const,
            message: `The file ${source.unreadable}.`,
            help: 'Put a UTF-8 text file of at most 1 MiB there, or take it away.',
          },
        ]
      : [],
  ),
  ...files.flatMap(({ path, body }) =>
    body.refusal
      ? [
          {
            ruleId: 'file/unreadable' as const,
            file: path,
            at: { offset: body.offset + body.refusal.offset, length: body.refusal.length },
            message: `The text ${body.refusal.why}, so it is not read: that would take too long.`,
            help: 'Put logs and other pasted text into a code fence (a line of ``` above it and one below), or part long paragraphs by blank lines.',
          },
        ]
      : [],
  ),
];
