import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/io/load-catalog.ts';
import type { UserError } from '../../src/io/user-error.ts';
import { makeFolder } from '../support/content.ts';

const CLASS =
  '---\nname: Retry storm\nsummary: Retries multiply the load.\naliases: [retry flood]\n---\n\nHow it begins.\n';
const file = 'catalog/failure-classes/retry-storm.md';

/** The lines of what is wrong with a catalogue, without their indentation. */
function faults(files: Record<string, string>): string[] {
  try {
    loadCatalog(makeFolder(files));
    return [];
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

test('reads classes, teams and services', () => {
  const catalog = loadCatalog(
    makeFolder({
      [file]: CLASS,
      'catalog/failure-classes/README.md': 'Not a class.',
      'catalog/failure-classes/_template.md': 'Not a class.',
      'catalog/teams.yml': '- { id: payments, name: Payments }\n- { id: "@ana", name: Ana, until: 2026-06-30 }\n',
      'catalog/services.yml': '- { id: ledger, name: Ledger, owner: payments, tier: 1 }\n',
    }),
  );
  expect(catalog).toEqual({
    classes: [
      {
        id: 'retry-storm',
        path: file,
        name: 'Retry storm',
        summary: 'Retries multiply the load.',
        aliases: ['retry flood'],
        body: '\nHow it begins.\n',
      },
    ],
    teams: [
      { id: 'payments', name: 'Payments' },
      { id: '@ana', name: 'Ana', until: '2026-06-30' },
    ],
    services: [{ id: 'ledger', name: 'Ledger', owner: 'payments', tier: 1 }],
  });
});

test('takes the shipped classes where a folder has none, and no teams and services', () => {
  const { classes, teams, services } = loadCatalog(makeFolder());
  expect(classes.map(({ id }) => id)).toContain('retry-storm');
  expect([teams, services]).toEqual([undefined, undefined]);
});

test.each([
  [
    'a class without front matter',
    { [file]: 'Retries.\n' },
    [`${file}:1:1 The file does not begin with front matter.`],
  ],
  [
    'a class without a summary',
    { [file]: '---\nname: Retry storm\n---\n' },
    [`${file}:2:1 "summary" is missing; expected text. Write "summary:" with text.`],
  ],
  [
    'a field that a class has not',
    { [file]: CLASS.replace('aliases', 'alias') },
    [`${file}:4:1 The file has no field "alias".`],
  ],
  [
    'YAML that is none',
    { [file]: CLASS.replace('name: Retry', 'name: "Retry') },
    [
      `${file}:2:7 The quotation mark that opens here is never closed. End the text with the mark it begins with, and indent its further lines. Inside '…' write an apostrophe twice.`,
    ],
  ],
  [
    'a name that is no id',
    { 'catalog/failure-classes/Retry Storm.md': CLASS },
    ['catalog/failure-classes/Retry Storm.md:1:1 The file name is not a kebab-case class id.'],
  ],
  [
    'a parent that is not there',
    { [file]: CLASS.replace('aliases:', 'parent: overload\naliases:') },
    [`${file}:4:9 The parent "overload" is not a class.`],
  ],
  [
    'a class that is its own parent',
    { [file]: CLASS.replace('aliases:', 'parent: retry-storm\naliases:') },
    [`${file}:4:9 The class is its own ancestor by way of "retry-storm".`],
  ],
  [
    'two teams of one id',
    { [file]: CLASS, 'catalog/teams.yml': '- { id: a, name: A }\n- { id: a, name: B }\n' },
    ['catalog/teams.yml:2:9 The id "a" stands twice.'],
  ],
  [
    'teams that are no list',
    { [file]: CLASS, 'catalog/teams.yml': 'a: b\n' },
    ['catalog/teams.yml:1:1 The file is a mapping; expected a list, each entry behind "- ".'],
  ],
  [
    'a last day that does not exist',
    { [file]: CLASS, 'catalog/teams.yml': '- { id: a, name: A, until: 2026-02-30 }\n' },
    [
      'catalog/teams.yml:1:28 "0.until" (the 1st entry) is "2026-02-30"; expected a date that exists, such as 2026-03-31. Write a day that the calendar has, such as 2026-02-28.',
    ],
  ],
  [
    'a service owned by nobody',
    {
      [file]: CLASS,
      'catalog/teams.yml': '- { id: a, name: A }\n',
      'catalog/services.yml': '- id: s\n  name: S\n  owner: b\n',
    },
    ['catalog/services.yml:3:10 The owner "b" is not in teams.yml.'],
  ],
  [
    'a service that needs one that is not there',
    { [file]: CLASS, 'catalog/services.yml': '- { id: s, name: S, owner: a, dependsOn: [s, t] }\n' },
    ['catalog/services.yml:1:46 The service "t" is not in services.yml.'],
  ],
])('names file and line of %s', (_, files, lines) => {
  expect(faults(files)).toEqual(lines);
});

test('names every fault at once', () => {
  expect(
    faults({
      [file]: CLASS.replace('name', 'nmae'),
      'catalog/teams.yml': '- { id: A, name: A }\n- { id: b }\n',
      'catalog/services.yml': '- {}\n',
    }).map((line) => line.split(' ')[0]),
  ).toEqual([
    `${file}:2:1`,
    `${file}:2:1`,
    'catalog/services.yml:1:3',
    'catalog/services.yml:1:3',
    'catalog/services.yml:1:3',
    'catalog/teams.yml:1:9',
    'catalog/teams.yml:2:3',
  ]);
});

test.each(['teams.yaml', 'services.yaml', 'Teams.yml', 'services.YML'])('does not pass over catalog/%s', (name) => {
  const list = name.toLowerCase().split('.')[0] ?? '';
  expect(faults({ [`catalog/${name}`]: '[]\n' })).toEqual([
    `catalog/${name}:1:1 No file of this name is read: rename it to ${list}.yml.`,
  ]);
});

test.each(['catalog/teams.yml', 'catalog/services.yml', 'catalog/failure-classes', 'catalog'])(
  'does not take a link that leads nowhere for absent: %s',
  (link) => {
    const folder = makeFolder();
    mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
    symlinkSync('gone', path.join(folder, link));
    expect(() => loadCatalog(folder)).toThrow(`${link}:1:1 The link leads nowhere.`);
  },
);

test('names files relative to where the reader stands', () => {
  const folder = makeFolder({ 'catalog/teams.yml': 'a: b\n' });
  let shown = '';
  try {
    loadCatalog(folder);
  } catch (error) {
    shown = (error as UserError).messageFrom(path.join(folder, 'postmortems'));
  }
  expect(shown.split('\n')[1]).toMatch(/^ {2}\.\.\/catalog\/teams\.yml:1:1 /);
});

test('reads no file to which a link leads out of the content folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-catalog-link-'));
  const outside = path.join(folder, 'outside.yml');
  writeFileSync(outside, '- { id: secret-team, name: Not for you }\n');
  const inside = path.join(folder, 'root');
  mkdirSync(path.join(inside, 'catalog'), { recursive: true });
  symlinkSync(outside, path.join(inside, 'catalog/teams.yml'));
  expect(() => loadCatalog(inside)).toThrow(/teams\.yml:1:1 The link leaves the content folder/);
  rmSync(folder, { recursive: true });
});
