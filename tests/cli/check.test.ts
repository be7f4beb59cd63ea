import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { commit, git, makeFolder, makeRepository, NOW_SECONDS, postmortem, run, write } from '../support/content.ts';

const FILE = 'postmortems/2026-03-03-payments.md';
const OTHER = 'postmortems/2026-04-07-refunds.md';
const faulty = (text = postmortem()): string => text.replace('owner: payments', 'owner: everyone');
const other = (): string => postmortem({ title: 'Refunds timed out for half an hour', day: '2026-04-07' });
const warned = (): string => postmortem({ body: 'The check <b>should have</b> run.' });

interface Json {
  version: number;
  summary: Record<string, number>;
  diagnostics: { file: string; ruleId: string; position: { line: number }; related?: { file: string }[] }[];
}

const json = async (folder: string, ...argv: string[]): Promise<Json> =>
  JSON.parse((await run(folder, ['check', '--format', 'json', ...argv])).out) as Json;

const rules = ({ diagnostics }: Json): string[] =>
  diagnostics.filter(({ ruleId }) => !ruleId.startsWith('recurrence/')).map(({ file, ruleId }) => `${file} ${ruleId}`);

test('exits with 0 where nothing is at error level, with 1 where something is', async () => {
  expect((await run(makeFolder({ [FILE]: postmortem() }), ['check'])).code).toBe(0);
  expect((await run(makeFolder({ [FILE]: warned() }), ['check'])).code).toBe(0);
  expect((await run(makeFolder({ [FILE]: faulty() }), ['check'])).code).toBe(1);
  expect((await run(makeFolder({ 'postmortems/notes.txt': 'x' }), ['check'])).code).toBe(0);
});

test('prints what concerns the paths, and lets that decide', async () => {
  const folder = makeFolder({ [FILE]: faulty(), [OTHER]: other(), 'postmortems/2026/2026-05-05-third.md': 'x' });
  expect(rules(await json(folder))).toEqual([
    'postmortems/2026-03-03-payments.md action/owner',
    'postmortems/2026/2026-05-05-third.md frontmatter/missing',
  ]);
  expect(rules(await json(folder, OTHER))).toEqual([]);
  expect((await run(folder, ['check', OTHER])).code).toBe(0);
  expect(rules(await json(folder, FILE))).toEqual(['postmortems/2026-03-03-payments.md action/owner']);
  expect(rules(await json(folder, 'postmortems/2026', OTHER))).toEqual([
    'postmortems/2026/2026-05-05-third.md frontmatter/missing',
  ]);
  expect((await json(folder, 'postmortems/2026')).summary['files']).toBe(1);
});

test('takes a folder for itself, not for all names that begin so', async () => {
  const folder = makeFolder({
    'postmortems/a/2026-03-03-payments.md': faulty(),
    'postmortems/ab/2026-04-07-refunds.md': faulty(other()),
  });
  expect(rules(await json(folder, 'postmortems/a'))).toEqual(['postmortems/a/2026-03-03-payments.md action/owner']);
});

test('prints a finding that points at a path from elsewhere', async () => {
  const folder = makeFolder({
    'postmortems/a/2026-03-03-payments.md': postmortem(),
    'postmortems/b/2026-03-03-payments.md': postmortem(),
  });
  const found = await json(folder, 'postmortems/a');
  expect(found.diagnostics.filter(({ ruleId }) => ruleId === 'file/duplicate-id')).toMatchObject([
    { file: 'postmortems/b/2026-03-03-payments.md', related: [{ file: 'postmortems/a/2026-03-03-payments.md' }] },
  ]);
});

test('reads and prints paths relative to where the user stands', async () => {
  const folder = makeFolder({ [`content/${FILE}`]: faulty() });
  mkdirSync(path.join(folder, 'elsewhere'));
  const { out, code } = await run(path.join(folder, 'elsewhere'), [
    'check',
    '--root',
    '../content',
    `../content/${FILE}`,
  ]);
  expect([code, out.split(' ')[0]]).toEqual([1, `../content/${FILE}:24:12`]);
});

test('prints errors only with --quiet, and counts warnings all the same', async () => {
  const folder = makeFolder({ [FILE]: faulty(warned()) });
  const quiet = await run(folder, ['check', '--quiet', '--format', 'json']);
  expect(rules(JSON.parse(quiet.out) as Json)).toEqual([`${FILE} action/owner`]);
  expect(rules(await json(folder))).toEqual([
    `${FILE} action/owner`,
    `${FILE} body/html`,
    `${FILE} blameless/counterfactual`,
  ]);
  const many = makeFolder({ [FILE]: warned() });
  expect(await run(many, ['check', '--quiet', '--max-warnings', '1'])).toEqual({
    code: 1,
    out: '1 postmortem checked: no errors.\n',
    err: 'hindsight: 2 warnings, more than the 1 that --max-warnings allows.\n',
  });
  expect((await run(many, ['check', '--max-warnings', '2'])).code).toBe(0);
  expect((await run(many, ['check', '--max-warnings', '0'])).code).toBe(1);
});

test('counts information for nothing', async () => {
  const late = postmortem().replace('due: 2027-03-31', 'due: 2026-05-31');
  const { code, out } = await run(makeFolder({ [FILE]: late }), ['check', '--max-warnings', '0']);
  expect([code, out]).toEqual([0, expect.stringContaining('info action/overdue') as string]);
});

test('writes to a file instead, without colours', async () => {
  const folder = makeFolder({ [FILE]: faulty() });
  let out = '';
  const code = await main({
    argv: ['check', '--output', 'report.txt'],
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: NOW_SECONDS },
    isTerminal: true,
    input: new PassThrough(),
    write: (text) => void (out += text),
    writeError: (text) => void (out += text),
  });
  expect([code, out]).toEqual([1, '']);
  expect(readFileSync(path.join(folder, 'report.txt'), 'utf8')).toMatch(
    /^postmortems\/2026-03-03-payments\.md:24:12 error action\/owner\n/,
  );
});

test('dresses text in colours on a terminal only, and never with NO_COLOR', async () => {
  const folder = makeFolder({ [FILE]: faulty() });
  const shown = async (isTerminal: boolean, env: Record<string, string>): Promise<boolean> => {
    let out = '';
    const write = (text: string): void => void (out += text);
    const environment = {
      cwd: folder,
      env: { SOURCE_DATE_EPOCH: NOW_SECONDS, ...env },
      isTerminal,
      input: new PassThrough(),
    };
    await main({ ...environment, argv: ['check'], write, writeError: write });
    return out.includes('\u001b[');
  };
  expect(await shown(true, {})).toBe(true);
  expect(await shown(false, {})).toBe(false);
  expect(await shown(true, { NO_COLOR: '1' })).toBe(false);
  expect(await shown(true, { TERM: 'dumb' })).toBe(false);
});

test('checks ids of teams and services only where they are listed', async () => {
  const strange = postmortem()
    .replace('owner: payments', 'owner: nobody-we-know')
    .replace('payments-api', 'unheard-of');
  const folder = makeFolder({ [FILE]: strange });
  expect(rules(await json(folder))).toEqual([]);
  write(folder, { 'catalog/teams.yml': '- { id: payments, name: Payments }\n', 'catalog/services.yml': '[]\n' });
  expect(rules(await json(folder))).toEqual([`${FILE} service/unknown`, `${FILE} action/unknown-owner`]);
});

test('cannot run on a broken catalogue, and names file and line', async () => {
  const folder = makeFolder({
    [FILE]: postmortem(),
    'catalog/teams.yml': '- id: payments\n  name: Payments\n- id: Payments!\n  nmae: x\n',
    'catalog/services.yml': '- { id: ledger, name: Ledger, owner: payments, dependsOn: [ledgr] }\n- a: [\n',
    'catalog/failure-classes/retry-storm.md': '---\nname: Retry storm\n---\n',
  });
  const { code, out, err } = await run(folder, ['check']);
  expect([code, out]).toEqual([2, '']);
  expect(err.split('\n').map((line) => line.trim().split(' ')[0])).toEqual([
    'hindsight:',
    'catalog/failure-classes/retry-storm.md:2:1',
    'catalog/services.yml:2:6',
    'catalog/teams.yml:3:3',
    'catalog/teams.yml:3:7',
    'catalog/teams.yml:4:3',
    '',
  ]);
});

test('follows a root that is itself a link, with --since too', async () => {
  const folder = makeRepository({ [FILE]: postmortem() });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  write(folder, { [FILE]: faulty() });
  commit(folder, 'Break it');
  const outside = makeFolder();
  symlinkSync(folder, path.join(outside, 'link'));
  const { code, out } = await run(outside, ['check', '--root', 'link', '--since', 'main', '--format', 'json']);
  expect([code, rules(JSON.parse(out) as Json)]).toEqual([1, [`link/${FILE} action/owner`]]);
});

test('gives the same bytes for the same content', async () => {
  const folder = makeFolder({ [FILE]: faulty(warned()), [OTHER]: faulty(other()) });
  const first = await run(folder, ['check', '--format', 'json']);
  expect(await run(folder, ['check', '--format', 'json'])).toEqual(first);
  expect(first.out).toMatch(/^\{\n {2}"version": 1,\n/);
});

test('asks for words that it knows', async () => {
  const folder = makeFolder({ [FILE]: postmortem() });
  expect((await run(folder, ['check', '--max-warnings', '-1'])).code).toBe(2);
  expect((await run(folder, ['check', '--max-warnings', ''])).code).toBe(2);
  expect((await run(folder, ['check', '--root'])).code).toBe(2);
  expect((await run(folder, ['--help'])).code).toBe(0);
  expect((await run(folder, ['check', '--help'])).code).toBe(0);
  expect((await run(folder, [])).code).toBe(2);
});
