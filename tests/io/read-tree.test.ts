import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkRoot } from '../../src/io/check-root.ts';
import { MAX_BYTES, readTree } from '../../src/io/read-tree.ts';
import { makeFolder, NOW_SECONDS, postmortem } from '../support/content.ts';

const POOL = 'postmortems/2026-03-03-pool.md';

/** The paths of what was read, with why where it could not be. */
const read = (root: string): string[] =>
  readTree(root).map((source) => ('unreadable' in source ? `${source.path} ${source.unreadable}` : source.path));

/** `path:line:column rule` of what a check of the folder finds. */
async function found(root: string): Promise<string[]> {
  const { report } = await checkRoot(root, { now: Number(NOW_SECONDS) * 1000 });
  return report.diagnostics.map(
    ({ file, position, ruleId }) => `${file}:${position.line}:${position.column} ${ruleId}`,
  );
}

test('reads every postmortem in every folder, sorted', () => {
  const root = makeFolder({
    'postmortems/b/2026-03-04-b.md': 'b',
    'postmortems/a/2026/2026-03-05-a.md': 'a',
    [POOL]: 'pool',
    'catalog/2026-03-06-no.md': 'no',
    '2026-03-07-no.md': 'no',
  });
  expect(readTree(root)).toEqual([
    { path: POOL, text: 'pool' },
    { path: 'postmortems/a/2026/2026-03-05-a.md', text: 'a' },
    { path: 'postmortems/b/2026-03-04-b.md', text: 'b' },
  ]);
});

test('leaves alone what is no postmortem', () => {
  const root = makeFolder({
    'postmortems/README.md': '',
    'postmortems/_template.md': '',
    'postmortems/.2026-03-03-hidden.md': '',
    'postmortems/_drafts/2026-03-03-draft.md': '',
    'postmortems/.git/2026-03-03-git.md': '',
    'postmortems/a/README.md': '',
    'postmortems/pool.png': '',
    'postmortems/pool.svg': '',
    'postmortems/notes.txt': '',
    'postmortems/2026-03-03-pool.html': '',
    'postmortems/md': '',
  });
  expect(read(root)).toEqual([]);
});

test('takes everything that looks like Markdown for a claim to be one', async () => {
  const names = ['a.markdown', 'b.MD', 'c.mdx', 'd.Md', 'e.MDX', 'f.md', '2026-03-03-g.markdown', 'readme.md'];
  const root = makeFolder(Object.fromEntries(names.map((name) => [`postmortems/${name}`, postmortem()])));
  expect(read(root)).toEqual(names.map((name) => `postmortems/${name}`).toSorted());
  expect((await found(root)).filter((line) => line.endsWith('file/name'))).toEqual(
    names.map((name) => `postmortems/${name}:1:1 file/name`).toSorted(),
  );
});

test('tells of a file that is not UTF-8', async () => {
  const root = makeFolder({ [POOL]: '' });
  writeFileSync(path.join(root, POOL), Buffer.from('---\ntitle: Z\u00fcrich\n---\n', 'latin1'));
  expect(read(root)).toEqual([`${POOL} is not UTF-8`]);
  expect(await found(root)).toEqual([`${POOL}:1:1 file/unreadable`]);
});

test('tells of a file of UTF-16', () => {
  const root = makeFolder({ [POOL]: '' });
  writeFileSync(path.join(root, POOL), Buffer.from('\uFEFF---\ntitle: x\n---\n', 'utf16le'));
  expect(read(root)).toEqual([`${POOL} is not UTF-8`]);
});

test('reads up to 1 MiB and no more', async () => {
  const root = makeFolder({ [POOL]: '', 'postmortems/2026-03-04-edge.md': '' });
  const text = (bytes: number): string => postmortem({ body: '' }).padEnd(bytes, '\n');
  writeFileSync(path.join(root, POOL), text(MAX_BYTES));
  writeFileSync(path.join(root, 'postmortems/2026-03-04-edge.md'), text(MAX_BYTES + 1));
  expect(read(root)).toEqual([POOL, `postmortems/2026-03-04-edge.md has ${MAX_BYTES + 1} bytes, more than 1 MiB`]);
  expect(await found(root)).toEqual(['postmortems/2026-03-04-edge.md:1:1 file/unreadable']);
});

test('tells of a directory by the name of a postmortem', async () => {
  const root = makeFolder({ [`${POOL}/2026-03-04-inside.md`]: postmortem() });
  expect(await found(root)).toEqual([`${POOL}:1:1 file/unreadable`]);
  expect(read(root)).toEqual([`${POOL} is a directory`]);
});

test('tells of a link that leads nowhere', async () => {
  const root = makeFolder({ 'postmortems/notes.txt': '' });
  symlinkSync('gone.md', path.join(root, POOL));
  symlinkSync('2026-03-04-circle.md', path.join(root, 'postmortems/2026-03-04-circle.md'));
  expect(read(root)).toEqual([
    `${POOL} is a link that leads nowhere`,
    'postmortems/2026-03-04-circle.md is a link that leads nowhere',
  ]);
  expect(await found(root)).toEqual([
    `${POOL}:1:1 file/unreadable`,
    'postmortems/2026-03-04-circle.md:1:1 file/unreadable',
  ]);
});

test('tells of a link that leaves the content folder, be it to a file or to a folder', async () => {
  const outside = makeFolder({ 'secret.md': postmortem(), 'folder/2026-03-05-x.md': postmortem() });
  const root = makeFolder({ 'postmortems/notes.txt': '' });
  symlinkSync(path.join(outside, 'secret.md'), path.join(root, POOL));
  symlinkSync(path.join(outside, 'folder'), path.join(root, 'postmortems/folder'));
  symlinkSync(path.join(outside, 'secret.md'), path.join(root, 'postmortems/picture.png'));
  symlinkSync('/', path.join(root, 'postmortems/everything'));
  expect(await found(root)).toEqual([
    `${POOL}:1:1 file/unreadable`,
    'postmortems/everything:1:1 file/unreadable',
    'postmortems/folder:1:1 file/unreadable',
  ]);
});

test('does not take a sibling whose name begins alike for the content folder', () => {
  const parent = makeFolder({ 'root/postmortems/notes.txt': '', 'root-of-others/2026-03-03-pool.md': 'x' });
  symlinkSync('../../root-of-others/2026-03-03-pool.md', path.join(parent, 'root', POOL));
  expect(read(path.join(parent, 'root'))).toEqual([`${POOL} is a link that leaves the content folder`]);
});

test('follows links that stay inside, and ends where they run in a circle', () => {
  const root = makeFolder({
    'elsewhere/2026-03-04-edge.md': 'edge',
    'postmortems/a/2026-03-05-mail.md': 'mail',
    'pool.txt': 'pool',
  });
  symlinkSync('../pool.txt', path.join(root, POOL));
  symlinkSync('../elsewhere', path.join(root, 'postmortems/linked'));
  symlinkSync('..', path.join(root, 'postmortems/a/up'));
  expect(readTree(root)).toEqual([
    { path: POOL, text: 'pool' },
    { path: 'postmortems/a/2026-03-05-mail.md', text: 'mail' },
    { path: 'postmortems/linked/2026-03-04-edge.md', text: 'edge' },
  ]);
});

test.skipIf(process.getuid?.() === 0)('tells of a file that may not be read', () => {
  const root = makeFolder({ [POOL]: 'x' });
  chmodSync(path.join(root, POOL), 0o000);
  expect(read(root)).toEqual([`${POOL} cannot be read (EACCES)`]);
});

test('finds nothing in an empty folder, and cannot run without one', async () => {
  const root = makeFolder();
  await expect(found(root)).rejects.toThrow(`There is no folder "postmortems" in ${root}.`);
  writeFileSync(path.join(root, 'postmortems'), '');
  await expect(found(root)).rejects.toThrow('There is no folder "postmortems"');
  const empty = makeFolder();
  mkdirSync(path.join(empty, 'postmortems'));
  expect(await found(empty)).toEqual([]);
});

test('strips a byte order mark, and counts columns without it', async () => {
  const root = makeFolder({ [POOL]: `\uFEFF${postmortem().replace('severity: sev2', 'severity: bad')}` });
  expect(await found(root)).toEqual([`${POOL}:3:11 frontmatter/invalid`]);
});

test('counts lines and columns of Windows line ends as of others', async () => {
  const text = postmortem({ body: 'It <b>broke</b>.' }).replace('owner: payments', 'owner: everyone');
  const at = await found(makeFolder({ [POOL]: text }));
  expect(await found(makeFolder({ [POOL]: text.replaceAll('\n', '\r\n') }))).toEqual(at);
  expect(at).toEqual([`${POOL}:24:12 action/owner`, `${POOL}:32:4 body/html`]);
});

test('knows which files of the repository are there', async () => {
  const body = '[a](../docs/map%20of%20it.png) ![b](pool.png) [c](/docs/) [d](../docs/gone.md) [e](../../etc/passwd)';
  const root = makeFolder({ [POOL]: postmortem({ body }), 'docs/map of it.png': '', 'postmortems/pool.png': '' });
  expect(await found(root)).toEqual([`${POOL}:32:59 link/broken`, `${POOL}:32:80 link/broken`]);
});
