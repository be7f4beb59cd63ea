import { count, type Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import { fitted, inertMarkdown, inlineCode } from '../../core/review/inert-markdown.ts';
import { counted } from '../../core/rules/wording.ts';
import type { Reporter } from './index.ts';

/** GitHub drops a step's summary that has more than 1 MiB; a character takes up to four bytes. */
const LIMIT = 250_000;

/** The findings as Markdown for the summary of a job: the count, then every file with its findings. */
export const githubSummary: Reporter = (report, { showPath }) => {
  const parts = [
    counted(count(report, 'error'), 'error'),
    counted(count(report, 'warning'), 'warning'),
    `${count(report, 'info')} for information`,
    ...(report.waived > 0 ? [`${report.waived} waived`] : []),
  ];
  const files = [...Map.groupBy(report.diagnostics, ({ file }) => file)].map(([file, diagnostics]) =>
    [`#### ${inlineCode(showPath(file))}`, '', ...diagnostics.map(findingLine), ''].join('\n'),
  );
  const blocks = fitted(files, LIMIT, (n) => `The findings of ${counted(n, 'more file')} are in the log.\n`);
  return [
    '### Postmortems',
    '',
    `${counted(report.files, 'postmortem')} checked: ${parts.join(', ')}.`,
    '',
    ...blocks,
    '',
  ].join('\n');
};

/** One finding as one item of a list. */
export const findingLine = ({ severity, ruleId, position, message, help }: Diagnostic): string =>
  `- **${severity}** line ${position.line}, ${inlineCode(ruleId)}: ${inertMarkdown(message)}${help === undefined ? '' : ` ${inertMarkdown(help)}`}`;
