import type { Diagnostic, Report } from '../../src/core/diagnostics/diagnostic.ts';
import { plainPalette } from '../../src/core/diagnostics/format-report.ts';
import type { ReporterOptions } from '../../src/cli/reporters/index.ts';

/** Text that would do something in a terminal, a log of a build, XML, JSON, HTML or Markdown, if it were not made inert. */
export const HOSTILE =
  '\u001B[31m::error::x%0A\n\r::set-output name=a::b <script>alert(1)</script> "quoted" \'single\' & ]]> ![i](http://evil.example/i.png) [l](javascript:a) `code` | @everyone #1 \u202Eevil\u0000 \uD800 --> <!-- ${{ secrets.X }}';

/** Characters that a terminal obeys or an editor hides; no format of ours has them but the line feed. */
// eslint-disable-next-line no-control-regex -- these are what a terminal would obey
export const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E\uD800]/;

/** A path that does the same. */
export const HOSTILE_PATH = 'postmortems/a%0A::error::\n\u001B[2J<b>"\'& ,:b.md';

/** A finding with hostile text wherever text may stand. */
export const hostileDiagnostic: Diagnostic = {
  ruleId: 'class/unknown',
  severity: 'error',
  file: HOSTILE_PATH,
  position: { type: 'source', line: 3, column: 5, endLine: 3, endColumn: 9 },
  message: `There is no class ${HOSTILE}.`,
  why: 'Patterns are counted by class.',
  help: `Did you mean ${HOSTILE}?`,
  related: [
    {
      file: HOSTILE_PATH,
      position: { type: 'source', line: 1, column: 1, endLine: 1, endColumn: 1 },
      message: `Here: ${HOSTILE}`,
    },
  ],
};

/** A finding of another level, at an empty stretch. */
export const plainDiagnostic = (changes: Partial<Diagnostic> = {}): Diagnostic => ({
  ruleId: 'question/escaped',
  severity: 'warning',
  file: 'postmortems/2026-03-03-payments.md',
  position: { type: 'source', line: 1, column: 1, endLine: 1, endColumn: 1 },
  message: 'Nothing says why it escaped.',
  why: 'It will escape again.',
  ...changes,
});

export const reportOf = (...diagnostics: Diagnostic[]): Report => ({ diagnostics, files: 2, waived: 0 });

export const reporterOptions: ReporterOptions = {
  palette: plainPalette,
  textOf: () => undefined,
  showPath: (file) => file,
  now: Date.UTC(2026, 10, 24, 12),
  version: '0.1.0',
  ruleHelp: (id) => `# ${id}\n`,
};
