import { createInterface } from 'node:readline';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { DraftAnswers } from '../core/incident/draft.ts';
import { answerFaults, tidyAnswers } from '../core/incident/draft-answers.ts';
import type { Environment } from './environment.ts';

/** Asks for what is open, again where an answer would not pass. The end of the input leaves the rest open. */
export async function complete(environment: Environment, known: DraftAnswers, catalog: Catalog): Promise<DraftAnswers> {
  const { input, isTerminal, writeError } = environment;
  if (!isTerminal || input.isTTY !== true) return known;
  const terminal = createInterface({ input, terminal: false });
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (
    question: string,
    faultOf: (answer: string) => string | undefined,
  ): Promise<string | undefined> => {
    for (;;) {
      writeError(`${question} `);
      const { value, done } = await lines.next();
      const answer = done ? '' : value.trim();
      const fault = answer === '' ? undefined : faultOf(answer);
      if (fault === undefined) return answer || undefined;
      writeError(`${fault}\n`);
    }
  };
  const words = (answer: string): string[] => answer.split(/[\s,]+/).filter((word) => word !== '');
  const classes = (answer: string): string[] =>
    tidyAnswers(
      { title: '', failureClasses: answer.split(/\s*,\s*/).filter((word) => word !== '') },
      catalog,
    ).failureClasses?.slice() ?? [];
  const list = async (
    question: string,
    read: (answer: string) => string[],
    faultOf: (ids: string[]) => string | undefined,
  ) => {
    const answer = await ask(question, (text) => faultOf(read(text)));
    return answer === undefined ? undefined : read(answer);
  };
  try {
    writeError('An empty answer leaves the question in the file.\n');
    return tidyAnswers(
      {
        title: known.title || ((await ask('What broke, by which mechanism?', answerFaults.title)) ?? ''),
        severity: known.severity ?? (await ask('Severity (sev1 to sev4)?', answerFaults.severity)),
        services:
          known.services ?? (await list('Services, by id?', words, (ids) => answerFaults.services(ids, catalog))),
        failureClasses:
          known.failureClasses ??
          (await list(
            `Failure classes, the most telling first (${catalog.classes.map((one) => one.id).join(', ')})?`,
            classes,
            (ids) => answerFaults.failureClasses(ids, catalog),
          )),
        owner:
          known.owner ??
          (await ask('Who owns the first action item (a team, or @somebody)?', (answer) =>
            answerFaults.owner(answer, catalog),
          )),
      },
      catalog,
    );
  } finally {
    terminal.close();
  }
}
