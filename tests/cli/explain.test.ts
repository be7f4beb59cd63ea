import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ruleInfo, rulePage, type RuleId } from '../../src/core/rules/rule-info.ts';
import { postmortemJsonSchema } from '../../schemas/json-schema.ts';
import { makeFolder, run } from '../support/content.ts';

const page = (id: RuleId): string => readFileSync(path.join(import.meta.dirname, '../..', rulePage(id)), 'utf8');

test.each(Object.keys(ruleInfo) as RuleId[])('explains %s with its page', async (id) => {
  expect(await run(makeFolder(), ['explain', id])).toEqual({ code: 0, out: page(id), err: '' });
});

test.each(['action/ownr', 'owner', '', '../../package', 'constructor'])('knows no rule %j', async (id) => {
  const { code, out, err } = await run(makeFolder(), ['explain', id]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^hindsight: There is no rule /);
});

test('prints the schema of the front matter', async () => {
  expect(await run(makeFolder(), ['schema'])).toEqual({ code: 0, out: postmortemJsonSchema(), err: '' });
});
