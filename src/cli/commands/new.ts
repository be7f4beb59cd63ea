import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { type DraftAnswers, draftPostmortem, slugOf } from '../../core/incident/draft.ts';
import { answerFaults, tidyAnswers } from '../../core/incident/draft-answers.ts';
import { isoDay } from '../../core/incident/time.ts';
import { loadCatalog } from '../../io/load-catalog.ts';
import { readTree } from '../../io/read-tree.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';
import { complete } from '../interview.ts';

/** The flags of `new`. */
export interface NewOptions {
  severity?: string;
  service?: string[];
  class?: string[];
  owner?: string;
  root: string;
}

/**
 * `hindsight new`: writes a draft with today's date (UTC) that passes the check as a draft. On a terminal it asks for what
 * the flags leave open. Throws a {@link UserError} for an answer that would not pass, and writes nothing then.
 */
export async function begin(environment: Environment, title: string | undefined, options: NewOptions): Promise<number> {
  const root = path.resolve(environment.cwd, options.root);
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new UserError(`There is no folder ${options.root}.`);
  const catalog = loadCatalog(root);
  const given = {
    title: title ?? '',
    severity: options.severity,
    services: options.service,
    failureClasses: options.class,
    owner: options.owner,
  };
  const flags = tidyAnswers(given, catalog);
  refuse(flags, catalog, title === undefined);
  const answers = await complete(environment, flags, catalog);
  refuse(answers, catalog, false);
  const today = isoDay(nowOf(environment.env));
  const file = path.join(root, 'postmortems', `${today}-${slugOf(answers.title)}.md`);
  const shown = path.relative(environment.cwd, file);
  if (existsSync(file)) throw new UserError(`${shown} is there already.`);
  const holder = holderOf(path.basename(file), root);
  if (holder !== undefined) {
    throw new UserError(
      `${path.relative(environment.cwd, path.join(root, holder))} has the id ${path.basename(file, '.md')} already: give another title.`,
    );
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, draftPostmortem(answers, today, catalog), { flag: 'wx' });
  environment.write(`${shown}\n`);
  const { MANIFEST_FOLDER, writeEditorManifest } = await import('../../editor/manifest.ts');
  if (existsSync(path.join(root, MANIFEST_FOLDER))) writeEditorManifest(root);
  return 0;
}

/** The postmortem, in whatever folder, that has a file name already: its id would be the same. */
const holderOf = (name: string, root: string): string | undefined =>
  existsSync(path.join(root, 'postmortems'))
    ? readTree(root).find((source) => path.posix.basename(source.path) === name)?.path
    : undefined;

/** Throws for the first answer that would not pass. */
function refuse(answers: DraftAnswers, catalog: Catalog, titleIsOpen: boolean): void {
  const { title, severity, services, failureClasses, owner } = answers;
  const faults = [
    titleIsOpen ? undefined : answerFaults.title(title),
    severity === undefined ? undefined : answerFaults.severity(severity),
    services && answerFaults.services(services, catalog),
    failureClasses && answerFaults.failureClasses(failureClasses, catalog),
    owner === undefined ? undefined : answerFaults.owner(owner, catalog),
  ];
  const fault = faults.find((one) => one !== undefined);
  if (fault !== undefined) throw new UserError(fault);
}
