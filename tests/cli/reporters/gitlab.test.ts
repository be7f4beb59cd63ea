import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { gitlab } from '../../../src/cli/reporters/gitlab.ts';
import { CONTROLS, hostileDiagnostic, plainDiagnostic, reporterOptions, reportOf } from '../../support/reports.ts';

/** The shape that GitLab documents: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const documented = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'location', 'severity'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
};

const parsed = (text: string): { fingerprint: string; severity: string; description: string }[] =>
  JSON.parse(text) as { fingerprint: string; severity: string; description: string }[];

test('has the documented shape, with findings and with none', () => {
  const validate = new Ajv().compile(documented);
  for (const report of [reportOf(hostileDiagnostic, plainDiagnostic()), reportOf()]) {
    validate(JSON.parse(gitlab(report, reporterOptions)));
    expect(validate.errors).toBeNull();
  }
});

test('names every finding apart from every other', () => {
  const issues = parsed(gitlab(reportOf(plainDiagnostic(), plainDiagnostic(), hostileDiagnostic), reporterOptions));
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test('weighs by level, and holds no control character', () => {
  const text = gitlab(
    reportOf(hostileDiagnostic, plainDiagnostic(), plainDiagnostic({ severity: 'info' })),
    reporterOptions,
  );
  expect(parsed(text).map(({ severity }) => severity)).toEqual(['critical', 'minor', 'info']);
  expect(parsed(text)[0]?.description).not.toMatch(CONTROLS);
});
