import { type Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import { plainText } from '../../core/diagnostics/plain-text.ts';
import type { Reporter } from './index.ts';

/** Workflow commands of GitHub Actions: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const github: Reporter = (report, { showPath }) =>
  report.diagnostics.map((diagnostic) => annotation(diagnostic, showPath(diagnostic.file))).join('');

function annotation({ severity, position, ruleId, message, why, help }: Diagnostic, file: string): string {
  const properties = {
    file,
    line: position.line,
    endLine: position.endLine,
    col: position.column,
    ...(position.endLine === position.line ? { endColumn: position.endColumn } : {}),
    title: ruleId,
  };
  const words = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, why, help].filter((one) => one !== undefined).join(' ');
  return `::${commands[severity]} ${words.join(',')}::${escapeData(plainText(text))}\n`;
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
