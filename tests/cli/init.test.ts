import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hindsight-init-'));
  for (const folder of ['postmortems', 'catalog'])
    cpSync(path.join(PROJECT, folder), path.join(root, folder), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main({
    argv,
    cwd: root,
    env: {},
    isTerminal: false,
    input: Readable.from([]),
    write: (text) => (out += text),
    writeError: (text) => (err += text),
  });
  return { code, out, err };
}

test('removes what is shipped with --yes, and keeps the classes and what a team wrote', async () => {
  writeFileSync(path.join(root, 'postmortems/example/2026-11-01-our-own.md'), 'ours');
  const { code } = await run('init', '--yes');
  expect(code).toBe(0);
  expect(readdirSync(path.join(root, 'postmortems')).toSorted()).toEqual(['README.md', 'example']);
  expect(readdirSync(path.join(root, 'postmortems/example'))).toEqual(['2026-11-01-our-own.md']);
  expect(existsSync(path.join(root, 'catalog/teams.yml'))).toBe(false);
  expect(readdirSync(path.join(root, 'catalog/failure-classes')).length).toBeGreaterThan(15);
});

test('leaves a folder in which check finds nothing, and finds nothing to do there again', async () => {
  await run('init', '--yes');
  expect(await run('check')).toMatchObject({ code: 0, out: '0 postmortems checked: nothing found.\n' });
  expect((await run('init')).out).toMatch(/^Nothing that Hindsight ships is left/);
});

test('removes nothing where nobody can be asked', async () => {
  const { code, err } = await run('init');
  expect(code).toBe(2);
  expect(err).toMatch(/Say --yes/);
  expect(readdirSync(path.join(root, 'postmortems/example')).length).toBeGreaterThan(5);
});

test('the list of what is shipped names every postmortem that is', () => {
  const listed = readFileSync(path.join(PROJECT, 'postmortems/.shipped'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('postmortems/'));
  const there = readdirSync(path.join(PROJECT, 'postmortems'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.endsWith('README.md'))
    .map((file) => `postmortems/${file.replaceAll(path.sep, '/')}`);
  expect(listed.toSorted()).toEqual(there.toSorted());
});
