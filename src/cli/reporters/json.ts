import type { CheckReport } from '../../../schemas/check-report.ts';
import { count } from '../../core/diagnostics/diagnostic.ts';
import type { Reporter } from './index.ts';

/** For machines: `schemas/check-report.schema.json` describes it. Paths are relative to where the user stands. */
export const json: Reporter = (report, { showPath }) => {
  const output: CheckReport = {
    version: 1,
    summary: {
      files: report.files,
      errors: count(report, 'error'),
      warnings: count(report, 'warning'),
      infos: count(report, 'info'),
      waived: report.waived,
    },
    diagnostics: report.diagnostics.map(({ secret: _, related, ...diagnostic }) => ({
      ...diagnostic,
      file: showPath(diagnostic.file),
      ...(related && { related: related.map((other) => ({ ...other, file: showPath(other.file) })) }),
    })),
  };
  return `${escapeControls(JSON.stringify(output, null, 2))}\n`;
};

/** JSON leaves some control characters as they are; a terminal that shows the text must not obey them. */
export const escapeControls = (text: string): string =>
  text.replace(
    /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g,
    (char) => String.raw`\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
