import { fileNamePattern, isDateName } from '../incident/file-name.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/file/name.md. */
export const fileName: Rule = ({ sources }) =>
  sources
    .filter((source) => !('unreadable' in source) && !isDateName(source.path))
    .map(({ path }) => ({
      ruleId: 'file/name',
      file: path,
      at: 'file',
      message: `The file name "${path.slice(path.lastIndexOf('/') + 1)}" ${fault(path)}.`,
      help: 'Name it YYYY-MM-DD-slug.md: the UTC day on which the impact began, then a slug of a-z, 0-9 and dashes.',
    }));

function fault(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!name.endsWith('.md')) return 'does not end in ".md" and is not read';
  if (!/^\d{4}-\d{2}-\d{2}-/.test(name)) return 'does not begin with a date and a dash';
  if (!fileNamePattern.test(name)) return 'has a slug with other characters than a-z, 0-9 and dashes';
  return 'begins with a date that does not exist';
}
