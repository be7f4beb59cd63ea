import type { Diagnostic, Report } from '../../core/diagnostics/diagnostic.ts';
import { plainText } from '../../core/diagnostics/plain-text.ts';
import type { Severity } from '../../core/rules/rule-info.ts';
import { counted } from '../../core/rules/wording.ts';
import type { Reporter } from './index.ts';

/** How many annotations of each kind GitHub keeps of one step, and how long a message it keeps: what is beyond is lost. */
const ANNOTATIONS = 10;
const MESSAGE = 4000;

/**
 * Workflow commands of GitHub Actions, errors first, no more of a kind than GitHub keeps; a last line says how many are
 * left to the summary: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Reporter = (report, { showPath }) => {
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    ofKind(report, severity).slice(0, ANNOTATIONS),
  );
  const left = report.diagnostics.length - shown.length;
  const lines = shown.map((diagnostic) => annotation(diagnostic, showPath(diagnostic.file)));
  return [...lines, ...(left > 0 ? [`${counted(left, 'finding')} more: see the summary of the job.\n`] : [])].join('');
};

const ofKind = ({ diagnostics }: Report, severity: Severity): Diagnostic[] =>
  diagnostics.filter((one) => one.severity === severity);

function annotation({ severity, position, ruleId, message, why, help }: Diagnostic, file: string): string {
  const properties = {
    file: plainText(file),
    line: position.line,
    endLine: position.endLine,
    col: position.column,
    ...(position.endLine === position.line ? { endColumn: position.endColumn } : {}),
    title: ruleId,
  };
  const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = plainText([message, why, help].filter((one) => one !== undefined).join(' '));
  const short = text.length > MESSAGE ? `${text.slice(0, MESSAGE - 1).toWellFormed()}…` : text;
  return `::${commands[severity]} ${words.join(',')}::${escapeData(short)}\n`;
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
