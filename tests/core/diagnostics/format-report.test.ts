import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.ts';
import { formatReport, plainPalette } from '../../../src/core/diagnostics/format-report.ts';

const finding: Diagnostic = {
  ruleId: 'action/owner',
  severity: 'error',
  file: 'postmortems/2026-03-03-pool.md',
  position: { type: 'source', line: 2, column: 8, endLine: 2, endColumn: 16 },
  message: 'Action item A1 names nobody for an owner: "everyone".',
  why: 'What belongs to everybody gets done by nobody.',
  help: 'Name one team.',
};

const shown = (diagnostics: Diagnostic[], text: string | undefined, waived = 0): string =>
  formatReport(
    { diagnostics, files: 1, waived },
    { palette: plainPalette, textOf: () => text, showPath: (file) => `../${file}` },
  );

test('prints a finding as compilers do, and the count last', () => {
  expect(shown([finding], 'x: 1\nowner: everyone\n')).toMatchInlineSnapshot(`
    "../postmortems/2026-03-03-pool.md:2:8 error action/owner
      Action item A1 names nobody for an owner: "everyone". What belongs to everybody gets done by nobody.
      2 | owner: everyone
        |        ^^^^^^^^
      help Name one team.

    1 postmortem checked: 1 error.
    "
  `);
});

test('prints the other place, and counts by level', () => {
  const related = [{ file: finding.file, position: finding.position, message: 'The other one stands here.' }];
  const { help: _, ...helpless } = finding;
  expect(
    shown(
      [
        { ...helpless, related },
        { ...helpless, severity: 'warning' },
        { ...helpless, severity: 'warning' },
        { ...helpless, severity: 'info' },
      ],
      undefined,
      2,
    ),
  ).toMatchInlineSnapshot(`
    "../postmortems/2026-03-03-pool.md:2:8 error action/owner
      Action item A1 names nobody for an owner: "everyone". What belongs to everybody gets done by nobody.
      see ../postmortems/2026-03-03-pool.md:2:8 The other one stands here.

    ../postmortems/2026-03-03-pool.md:2:8 warning action/owner
      Action item A1 names nobody for an owner: "everyone". What belongs to everybody gets done by nobody.

    ../postmortems/2026-03-03-pool.md:2:8 warning action/owner
      Action item A1 names nobody for an owner: "everyone". What belongs to everybody gets done by nobody.

    ../postmortems/2026-03-03-pool.md:2:8 info action/owner
      Action item A1 names nobody for an owner: "everyone". What belongs to everybody gets done by nobody.

    1 postmortem checked: 1 error, 2 warnings, 1 for information (2 waived).
    "
  `);
});

test('says so when there is nothing', () => {
  expect(shown([], undefined)).toBe('1 postmortem checked: nothing found.\n');
});

test('shows no secret that stands beside what a finding is about', () => {
  const text = 'key: AKIAIOSFODNN7EXAMPLE\nowner: everyone # postgres://app:s3cr3t@db\n';
  expect(shown([finding], text)).toContain(`  2 | owner: everyone # ${'•'.repeat(24)}\n`);
  expect(shown([finding], text)).not.toContain('s3cr3t');
});

test('lets no text act on the terminal', () => {
  const hostile = shown(
    [{ ...finding, file: 'a\u001b]0;x\u0007.md', message: 'a\nb\u001b[2J', help: '\u202eabc' }],
    'x\nowner: \u001b[31meveryone\u009b',
  );
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(hostile).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  expect(hostile).toContain(String.raw`../a\u001b]0;x\u0007.md:2:8`);
  expect(hostile).toContain(String.raw`a\u000ab\u001b[2J`);
});
