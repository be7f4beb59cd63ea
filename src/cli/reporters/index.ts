import type { FormatOptions } from '../../core/diagnostics/format-report.ts';
import { formatReport } from '../../core/diagnostics/format-report.ts';
import type { Report } from '../../core/diagnostics/diagnostic.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import type { ReporterName } from './names.ts';

/** Turns a report into the text of one format. */
export type Reporter = (report: Report, options: FormatOptions) => string;

export const reporters: Record<ReporterName, Reporter> = { pretty: formatReport, json, github };
