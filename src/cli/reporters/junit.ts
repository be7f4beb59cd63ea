import type { Diagnostic } from '../../core/diagnostics/diagnostic.ts';
import type { FormatOptions } from '../../core/diagnostics/format-report.ts';
import type { Reporter } from './index.ts';
import { element, escapeXml } from './xml.ts';

/**
 * JUnit XML: a suite for every file with findings, in it a failed test for every error; warnings and information stand in
 * the suite's output, since a test has no state between passed and failed. A report without findings is one suite
 * with one passed test. It satisfies both schemas in use, the one of Ant and the one of Jenkins.
 */
export const junit: Reporter = (report, options) => {
  const byFile = Map.groupBy(report.diagnostics, ({ file }) => file);
  const at = new Date(options.now ?? 0).toISOString().slice(0, 19);
  const suites = [...byFile].map(([file, diagnostics], id) => suite(file, diagnostics, { ...options, id, at }));
  if (suites.length === 0) {
    const passed = element('testcase', { name: `${report.files} checked`, classname: 'postmortems', time: 0 });
    suites.push(suiteElement({ name: 'postmortems', id: 0, at, failures: 0 }, [passed], []));
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, ['\n', ...suites])}\n`;
};

interface SuiteOptions extends FormatOptions {
  id: number;
  at: string;
}

function suite(file: string, diagnostics: readonly Diagnostic[], { showPath, id, at }: SuiteOptions): string {
  const path = showPath(file);
  const line = ({ position, ruleId, message, why, help }: Diagnostic): string =>
    escapeXml([`${path}:${position.line}:${position.column}`, ruleId, message, why, help ?? ''].join(' ').trim());
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const others = diagnostics.filter(({ severity }) => severity !== 'error');
  const failed = errors.map((one) =>
    element(
      'testcase',
      { name: `${one.ruleId} at ${one.position.line}:${one.position.column}`, classname: path, time: 0 },
      [element('failure', { message: one.message, type: one.ruleId }, [line(one)])],
    ),
  );
  const passed = element('testcase', { name: 'no errors', classname: path, time: 0 });
  return suiteElement(
    { name: path, id, at, failures: errors.length },
    failed.length === 0 ? [passed] : failed,
    others.map((one) => `${one.severity} ${line(one)}`),
  );
}

function suiteElement(
  { name, id, at, failures }: { name: string; id: number; at: string; failures: number },
  cases: readonly string[],
  output: readonly string[],
): string {
  const attributes = {
    name,
    package: 'hindsight',
    id,
    timestamp: at,
    hostname: 'localhost',
    tests: cases.length,
    failures,
    errors: 0,
    time: 0,
  };
  const lines = [
    element('properties', {}, [element('property', { name: 'tool', value: 'hindsight' })]),
    ...cases,
    element('system-out', {}, output.length === 0 ? [] : [output.join('\n')]),
    element('system-err', {}),
  ];
  return `${element('testsuite', attributes, ['\n', ...lines.map((one) => `${one}\n`)])}\n`;
}
