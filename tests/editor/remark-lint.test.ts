import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, postmortem, run } from '../support/content.ts';
import { LanguageClient } from '../support/language-server.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const plugin = path.join(PROJECT, 'src/editor/remark-lint-hindsight.ts');
const FILE = 'postmortems/2026-03-03-payments.md';

function openFolder(files: Record<string, string>): { folder: string; client: LanguageClient } {
  const folder = makeFolder({
    '.remarkrc.json': JSON.stringify({ plugins: [plugin] }),
    'package.json': '{}',
    ...files,
  });
  const client = new LanguageClient([path.join(PROJECT, 'tests/support/remark-server.mjs'), '--stdio'], folder);
  onTestFinished(() => client.stop());
  return { folder, client };
}

test('shows in an editor, while typing, what check finds in the saved file', async () => {
  const broken = postmortem()
    .replace('owner: payments', 'owner: everyone')
    .replace('T14:02Z', 'T14:02')
    .replace('escaped: [scale]\n', '');
  const { folder, client } = openFolder({ [FILE]: broken });
  await client.start(folder);
  const file = path.join(folder, FILE);
  expect(await client.diagnosticsOf(file, postmortem(), 1)).toEqual([]);
  const live = await client.diagnosticsOf(file, broken, 2);
  const { out } = await run(folder, ['check', '--format', 'json']);
  const saved = (
    JSON.parse(out) as {
      diagnostics: { ruleId: string; message: string; position: { line: number; column: number; endColumn: number } }[];
    }
  ).diagnostics;
  expect(saved.map(({ ruleId }) => ruleId)).toEqual(['question/escaped', 'timeline/zone', 'action/owner']);
  expect(
    live.map(({ code, range, message }) => [
      code,
      range.start.line + 1,
      range.start.character + 1,
      range.end.character + 1,
      message.split('\n')[0],
    ]),
  ).toEqual(
    saved.map(({ ruleId, position, message }) => [ruleId, position.line, position.column, position.endColumn, message]),
  );
  expect(live.map(({ severity, source }) => [severity, source])).toEqual([
    [2, 'hindsight'],
    [1, 'hindsight'],
    [1, 'hindsight'],
  ]);
});

test('sees the other files, and leaves Markdown that is no postmortem alone', async () => {
  const { folder, client } = openFolder({ [FILE]: postmortem(), 'README.md': 'x', 'postmortems/README.md': 'x' });
  await client.start(folder);
  const referring = postmortem({ more: 'related: [2026-01-01-nowhere]\n' });
  const [finding] = await client.diagnosticsOf(path.join(folder, FILE), referring, 1);
  expect(finding?.code).toBe('related/unknown');
  expect(await client.diagnosticsOf(path.join(folder, 'README.md'), 'no front matter', 1)).toEqual([]);
  expect(await client.diagnosticsOf(path.join(folder, 'postmortems/README.md'), 'no front matter', 1)).toEqual([]);
});

test('says in the file what keeps the content from being read', async () => {
  const { folder, client } = openFolder({ [FILE]: postmortem(), 'catalog/teams.yml': '- nonsense' });
  await client.start(folder);
  const [finding] = await client.diagnosticsOf(path.join(folder, FILE), postmortem(), 1);
  expect(finding?.message).toContain('The catalogue cannot be read:');
});
