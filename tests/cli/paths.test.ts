import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, postmortem, run } from '../support/content.ts';

const FILE = 'postmortems/2026-03-03-payments.md';
const faulty = (): string => postmortem().replace('owner: payments', 'owner: everyone');

test.each(['postmortems/notes.txt', 'postmortems/README.md', 'postmortems/_template.md', 'package.json'])(
  'says that it does not look into %s',
  async (file) => {
    const folder = makeFolder({ [FILE]: postmortem(), [file]: 'x' });
    expect(await run(folder, ['check', file])).toEqual({
      code: 0,
      out: '0 postmortems checked: nothing found.\n',
      err: `hindsight: ${file} is no postmortem, so nothing in it is checked.\n`,
    });
  },
);

test.each([FILE, 'postmortems', '.', 'catalog/teams.yml', 'postmortems/2026-03-04-x.markdown'])(
  'says nothing of the kind about %s',
  async (file) => {
    const folder = makeFolder({
      [FILE]: postmortem(),
      'postmortems/2026-03-04-x.markdown': 'x',
      'catalog/teams.yml': '- { id: payments, name: Payments }\n',
    });
    expect((await run(folder, ['check', file])).err).toBe('');
  },
);

test('takes a path by way of a link to the root, and to a folder in it', async () => {
  const folder = makeFolder({ [`content/${FILE}`]: faulty() });
  symlinkSync(path.join(folder, 'content'), path.join(folder, 'link'));
  symlinkSync(path.join(folder, 'content/postmortems'), path.join(folder, 'content/short'));
  for (const given of [
    `link/${FILE}`,
    'link',
    'link/postmortems',
    'content/short',
    'content/short/2026-03-03-payments.md',
  ]) {
    const { code, out, err } = await run(folder, ['check', '--root', 'content', given]);
    expect([given, code, out.split(' ')[0], err]).toEqual([given, 1, `content/${FILE}:24:12`, '']);
  }
  expect((await run(folder, ['check', '--root', 'link', `content/${FILE}`])).code).toBe(1);
});

test('refuses a path elsewhere, and an empty one', async () => {
  const folder = makeFolder({ [`content/${FILE}`]: postmortem(), 'elsewhere/x.md': 'x' });
  expect(await run(folder, ['check', '--root', 'content', 'elsewhere'])).toMatchObject({
    code: 2,
    err: `hindsight: elsewhere is not in the content folder ${path.join(folder, 'content')}.\n`,
  });
  expect(await run(path.join(folder, 'content'), ['check', ''])).toMatchObject({
    code: 2,
    err: 'hindsight: One of the paths is empty.\n',
  });
});

test.each([
  FILE,
  'postmortems/2026-03-04-new.md',
  'postmortems/deep/x.mdx',
  'catalog/teams.yml',
  `link/${FILE}`,
  'short/x.md',
])('does not write a report to %s', async (output) => {
  const folder = makeFolder({ [FILE]: faulty(), 'catalog/teams.yml': '- { id: payments, name: Payments }\n' });
  symlinkSync(folder, path.join(folder, 'link'));
  symlinkSync(path.join(folder, 'postmortems'), path.join(folder, 'short'));
  for (const command of [['check'], ['review', '--since', 'main']]) {
    const { code, out, err } = await run(folder, [...command, '--output', output]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`--output would write over content: ${output}.`);
  }
  expect(readFileSync(path.join(folder, FILE), 'utf8')).toBe(faulty());
  expect(existsSync(path.join(folder, 'postmortems/2026-03-04-new.md'))).toBe(false);
});

test('writes a report to any other file', async () => {
  const folder = makeFolder({ [FILE]: postmortem() });
  mkdirSync(path.join(folder, 'reports'));
  for (const output of ['report.md', 'reports/2026-03-03-x.md', 'postmortems/report.json', 'catalog.yml']) {
    expect((await run(folder, ['check', '--output', output])).code).toBe(0);
    expect(readFileSync(path.join(folder, output), 'utf8')).toContain('1 postmortem checked');
  }
});

test('takes a file for none of the repository where a link leads out to it', async () => {
  const outside = makeFolder({ 'notes.txt': 'x' });
  const body = 'See [the notes](../out/notes.txt) and [the graph](../in/graph.png).';
  const folder = makeFolder({ [FILE]: postmortem({ body }), 'pictures/graph.png': 'x' });
  symlinkSync(outside, path.join(folder, 'out'));
  symlinkSync(path.join(folder, 'pictures'), path.join(folder, 'in'));
  const { code, out } = await run(folder, ['check']);
  expect([code, out.match(/link\/broken/g)]).toEqual([1, ['link/broken']]);
  expect(out).toContain('../out/notes.txt');
});

test('names the part that would take too long to read, and goes on', { timeout: 60_000 }, async () => {
  const folder = makeFolder({
    [FILE]: postmortem({ body: `Two lines.\n\n${'[a]('.repeat(100_000)}` }),
    'postmortems/2026-04-07-refunds.md': faulty(),
  });
  const { code, out } = await run(folder, ['check']);
  expect(code).toBe(1);
  expect(out).toContain(`${FILE}:34:1 error file/unreadable\n`);
  expect(out).toContain('action/owner');
});
