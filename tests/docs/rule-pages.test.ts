import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/core/parse/read-yaml.ts';
import { isWaivable, ruleInfo, rulePage, type RuleId } from '../../src/core/rules/rule-info.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const ruleIds = Object.keys(ruleInfo) as RuleId[];
const page = (id: RuleId): string => readFileSync(path.join(PROJECT, rulePage(id)), 'utf8');
const levels = { error: 'Error', warning: 'Warning', info: 'Information' };

test.each(ruleIds)('%s has a page that says what the rule does', (id) => {
  const { severity, title } = ruleInfo[id];
  const text = page(id);
  expect(text.startsWith(`# ${id}\n\n**${levels[severity]}.** ${title}\n`)).toBe(true);
  expect(text).toMatch(/\n\*\*What it asks\.\*\* [^]+\n\*\*Why\.\*\* [^]+\nInstead of\n[^]+\nwrite\n[^]+\n\*\*What it leaves alone\.\*\* /);
  expect(text).toContain(`\n**Waiver.** It ${isWaivable(id) ? 'can be' : 'cannot be'} waived`);
  expect(text.split('\n').length).toBeGreaterThanOrEqual(20);
  expect(text.split('\n').length).toBeLessThanOrEqual(50);
});

test.each(ruleIds)('the good example of %s is YAML where it says so', (id) => {
  const good = /\nwrite\n\n```yaml\n([^]*?)\n```/.exec(page(id))?.[1];
  if (good !== undefined) expect(readYaml(good)).not.toHaveProperty('problems');
});

test('there is no page without a rule', () => {
  const folder = path.join(PROJECT, 'docs/rules');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => name.replaceAll(path.sep, '/').replace(/\.md$/, ''));
  expect(pages.toSorted()).toEqual(ruleIds.toSorted());
});

test('the index names every rule with its level', () => {
  const index = readFileSync(path.join(PROJECT, 'docs/rules/README.md'), 'utf8');
  for (const id of ruleIds) {
    const { severity, title } = ruleInfo[id];
    expect(index).toContain(`| [${id}](${id}.md) | ${levels[severity].toLowerCase()} | ${title} |`);
  }
});
