import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder, postmortem, run } from '../support/content.ts';
import { LanguageClient } from '../support/language-server.ts';

const PROJECT = path.join(import.meta.dirname, '../..');
const FILE = 'postmortems/2026-03-03-payments.md';
const TEAMS = '- { id: payments, name: Payments }\n- { id: ledger, name: Ledger }\n';

interface Opened {
  client: LanguageClient;
  file: string;
  uri: string;
}

async function openFolder(text: string): Promise<Opened> {
  const folder = makeFolder({ [FILE]: text, 'catalog/teams.yml': TEAMS, 'package.json': '{}' });
  expect(await run(folder, ['schema', '--editor'])).toMatchObject({ code: 0, out: '.astro/collections\n' });
  const server = path.join(PROJECT, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
  const client = new LanguageClient([server, '--stdio'], folder);
  onTestFinished(() => client.stop());
  await client.start(folder, {
    typescript: { tsdk: path.join(PROJECT, 'node_modules/typescript/lib') },
    contentIntellisense: true,
  });
  const file = path.join(folder, FILE);
  client.show(file, text, 1);
  return { client, file, uri: pathToFileURL(file).href };
}

/** Where `needle` ends in a text, as the protocol counts. */
function positionOf(text: string, needle: string): { line: number; character: number } {
  const lines = text.slice(0, text.indexOf(needle) + needle.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

test("completes fields, values and the ids of the catalogue through Astro's language server", async () => {
  const text = postmortem();
  const { client, file, uri } = await openFolder(text);
  let version = 1;
  const proposals = async (changed: string, needle: string): Promise<string[]> => {
    client.show(file, changed, (version += 1));
    const position = positionOf(changed, needle);
    const answer = await client.request('textDocument/completion', { textDocument: { uri }, position });
    return (answer as { items: { label: string }[] }).items.map(({ label }) => label);
  };
  expect(await proposals(text.replace('escaped: [scale]', 'es'), '\nes')).toContain('escaped');
  expect(await proposals(text.replace('severity: sev2', 'severity: '), 'severity: ')).toEqual(
    expect.arrayContaining(['sev1', 'sev2', 'sev3', 'sev4']),
  );
  expect(await proposals(text.replace('owner: payments', 'owner: '), 'owner: ')).toEqual(
    expect.arrayContaining(['payments', 'ledger']),
  );
  const classes = text.replace('failureClasses: [resource-exhaustion]', 'failureClasses:\n  - ');
  expect(await proposals(classes, 'failureClasses:\n  - ')).toEqual(
    expect.arrayContaining(['deadlock', 'retry-storm']),
  );
});

test('explains a field under the pointer', async () => {
  const text = postmortem();
  const { client, uri } = await openFolder(text);
  const hover = (await client.request('textDocument/hover', {
    textDocument: { uri },
    position: positionOf(text, '\nmech'),
  })) as { contents: { value: string } };
  expect(hover.contents.value).toContain('The chain from cause to harm');
});

test('underlines a wrong value', async () => {
  const text = postmortem();
  const { client, file } = await openFolder(text);
  const found = await client.diagnosticsOf(file, text.replace('severity: sev2', 'severity: dire'), 2);
  expect(found.map(({ range, severity }) => [range.start.line, range.start.character, severity])).toEqual([[2, 10, 1]]);
});

test('begins a postmortem that completes at once where the editor has been set up', async () => {
  const folder = makeFolder({ [FILE]: postmortem() });
  await run(folder, ['schema', '--editor']);
  await run(folder, ['new', 'Refunds were paid twice']);
  const manifest = JSON.parse(readFileSync(path.join(folder, '.astro/collections/collections.json'), 'utf8')) as {
    entries: Record<string, string>;
  };
  expect(
    Object.keys(manifest.entries).some((uri) => uri.endsWith('/postmortems/2026-11-24-refunds-were-paid-twice.md')),
  ).toBe(true);
});
