import { plainText } from '../../core/diagnostics/plain-text.ts';
import { fingerprints } from './fingerprint.ts';
import type { Reporter } from './index.ts';
import { escapeControls } from './json.ts';

/** One finding as GitLab reads it: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
interface CodeQualityIssue {
  type: 'issue';
  check_name: string;
  description: string;
  content: { body: string };
  categories: string[];
  severity: 'info' | 'minor' | 'critical';
  fingerprint: string;
  location: { path: string; lines: { begin: number; end: number } };
}

/** A Code Quality report of GitLab. Paths are relative to where the user stands: stand in the repository's top folder. */
export const gitlab: Reporter = ({ diagnostics }, { showPath }) => {
  const names = fingerprints(diagnostics);
  const issues = diagnostics.map(
    ({ ruleId, severity, file, position, message, why, help }, index): CodeQualityIssue => ({
      type: 'issue',
      check_name: ruleId,
      description: plainText(message),
      content: { body: plainText([why, help].filter((one) => one !== undefined).join(' ')) },
      categories: ['Clarity'],
      severity: severities[severity],
      fingerprint: names[index] ?? '',
      location: { path: showPath(file), lines: { begin: position.line, end: position.endLine } },
    }),
  );
  return `${escapeControls(JSON.stringify(issues, null, 2))}\n`;
};

const severities = { error: 'critical', warning: 'minor', info: 'info' } as const;
