import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, run } from '../support/content.ts';
import { FIXTURES } from '../support/fixture.ts';

const FOLDER = path.join(import.meta.dirname, 'transcripts');

/**
 * A transcript names its content (a folder of fixtures, which becomes `postmortems/`) and the commands that are typed
 * there; what they print, on stderr behind `! `, and how they exit is held to the file. `vitest -u` writes it anew.
 */
test.each(readdirSync(FOLDER))('%s', async (name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8');
  const content = /^Content: `([^`]+)`/m.exec(text)?.[1];
  const folder = makeFolder();
  if (content !== undefined) {
    cpSync(path.join(FIXTURES, content), path.join(folder, 'postmortems'), { recursive: true });
    cpSync(path.join(FIXTURES, 'catalog'), path.join(folder, 'catalog'), { recursive: true });
  }
  const intro = text.slice(0, text.indexOf('```console'));
  const sessions: string[] = [];
  for (const [, command = ''] of text.matchAll(/^\$ hindsight(.*)$/gm)) {
    const { code, out, err } = await run(folder, words(command));
    const shown = `${out}${err.replace(/^(?=.)/gm, '! ')}`.replaceAll(folder, '<folder>').replace(/\n?$/, '\n');
    sessions.push(`\`\`\`console\n$ hindsight${command}\n${shown}exit ${code}\n\`\`\`\n`);
  }
  expect(sessions.length).toBeGreaterThan(0);
  await expect(`${intro}${sessions.join('\n')}`).toMatchFileSnapshot(path.join(FOLDER, name));
});

/** The words of a command line, where single quotes hold words together. */
const words = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
