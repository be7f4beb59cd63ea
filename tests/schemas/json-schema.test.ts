import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { postmortemJsonSchema } from '../../schemas/json-schema.ts';
import { readYaml } from '../../src/core/parse/read-yaml.ts';
import { splitFrontMatter } from '../../src/core/parse/split-front-matter.ts';
import { FIXTURES } from '../support/fixture.ts';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(postmortemJsonSchema()) as object);

/** The paths at which the schema finds a fault, without repetition. */
const faults = (values: unknown): string[] => {
  validate(values);
  return [...new Set((validate.errors ?? []).map((error) => error.instancePath))];
};

const valuesOf = (file: string): Record<string, unknown> => {
  const split = splitFrontMatter(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  if (!('body' in split)) throw new Error(`${file}: ${split.message}`);
  const reading = readYaml(split.frontMatter.text);
  if ('problems' in reading) throw new Error(`${file}: ${reading.problems[0]?.message ?? ''}`);
  return reading.value as Record<string, unknown>;
};

const markdown = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/(?:^|[\\/])(?:README\.md$|[_.])/.test(name))
    .map((name) => path.join(folder, name));

const shipped = markdown(path.join(import.meta.dirname, '../../postmortems'));
const good = markdown(FIXTURES).filter((file) => file.includes(`${path.sep}ok${path.sep}`));
const pool = path.join(FIXTURES, 'action/overdue/ok/2026-01-15-login-loop.md');

test('the schema in the repository is the one of the code', async () => {
  await expect(postmortemJsonSchema()).toMatchFileSnapshot('../../schemas/postmortem.schema.json');
});

test.each(shipped.map((file) => path.basename(file)))('accepts the shipped %s', (name) => {
  const file = shipped.find((one) => path.basename(one) === name) ?? '';
  expect(faults(valuesOf(file))).toEqual([]);
});

test('accepts every good fixture that is no draft', () => {
  const wrong = good.map((file) => [file, valuesOf(file)] as const).filter(([, values]) => faults(values).length > 0);
  expect(good.length).toBeGreaterThan(80);
  expect(wrong.map(([file]) => path.relative(FIXTURES, file))).toEqual([]);
});

test.each([
  ['a title that is too short', { title: 'Short' }, '/title'],
  ['a title that is too long', { title: 'x'.repeat(121) }, '/title'],
  ['a severity that is none', { severity: 'SEV1' }, '/severity'],
  ['services that are no list', { services: 'login' }, '/services'],
  ['no service', { services: [] }, '/services'],
  ['a service with capitals', { services: ['Login'] }, '/services/0'],
  ['an event of no known kind', { timeline: [{ at: '2026-01-15', kind: 'outage', what: 'x' }] }, '/timeline/0'],
  ['a time without an offset', { timeline: [{ at: '2026-01-15T21:00', kind: 'note', what: 'x' }] }, '/timeline/0/at'],
  ['figures that are text', { impact: { summary: 'x', users: { affected: '4200' } } }, '/impact/users/affected'],
  ['one step', { mechanism: ['It broke.'] }, '/mechanism'],
  ['an action with two owners', { actions: [{ what: 'x', owner: ['a', 'b'], kind: 'prevent' }] }, '/actions/0/owner'],
  [
    'a due date that is a time',
    { actions: [{ what: 'x', owner: 'a', due: '2026-01-01T10:00Z', kind: 'detect' }] },
    '/actions/0/due',
  ],
  ['a field that the format has not', { sevrity: 'sev1' }, ''],
  ['a source that is no web address', { source: { organization: 'x', url: 'javascript:alert(1)' } }, '/source/url'],
])('refuses %s', (_, change, at) => {
  const values = valuesOf(pool);
  expect(faults(values)).toEqual([]);
  expect(faults({ ...values, ...change })).toContain(at);
});

test.each(['title', 'severity', 'services', 'failureClasses', 'timeline', 'impact', 'mechanism', 'actions'])(
  'asks for %s',
  (field) => {
    const { [field]: _, ...values } = valuesOf(pool);
    validate(values);
    expect(validate.errors?.map(({ params }) => (params as { missingProperty?: string }).missingProperty)).toContain(
      field,
    );
  },
);

test('describes every field, for the editor', () => {
  const walk = (schema: unknown, at: string): string[] => {
    if (typeof schema !== 'object' || schema === null) return [];
    const { properties = {} } = schema as { properties?: Record<string, { description?: string; const?: unknown }> };
    const bare = Object.entries(properties).filter(
      ([, one]) => one.description === undefined && one.const === undefined,
    );
    return [
      ...bare.map(([name]) => `${at}.${name}`),
      ...Object.entries(schema).flatMap(([name, inner]) => walk(inner, `${at}.${name}`)),
    ];
  };
  expect(walk(JSON.parse(postmortemJsonSchema()), '')).toEqual([]);
});
