import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleInfo, rulePage, type RuleId } from '../../../src/core/rules/rule-info.ts';
import { checkFixture, FIXTURES } from '../../support/fixture.ts';
import { expectedFindings } from './expected-findings.ts';

const ruleIds = Object.keys(ruleInfo) as RuleId[];

describe.each(ruleIds)('%s', (ruleId) => {
  test('has a page', () => {
    expect(existsSync(path.join(import.meta.dirname, '../../..', rulePage(ruleId)))).toBe(true);
  });

  test.runIf(ruleId !== 'file/unreadable')(
    'finds nothing in its good fixtures, and neither does any other rule',
    async () => {
      expect(existsSync(path.join(FIXTURES, ruleId, 'ok'))).toBe(true);
      expect(await checkFixture(`${ruleId}/ok`)).toEqual([]);
    },
  );

  test.runIf(ruleId !== 'file/unreadable')('finds exactly what is wrong in its bad fixtures', async () => {
    const found = (await checkFixture(`${ruleId}/bad`)).map(
      ({ ruleId: id, severity, file, position }) =>
        `${file.slice('postmortems/'.length)}:${position.line}:${position.column} ${severity} ${id}`,
    );
    expect(found).toEqual(expectedFindings[ruleId]);
    expect(found.some((line) => line.endsWith(` ${ruleId}`))).toBe(true);
  });
});
