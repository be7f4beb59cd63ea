import { withoutSecrets } from '../parse/secrets.ts';
import { counted } from '../rules/wording.ts';
import { count, type Diagnostic, type Report } from './diagnostic.ts';
import { plainText } from './plain-text.ts';
import { sourceExcerpt } from './source-excerpt.ts';

/** How a piece of a report is dressed on a terminal. Each takes and gives text. */
export interface Palette {
  error: Dress;
  warning: Dress;
  info: Dress;
  strong: Dress;
  faint: Dress;
}

type Dress = (text: string) => string;

export const plainPalette: Palette = { error: same, warning: same, info: same, strong: same, faint: same };

/** What the text report needs beside the findings. */
export interface FormatOptions {
  palette: Palette;
  /** The text of a file, for the excerpt. */
  textOf: (file: string) => string | undefined;
  /** How a path is shown: relative to where the user stands. */
  showPath: (file: string) => string;
  /** Set where the report was cut down to its errors: it cannot say then that nothing was found. */
  errorsOnly?: boolean;
}

/**
 * The report for people: each finding with the line it points at, as compilers show them; last, the count.
 * No secret of a file is shown, whatever the finding beside it is about.
 */
export function formatReport(report: Report, options: FormatOptions): string {
  const shown = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!shown.has(file)) {
      const text = options.textOf(file);
      shown.set(file, text === undefined ? undefined : withoutSecrets(text));
    }
    return shown.get(file);
  };
  const blocks = report.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { ...options, textOf }));
  return `${[...blocks, summary(report, options)].join('\n\n')}\n`;
}

function formatDiagnostic(diagnostic: Diagnostic, { palette, textOf, showPath }: FormatOptions): string {
  const { file, position, severity, ruleId, message, why, help, related = [] } = diagnostic;
  const dress = palette[severity];
  const at = `${plainText(showPath(file))}:${position.line}:${position.column}`;
  const text = textOf(file);
  return [
    `${palette.strong(at)} ${dress(severity)} ${ruleId}`,
    `  ${plainText(message)} ${palette.faint(plainText(why))}`,
    ...(text === undefined
      ? []
      : sourceExcerpt(text, position, { hidden: diagnostic.secret === true, mark: dress, faint: palette.faint })),
    ...related.map(
      (other) =>
        `  ${palette.faint('see')} ${plainText(showPath(other.file))}:${other.position.line}:${other.position.column} ${plainText(other.message)}`,
    ),
    ...(help === undefined ? [] : [`  ${palette.strong('help')} ${plainText(help)}`]),
  ].join('\n');
}

function summary(report: Report, { palette, errorsOnly = false }: FormatOptions): string {
  const checked = counted(report.files, 'postmortem');
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, n: count(report, severity) }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => palette[severity](severity === 'info' ? `${n} for information` : counted(n, severity)));
  const nothing = errorsOnly ? 'no errors' : 'nothing found';
  const waived = report.waived > 0 ? palette.faint(` (${report.waived} waived)`) : '';
  return `${checked} checked: ${parts.length === 0 ? nothing : parts.join(', ')}${waived}.`;
}

function same(text: string): string {
  return text;
}
