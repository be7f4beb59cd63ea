import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commit, git, makeFolder, makeRepository, postmortem, run, write } from '../support/content.ts';

const FIRST = 'postmortems/2026-03-03-payments.md';
const SECOND = 'postmortems/2026-04-07-refunds.md';

const second = (more = ''): string =>
  postmortem({ title: 'Refunds timed out for half an hour', day: '2026-04-07', more });

/** `path ruleId` of every finding that is no mere information about recurrence. */
async function found(folder: string, ...argv: string[]): Promise<string[]> {
  const { code, out, err } = await run(folder, ['check', '--since', 'main', '--format', 'json', ...argv]);
  expect(err).toBe('');
  expect(code).toBeLessThan(2);
  const report = JSON.parse(out) as { diagnostics: { file: string; ruleId: string }[] };
  return report.diagnostics
    .filter(({ ruleId }) => !ruleId.startsWith('recurrence/'))
    .map(({ file, ruleId }) => `${file} ${ruleId}`);
}

test('says nothing of files that the branch did not change', async () => {
  const folder = makeRepository({
    [FIRST]: postmortem().replace('owner: payments', 'owner: everyone'),
    [SECOND]: second(),
  });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  write(folder, { [SECOND]: second().replace('due: 2027-03-31', 'due: soon') });
  commit(folder, 'Break the second');
  expect(await found(folder)).toEqual([`${SECOND} action/due`]);
});

test('counts what is not committed, and what git does not know', async () => {
  const folder = makeRepository({ [FIRST]: postmortem() });
  write(folder, {
    [FIRST]: postmortem().replace('owner: payments', 'owner: TBD'),
    [SECOND]: second('status: maybe\n'),
  });
  expect(await found(folder)).toEqual([`${FIRST} action/owner`, `${SECOND} frontmatter/invalid`]);
});

test('reports a deleted incident where it is referenced', async () => {
  const body = 'As in [the first](2026-03-03-payments.md).';
  const referring = postmortem({
    title: 'Refunds timed out again',
    day: '2026-04-07',
    more: 'related: [2026-03-03-payments]\n',
    body,
  });
  const folder = makeRepository({ [FIRST]: postmortem(), [SECOND]: referring });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  rmSync(path.join(folder, FIRST));
  commit(folder, 'Delete the first');
  expect(await found(folder)).toEqual([`${SECOND} related/unknown`, `${SECOND} link/broken`]);
});

test('follows a renamed file, and reports its old name where it is referenced', async () => {
  const folder = makeRepository({
    [FIRST]: postmortem().replace('owner: payments', 'owner: everyone'),
    [SECOND]: second('related: [2026-03-03-payments]\n'),
  });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  renameSync(path.join(folder, FIRST), path.join(folder, 'postmortems/2026-03-03-cards.md'));
  commit(folder, 'Rename the first');
  expect(await found(folder)).toEqual(['postmortems/2026-03-03-cards.md action/owner', `${SECOND} related/unknown`]);
});

test('does not repeat what a file had before, even where the catalogue changed', async () => {
  const classes = (id: string): string => `---
name: ${id}
summary: A resource runs out.
firstMoves: [Add more]
defences: [A limit]
questions: [What else would run out?]
signals: { latency: up, traffic: flat, errors: up, saturation: up }
---

More.
`;
  const folder = makeRepository({
    [FIRST]: postmortem().replace('owner: payments', 'owner: everyone'),
    'catalog/failure-classes/resource-exhaustion.md': classes('Resource exhaustion'),
    'catalog/failure-classes/deadlock.md': classes('Deadlock'),
  });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  rmSync(path.join(folder, 'catalog/failure-classes/resource-exhaustion.md'));
  commit(folder, 'Retire a class');
  expect(await found(folder)).toEqual([`${FIRST} class/unknown`]);
});

test('keeps to the paths when there are paths too', async () => {
  const folder = makeRepository({ [FIRST]: postmortem(), [SECOND]: second() });
  write(folder, {
    [FIRST]: postmortem().replace('owner: payments', 'owner: TBD'),
    [SECOND]: second('status: maybe\n'),
  });
  expect(await found(folder, SECOND)).toEqual([`${SECOND} frontmatter/invalid`]);
});

test('works on a content folder below the top of the repository, with unusual names', async () => {
  const folder = makeRepository({
    'a folder/ops/postmortems/2026-03-03-payments.md': postmortem(),
    'README.md': 'Hello',
  });
  const name = 'a folder/ops/postmortems/zwölf "quoted"\n.md';
  write(folder, { [name]: 'nothing' });
  expect(await found(folder, '--root', 'a folder/ops')).toEqual([`${name} file/name`, `${name} frontmatter/missing`]);
});

test('names what to fetch in a shallow clone', async () => {
  const origin = makeRepository({ [FIRST]: postmortem() });
  git(origin, 'switch', '--quiet', '--create', 'topic');
  write(origin, { [SECOND]: second() });
  commit(origin, 'Add the second');
  git(origin, 'switch', '--quiet', 'main');
  commit(origin, 'Go on');
  const clone = path.join(makeFolder(), 'clone');
  mkdirSync(clone);
  git(clone, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${origin}`, '.');
  git(clone, 'switch', '--quiet', 'topic');
  const shallow = await run(clone, ['check', '--since', 'origin/main']);
  expect(shallow.code).toBe(2);
  expect(shallow.err).toBe(
    'hindsight: "origin/main" and HEAD have no common commit here. The clone is shallow: fetch the history first (git fetch --unshallow, or fetch-depth: 0 in actions/checkout).\n',
  );
  git(clone, 'fetch', '--quiet', '--unshallow');
  expect((await run(clone, ['check', '--since', 'origin/main', '--format', 'json'])).code).toBe(0);
});

test('says so where there is no repository, no commit, or no such ref', async () => {
  const bare = makeFolder({ [FIRST]: postmortem() });
  expect(await run(bare, ['check', '--since', 'main'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('is not in a git repository') as string,
  });
  git(bare, 'init', '--quiet', '--initial-branch=main');
  expect((await run(bare, ['check', '--since', 'main'])).err).toBe('hindsight: The repository has no commit yet.\n');
  commit(bare, 'Begin');
  expect((await run(bare, ['check', '--since', 'nowhere'])).err).toBe(
    'hindsight: git knows no commit "nowhere" here. Fetch it first: git fetch origin.\n',
  );
  expect((await run(bare, ['check', '--since', '--output=x'])).code).toBe(2);
});

test('a waiver that a deletion makes useless is reported in the file that has it', async () => {
  const waiver =
    'related: [2026-03-03-gone]\nwaivers: [{ rule: related/unknown, reason: "It comes with the next change." }]\n';
  const folder = makeRepository({ [FIRST]: second(waiver).replaceAll('2026-04-07', '2026-03-03') });
  git(folder, 'switch', '--quiet', '--create', 'topic');
  write(folder, { 'postmortems/2026-03-03-gone.md': postmortem({ title: 'It came with the next change' }) });
  commit(folder, 'Add what was promised');
  expect(await found(folder)).toEqual([`${FIRST} waiver/unused`]);
});
