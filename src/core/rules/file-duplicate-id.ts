import type { ParsedFile } from '../parse/parse-file.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/file/duplicate-id.md. */
export const fileDuplicateId: Rule = ({ files }) => {
  const first = new Map<string, ParsedFile>();
  return files.flatMap((file) => {
    const other = first.get(file.id);
    if (!other) {
      first.set(file.id, file);
      return [];
    }
    return [
      {
        ruleId: 'file/duplicate-id',
        file: file.path,
        at: 'file',
        message: `The id "${file.id}" belongs to ${other.path} already.`,
        help: 'Give one of the two files another slug.',
        related: [{ file: other.path, at: 'file', message: 'The other file is here.' }],
      },
    ];
  });
};
