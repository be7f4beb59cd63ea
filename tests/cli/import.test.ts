import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documents } from '../core/import/documents.ts';
import { makeFolder, postmortem, run, write } from '../support/content.ts';

const names = Object.keys(documents);

const newFolder = (): string =>
  makeFolder({
    'postmortems/README.md': '',
    ...Object.fromEntries(Object.entries(documents).map(([name, text]) => [`old/${name}`, text])),
  });

test('writes drafts that pass the check', async () => {
  const folder = newFolder();
  const { code, out } = await run(folder, ['import', ...names.map((name) => `old/${name}`)]);
  expect(code).toBe(0);
  expect(out).toContain(`${names.length} of ${names.length} files written as drafts.`);
  expect(readdirSync(path.join(folder, 'postmortems')).filter((name) => name !== 'README.md')).toHaveLength(
    names.length,
  );
  expect(await run(folder, ['check', '--quiet'])).toMatchObject({ code: 0 });
});

test('says where a draft went, what it found, what it did not, and what it asks', async () => {
  const folder = newFolder();
  const { out } = await run(folder, ['import', 'old/PM2026-004_-_Parcel_labels_not_printed.md']);
  expect(out).toMatchInlineSnapshot(`
    "postmortems/2026-03-03-parcel-labels-not-printed.md
      from old/PM2026-004_-_Parcel_labels_not_printed.md
      found title, tags, timeline (6 events), conditions (2 conditions), actions (2 items)
      not found severity, services, impact, mechanism, failure classes
      Left in the body: "Investigate the parser". An action item is a change whose completion anyone could check.

    1 of 1 files written as drafts. See what each lacks: hindsight check
    "
  `);
});

test('takes the source and the zone of all files from flags', async () => {
  const folder = newFolder();
  const flags = [
    '--source-organization',
    'Acme',
    '--source-url',
    'https://acme.example/pm',
    '--time-zone',
    'Europe/London',
  ];
  expect((await run(folder, ['import', 'old/2026-02-12-logins-refused.html.md.erb', ...flags])).code).toBe(0);
  const text = readFileSync(path.join(folder, 'postmortems/2026-02-12-logins-refused.md'), 'utf8');
  expect(text).toContain('source:\n  organization: Acme\n  url: https://acme.example/pm\n');
  expect(text).toContain('  - at: 2026-02-12T11:40Z\n');
});

test('writes nothing on a dry run, and into another folder where one is named', async () => {
  const folder = newFolder();
  const dry = await run(folder, ['import', 'old/hugo.md', '--dry-run']);
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('1 of 1 files would be written') as string });
  expect(readdirSync(path.join(folder, 'postmortems'))).toEqual(['README.md']);
  await run(folder, ['import', 'old/hugo.md', '--out', 'postmortems/shop/2026']);
  expect(readdirSync(path.join(folder, 'postmortems/shop/2026'))).toEqual([
    '2026-05-02-checkout-lost-carts-for-an-hour.md',
  ]);
});

test('writes over nothing, and gives files of one name different ones', async () => {
  const folder = newFolder();
  write(folder, { 'old/again/hugo.md': documents['hugo.md'] ?? '' });
  const first = await run(folder, ['import', 'old/hugo.md', 'old/again/hugo.md']);
  expect(first.code).toBe(0);
  expect(existsSync(path.join(folder, 'postmortems/2026-05-02-checkout-lost-carts-for-an-hour-2.md'))).toBe(true);
  const again = await run(folder, ['import', 'old/hugo.md']);
  expect(again).toMatchObject({
    code: 1,
    out: expect.stringContaining(
      'not imported: postmortems/2026-05-02-checkout-lost-carts-for-an-hour.md is there already',
    ) as string,
  });
  const elsewhere = await run(folder, ['import', 'old/hugo.md', '--out', 'postmortems/2026']);
  expect(elsewhere.out).toContain(
    'not imported: postmortems/2026-05-02-checkout-lost-carts-for-an-hour.md has the same id',
  );
});

test('goes on behind a file that is no postmortem, and gives 1', async () => {
  const folder = newFolder();
  write(folder, {
    'old/minutes.md': '# Minutes of 2026-05-05\n\nWe had cake.\n',
    'old/picture.md': '\u0000\u0001',
    'old/ours.md': postmortem(),
  });
  const { code, out } = await run(folder, ['import', 'old/minutes.md', 'old/picture.md', 'old/ours.md', 'old/sre.md']);
  expect(code).toBe(1);
  expect(out).toContain('old/minutes.md\n  not imported: it has no timeline, impact or cause');
  expect(out).toContain('old/picture.md\n  not imported: it is not text in UTF-8');
  expect(out).toContain('old/ours.md\n  not imported: it is in this format already');
  expect(out).toContain('1 of 4 files written as drafts.');
});

test.each([
  [['old/none.md'], 'There is no file old/none.md.'],
  [['old'], 'old is no file: name the files in it.'],
  [['old/sre.md', '--source-url', 'javascript:x()'], '--source-url takes a web address, not "javascript:x()".'],
  [['old/sre.md', '--time-zone', 'IST'], '--time-zone takes a zone such as UTC, CET, Europe/London or +02:00'],
  [[], "missing required argument 'files'"],
])('could not run with %j', async (argv, message) => {
  const folder = newFolder();
  const { code, err } = await run(folder, ['import', ...argv]);
  expect([code, err]).toEqual([2, expect.stringContaining(message) as string]);
  expect(readdirSync(path.join(folder, 'postmortems'))).toEqual(['README.md']);
});
