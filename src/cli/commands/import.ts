import { isUtf8 } from 'node:buffer';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../../core/diagnostics/plain-text.ts';
import { type Imported, importPostmortem, type ImportOptions } from '../../core/import/import-postmortem.ts';
import { isZone } from '../../core/import/zones.ts';
import { summaryOf } from '../../core/import/summary.ts';
import { idOf, parseFile } from '../../core/parse/parse-file.ts';
import { mermaidFences } from '../../core/parse/mermaid-fences.ts';
import { findBrokenDiagrams } from '../../io/check-root.ts';
import { loadCatalog } from '../../io/load-catalog.ts';
import { parseMarkdown } from '../../io/markdown.ts';
import { MAX_BYTES, readTree } from '../../io/read-tree.ts';
import { UserError } from '../../io/user-error.ts';
import { type Environment, nowOf } from '../environment.ts';

/** The flags of `import`. */
export interface ImportFlags {
  out?: string;
  dryRun?: boolean;
  sourceOrganization?: string;
  sourceUrl?: string;
  timeZone?: string;
  root: string;
}

/**
 * `hindsight import`: writes a draft for every file that can be read as a postmortem, and says what it found and what it
 * did not. Writes over nothing. Gives 1 where a file was not turned into a draft.
 */
export async function importFiles(
  environment: Environment,
  files: readonly string[],
  flags: ImportFlags,
): Promise<number> {
  const { cwd, env, write } = environment;
  refuseFlags(flags);
  const sources = files.map((file) => ({ file, absolute: existing(cwd, file) }));
  const root = path.resolve(cwd, flags.root);
  const out = flags.out === undefined ? path.join(root, 'postmortems') : path.resolve(cwd, flags.out);
  const options: ImportOptions = {
    parseMarkdown,
    catalog: loadCatalog(root),
    now: nowOf(env),
    organization: flags.sourceOrganization,
    url: flags.sourceUrl,
    zone: flags.timeZone,
  };
  const taken = takenIds(root);
  const own = new Set<string>();
  let refused = 0;
  for (const { file, absolute } of sources) {
    const result = await draftOf(absolute, options);
    const draft = 'refused' in result ? result : placed(result, { out, cwd, taken, own });
    if ('refused' in draft) {
      refused += 1;
      write(`${plainText(file)}\n  not imported: ${plainText(draft.refused)}\n\n`);
      continue;
    }
    if (flags.dryRun !== true) save(path.join(out, draft.fileName), draft.text);
    write(
      `${plainText(path.relative(cwd, path.join(out, draft.fileName)))}\n  from ${plainText(file)}\n${summaryOf(draft)}\n`,
    );
  }
  const drafts = sources.length - refused;
  const verb = flags.dryRun === true ? 'would be written' : 'written';
  write(`${drafts} of ${sources.length} files ${verb} as drafts. See what each lacks: hindsight check\n`);
  return refused === 0 ? 0 : 1;
}

function refuseFlags({ sourceUrl, timeZone, sourceOrganization }: ImportFlags): void {
  if (sourceUrl !== undefined && !/^https?:\/\/[^\s<>"'`]+$/i.test(sourceUrl)) {
    throw new UserError(`--source-url takes a web address, not "${sourceUrl}".`);
  }
  if (sourceOrganization?.trim() === '') throw new UserError('--source-organization takes a name.');
  if (timeZone !== undefined && !isZone(timeZone)) {
    throw new UserError(`--time-zone takes a zone such as UTC, CET, Europe/London or +02:00, not "${timeZone}".`);
  }
}

function existing(cwd: string, file: string): string {
  const absolute = path.resolve(cwd, file);
  if (!existsSync(absolute)) throw new UserError(`There is no file ${file}.`);
  if (!statSync(absolute).isFile()) throw new UserError(`${file} is no file: name the files in it.`);
  return absolute;
}

/** The ids that postmortems under the root have, wherever they stand in it. */
const takenIds = (root: string): ReadonlyMap<string, string> =>
  new Map(existsSync(path.join(root, 'postmortems')) ? readTree(root).map((file) => [idOf(file.path), file.path]) : []);

async function draftOf(absolute: string, options: ImportOptions): Promise<Imported | { refused: string }> {
  const { size } = statSync(absolute);
  if (size > MAX_BYTES) return { refused: `it has ${size} bytes, more than 1 MiB` };
  const bytes = readFileSync(absolute);
  if (!isUtf8(bytes) || bytes.includes(0)) return { refused: 'it is not text in UTF-8' };
  const text = bytes.toString('utf8');
  const fences = mermaidFences(parseFile({ path: 'foreign.md', text }, parseMarkdown));
  const brokenDiagrams = await findBrokenDiagrams(fences.map((fence) => fence.value));
  return importPostmortem({ name: path.basename(absolute), text }, { ...options, brokenDiagrams });
}

interface Shelf {
  out: string;
  cwd: string;
  taken: ReadonlyMap<string, string>;
  /** The names that this run has given. */
  own: Set<string>;
}

/** The draft under a name that no other file of this run has; refused where one from before has it. */
function placed(draft: Imported, { out, cwd, taken, own }: Shelf): Imported | { refused: string } {
  let fileName = draft.fileName;
  for (let n = 2; own.has(fileName); n += 1) fileName = draft.fileName.replace(/\.md$/, `-${n}.md`);
  const other = taken.get(idOf(fileName));
  if (existsSync(path.join(out, fileName)))
    return { refused: `${path.relative(cwd, path.join(out, fileName))} is there already` };
  if (other !== undefined) return { refused: `${other} has the same id` };
  own.add(fileName);
  return { ...draft, fileName };
}

function save(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`The draft cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
