import type { FormatOptions } from '../../core/diagnostics/format-report.ts';
import { formatReport } from '../../core/diagnostics/format-report.ts';
import type { Report } from '../../core/diagnostics/diagnostic.ts';
import type { RuleId } from '../../core/rules/rule-info.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { ReporterName } from './names.ts';
import { sarif } from './sarif.ts';

/** What the formats need beside the findings. */
export interface ReporterOptions extends FormatOptions {
  /** The moment of the check, in milliseconds since the epoch, for formats that name one. */
  now?: number;
  /** The version of the command, for formats that name one. */
  version?: string;
  /** The page of a rule as Markdown, for formats that carry one. */
  ruleHelp?: (ruleId: RuleId) => string | undefined;
}

/** Turns a report into the text of one format. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

export const reporters: Record<ReporterName, Reporter> = { pretty: formatReport, json, github, gitlab, sarif, junit };
