import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';

/**
 * A name for each finding that survives lines moving above it: made of the rule, the file and the message, and of how
 * many like it came before in the file. Two findings of one report never share one. In the order of the findings.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ ruleId, file, message }) => {
    const like = JSON.stringify([ruleId, file, message]);
    const nth = seen.get(like) ?? 0;
    seen.set(like, nth + 1);
    return createHash('sha256').update(`${like} ${nth}`).digest('hex').slice(0, 32);
  });
}
