import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type DraftAnswers, draftPostmortem, slugOf } from '../../core/incident/draft.ts';
import { isoDay } from '../../core/incident/time.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';

/** The flags of `new`. */
export interface NewOptions {
  severity?: string;
  service?: string[];
  class?: string[];
  owner?: string;
  root: string;
}

/** `hindsight new`: writes a draft with today's date (UTC). On a terminal it asks for what the flags leave open. */
export async function begin(environment: Environment, title: string | undefined, options: NewOptions): Promise<number> {
  const answers = await complete(environment, {
    title: title?.trim() ?? '',
    severity: options.severity,
    services: options.service,
    failureClasses: options.class,
    owner: options.owner,
  });
  const length = [...answers.title].length;
  if (length < 8 || length > 120) {
    throw new UserError(
      `A title has 8 to 120 characters, this one ${length}: hindsight new "Checkout declined cards for 41 minutes"`,
    );
  }
  const today = isoDay(nowOf(environment.env));
  const root = path.resolve(environment.cwd, options.root);
  const file = path.join(root, 'postmortems', `${today}-${slugOf(answers.title)}.md`);
  const shown = path.relative(environment.cwd, file);
  if (existsSync(file)) throw new UserError(`${shown} is there already.`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, draftPostmortem(answers, today), { flag: 'wx' });
  environment.write(`${shown}\n`);
  return 0;
}

async function complete({ input, isTerminal, writeError }: Environment, answers: DraftAnswers): Promise<DraftAnswers> {
  if (!isTerminal || input.isTTY !== true) return answers;
  const terminal = createInterface({ input, output: process.stderr });
  const ask = async (question: string): Promise<string | undefined> =>
    (await terminal.question(`${question} `)).trim() || undefined;
  const list = async (question: string): Promise<string[] | undefined> => (await ask(question))?.split(/[\s,]+/);
  try {
    writeError('An empty answer leaves the question in the file.\n');
    return {
      title: answers.title || ((await ask('What broke, by which mechanism?')) ?? ''),
      severity: answers.severity ?? (await ask('Severity (sev1 to sev4)?')),
      services: answers.services ?? (await list('Services, by id?')),
      failureClasses: answers.failureClasses ?? (await list('Failure classes, by id?')),
      owner: answers.owner ?? (await ask('Who owns the first action item?')),
    };
  } finally {
    terminal.close();
  }
}
