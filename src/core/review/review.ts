import { count, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { Incident } from '../incident/incident.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import { counted } from '../rules/wording.ts';
import { COMMENT_LIMIT, fitted, inertMarkdown, inlineCode, markdownLink } from './inert-markdown.ts';
import { type Past, pastOf } from './past.ts';
import {
  durationsLine,
  findingsSection,
  fixesSection,
  named,
  type PageOf,
  promisesSection,
  similarSection,
  unansweredLine,
} from './sections.ts';

/** The first line of the comment, by which it is found again to be written anew. */
export const REVIEW_MARKER = '<!-- hindsight-review -->';

/** What a review is about. */
export interface ReviewInput {
  knowledgeBase: KnowledgeBase;
  /** What concerns the change. */
  report: Report;
  /** The postmortems that the change touched. */
  files: ReadonlySet<string>;
  /** The address of a built site with the change, without `postmortems/`. */
  preview?: string | undefined;
  /** How a path is shown: relative to where the user stands. */
  showPath: (file: string) => string;
}

/**
 * The comment on a pull request, as Markdown for GitHub and GitLab: the verdict, then each postmortem with its findings, what
 * is derived from it, and what the past says to it. Nothing that an author wrote makes markup, links or mentions. It
 * always fits into a comment.
 */
export function reviewComment({ knowledgeBase, report, files, preview, showPath }: ReviewInput): string {
  const incidents = new Map(knowledgeBase.incidents.map((incident) => [incident.path, incident]));
  const pageOf: PageOf = ({ id }) =>
    preview === undefined ? undefined : `${preview.replace(/\/*$/, '')}/postmortems/${encodeURIComponent(id)}/`;
  const ask = files.size > 0 ? pastOf(knowledgeBase) : undefined;
  const byFile = Map.groupBy(report.diagnostics, ({ file }) => file);
  const pasts: Past[] = [];
  const blocks = [...files].toSorted().map((file) => {
    const incident = incidents.get(file);
    const past = incident && ask?.(incident);
    if (past) pasts.push(past);
    return block({ title: inlineCode(showPath(file)), diagnostics: byFile.get(file) ?? [], incident, past, pageOf });
  });
  const elsewhere = [...byFile]
    .filter(([file]) => !files.has(file))
    .map(([file, all]) => ({ file, weighty: all.filter(({ severity }) => severity !== 'info') }))
    .filter(({ weighty }) => weighty.length > 0)
    .map(
      ({ file, weighty }) =>
        `#### Elsewhere, because of this change: ${inlineCode(showPath(file))}\n\n${findingsSection(weighty).join('\n')}\n`,
    );
  const head = [REVIEW_MARKER, `### ${verdict(report)}`, '', ...opening(files.size, pasts, preview), ''];
  const length = head.join('\n').length;
  const fitting = fitted(
    [...blocks, ...elsewhere],
    COMMENT_LIMIT - length,
    (n) =>
      `${counted(n, 'more file')} did not fit in here: run \`hindsight review\` on the branch, or see the log of the check.\n`,
  );
  return [...head, ...fitting].join('\n');
}

function verdict(report: Report): string {
  const errors = count(report, 'error');
  const warnings = count(report, 'warning');
  if (errors > 0) return `Not ready: ${counted(errors, 'error')} to mend`;
  return warnings > 0 ? `No errors, ${counted(warnings, 'warning')} to answer` : 'Nothing to mend';
}

function opening(files: number, pasts: readonly Past[], preview: string | undefined): string[] {
  const checked = files === 0 ? 'No postmortem is changed here.' : `${counted(files, 'postmortem')} changed here.`;
  const returned = pasts.filter(({ brokenFixes }) => brokenFixes.length > 0).length;
  const promised = pasts.filter(({ promises }) => promises.length > 0).length;
  return [
    [
      checked,
      ...(returned > 0 ? [`${returned === 1 ? 'One' : returned} came back after a fix that was to prevent it.`] : []),
      ...(promised > 0 ? ['An earlier promise about the same class is still open.'] : []),
      ...(preview === undefined ? [] : [`${markdownLink('Preview', preview)}.`]),
    ].join(' '),
  ];
}

interface Block {
  title: string;
  diagnostics: readonly Diagnostic[];
  incident: Incident | undefined;
  past: Past | undefined;
  pageOf: PageOf;
}

/** One postmortem. Findings that a section says better are left to it. */
function block({ title, diagnostics, incident, past, pageOf }: Block): string {
  const told = diagnostics.filter(({ ruleId }) => !incident || !/^(?:question|recurrence)\//.test(ruleId));
  const sections = [
    findingsSection(told),
    ...(incident ? [durationsLine(incident)] : []),
    ...(past ? [similarSection(past, pageOf), promisesSection(past, pageOf), fixesSection(past, pageOf)] : []),
    ...(incident ? [unansweredLine(incident)] : []),
  ].filter((lines) => lines.length > 0);
  const heading = incident ? `#### ${named(incident, pageOf)}${isDraft(incident)}` : `#### ${title}`;
  return [heading, ...sections.map((lines) => lines.join('\n'))].join('\n\n') + '\n';
}

const isDraft = ({ isDraft: draft, facts }: Incident): string =>
  draft ? ` ${inertMarkdown('(draft)')}` : facts.status === 'review' ? ' (in review)' : '';
