import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { counted } from '../../core/rules/wording.ts';
import { removeShipped, shippedContent } from '../../io/shipped-content.ts';
import { UserError } from '../../io/user-error.ts';
import type { Environment } from '../environment.ts';

/** The flags of `init`. */
export interface InitOptions {
  yes?: boolean;
  root: string;
}

/**
 * `hindsight init`: removes the shipped postmortems, teams and services, so that a team can begin its own. The classes
 * stay, and so does everything that was not shipped. Asks first; without a terminal to ask on it needs `--yes`.
 */
export async function init(environment: Environment, options: InitOptions): Promise<number> {
  const root = path.resolve(environment.cwd, options.root);
  const files = shippedContent(root);
  if (files.length === 0) {
    environment.write('Nothing that Hindsight ships is left here. Begin with: hindsight new\n');
    return 0;
  }
  if (options.yes !== true && !(await isWanted(environment, files))) {
    environment.write('Nothing was removed.\n');
    return 0;
  }
  removeShipped(root, files);
  environment.write(
    [
      `${counted(files.length, 'file')} removed. The failure classes in catalog/failure-classes are yours to change.`,
      'Owners and services are checked once catalog/teams.yml and catalog/services.yml are there: see catalog/README.md.',
      'Begin with: hindsight new "What broke, by which mechanism"',
      '',
    ].join('\n'),
  );
  return 0;
}

async function isWanted({ input, isTerminal, writeError }: Environment, files: readonly string[]): Promise<boolean> {
  if (!isTerminal || input.isTTY !== true) {
    throw new UserError(`This would remove ${counted(files.length, 'file')}, and nobody is here to ask. Say --yes.`);
  }
  writeError(`${files.map((file) => `  ${file}`).join('\n')}\n`);
  const terminal = createInterface({ input, output: process.stderr });
  try {
    const answer = await terminal.question(`Remove these ${files.length} shipped files? [y/N] `);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
