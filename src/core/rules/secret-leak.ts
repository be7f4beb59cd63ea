import { findSecrets } from '../parse/secrets.ts';
import type { Rule } from './rule.ts';

/** See docs/rules/secret/leak.md. Looks at every file that can be read as text, broken front matter or not. */
export const secretLeak: Rule = ({ files }) =>
  files.flatMap((file) =>
    findSecrets(file.text).map(({ what, offset, length }) => ({
      ruleId: 'secret/leak',
      file: file.path,
      at: { offset, length },
      message: `This looks like ${what}.`,
      help: 'Revoke it first, then write [redacted] in its place. If it is only a look-alike, add a waiver with the reason.',
      secret: true,
    })),
  );
