import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { checkReportJsonSchema } from '../../../schemas/check-report.ts';
import { json } from '../../../src/cli/reporters/json.ts';
import { run } from '../../support/content.ts';
import { CONTROLS, hostileDiagnostic, plainDiagnostic, reporterOptions, reportOf } from '../../support/reports.ts';

test('satisfies its published schema, hostile text included', () => {
  const validate = new Ajv2020().compile(JSON.parse(checkReportJsonSchema()) as object);
  for (const report of [reportOf(hostileDiagnostic, plainDiagnostic({ secret: true })), reportOf()]) {
    validate(JSON.parse(json(report, reporterOptions)));
    expect(validate.errors).toBeNull();
  }
  expect(validate({ version: 2, summary: {}, diagnostics: [] })).toBe(false);
});

test('is described by the schema in the repository, which the command prints too', async () => {
  const file = path.join(import.meta.dirname, '../../../schemas/check-report.schema.json');
  await expect(checkReportJsonSchema()).toMatchFileSnapshot(file);
  const { code, out } = await run(import.meta.dirname, ['schema', '--report']);
  expect([code, out]).toEqual([0, checkReportJsonSchema()]);
});

test('holds no character that a terminal would obey', () => {
  expect(json(reportOf(hostileDiagnostic), reporterOptions)).not.toMatch(CONTROLS);
});
