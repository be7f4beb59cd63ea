import type { ParsedFile } from '../parse/parse-file.ts';
import { withoutSecrets } from '../parse/secrets.ts';
import { ruleInfo } from '../rules/rule-info.ts';
import type { Diagnostic, Position } from './diagnostic.ts';
import type { Finding, Place } from './finding.ts';
import { Locator } from './position.ts';

/** Files that are drafts, where what is absent weighs less. */
export interface DiagnoseOptions {
  drafts: ReadonlySet<string>;
}

/** Gives findings their lines and columns, blanks out secrets that a message repeats, and sorts them by file, line, column, rule, message. O(n log n). */
export function diagnose(
  findings: readonly Finding[],
  files: readonly ParsedFile[],
  { drafts }: DiagnoseOptions,
): Diagnostic[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const locators = new Map<string, Locator>();
  const locate = (path: string, place: Place): Position => {
    const file = byPath.get(path);
    if (!file) return { type: 'source', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const locator = locators.get(path) ?? new Locator(file);
    locators.set(path, locator);
    return locator.locate(place);
  };
  return findings
    .map(({ ruleId, file, at, message, help, absent, related, secret }): Diagnostic => {
      const { severity, why } = ruleInfo[ruleId];
      return {
        ruleId,
        severity: absent && severity === 'error' && drafts.has(file) ? 'warning' : severity,
        file,
        position: locate(file, at),
        message: withoutSecrets(message),
        why,
        ...(help === undefined ? {} : { help: withoutSecrets(help) }),
        ...(related && {
          related: related.map((other) => ({
            file: other.file,
            position: locate(other.file, other.at),
            message: withoutSecrets(other.message),
          })),
        }),
        ...(secret && { secret }),
      };
    })
    .toSorted(byPlace);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
