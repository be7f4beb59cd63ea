import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { sarif } from '../../../src/cli/reporters/sarif.ts';
import { HOSTILE_PATH, hostileDiagnostic, plainDiagnostic, reporterOptions, reportOf } from '../../support/reports.ts';

const require = createRequire(import.meta.url);

/** The schema of OASIS, as Microsoft packs it. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as Record<string, unknown>;

function faultsOf(text: string): unknown {
  // The schema is of draft 4, whose id Ajv does not know; of the rest it uses nothing that later drafts read otherwise.
  const { id: _id, $schema: _draft, ...rules } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(rules);
  validate(JSON.parse(text));
  return validate.errors;
}

interface Log {
  runs: {
    tool: { driver: { rules: { id: string; help: { markdown: string } }[] } };
    results: {
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
      partialFingerprints: Record<string, string>;
    }[];
  }[];
}

const runOf = (text: string) => {
  const run = (JSON.parse(text) as Log).runs[0];
  if (!run) throw new Error('There is no run.');
  return run;
};

test('satisfies the official schema, with findings of every level and with none', () => {
  const info = plainDiagnostic({ severity: 'info', ruleId: 'action/overdue' });
  expect(faultsOf(sarif(reportOf(hostileDiagnostic, plainDiagnostic(), info), reporterOptions))).toBeNull();
  expect(faultsOf(sarif(reportOf(), reporterOptions))).toBeNull();
});

test('is refused by the official schema when a level is wrong', () => {
  const text = sarif(reportOf(plainDiagnostic()), reporterOptions).replace('"level": "warning"', '"level": "dire"');
  expect(faultsOf(text)).not.toBeNull();
});

test('encodes a path so that it decodes to itself', () => {
  const [result] = runOf(sarif(reportOf(hostileDiagnostic), reporterOptions)).results;
  const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  expect(uri).toMatch(/^[A-Za-z0-9/%._~-]+$/);
  expect(decodeURIComponent(uri)).toBe(HOSTILE_PATH);
  expect(new URL(uri, 'file:///src/').pathname).toBe(`/src/${uri}`);
});

test('gives each finding a fingerprint of its own that does not move with the lines', () => {
  const one = plainDiagnostic();
  const moved = plainDiagnostic({ position: { type: 'source', line: 9, column: 1, endLine: 9, endColumn: 4 } });
  const prints = (...diagnostics: (typeof one)[]): (string | undefined)[] =>
    runOf(sarif(reportOf(...diagnostics), reporterOptions)).results.map(
      (result) => result.partialFingerprints['hindsightFinding/v1'],
    );
  expect(prints(one)).toEqual(prints(moved));
  expect(new Set(prints(one, moved)).size).toBe(2);
});

test('describes each rule once, with its page, and points at it', () => {
  const run = runOf(sarif(reportOf(plainDiagnostic(), hostileDiagnostic, plainDiagnostic()), reporterOptions));
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['class/unknown', 'question/escaped']);
  expect(run.tool.driver.rules[0]?.help.markdown).toBe('# class/unknown\n');
  expect(run.results.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
    [1, 'warning'],
    [0, 'error'],
    [1, 'warning'],
  ]);
});

test('gives no end to an empty stretch', () => {
  const [empty] = runOf(sarif(reportOf(plainDiagnostic()), reporterOptions)).results;
  expect(empty?.locations[0]?.physicalLocation.region).toEqual({ startLine: 1, startColumn: 1 });
});
