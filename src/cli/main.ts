import { Command, CommanderError, Option } from 'commander';
import { projectVersion } from '../io/project.ts';
import { UserError } from '../io/user-error.ts';
import type { Environment } from './environment.ts';
import { reporterNames } from './reporters/names.ts';

/**
 * Runs one command. Gives the exit code: 0 for nothing at error level, 1 for findings, 2 when it could not run. Throws
 * only for a bug.
 */
export async function main(environment: Environment): Promise<number> {
  let code = 0;
  const program = commands(environment, (result) => (code = result));
  try {
    await program.parseAsync(environment.argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UserError)) throw error;
    environment.writeError(`hindsight: ${error.messageFrom(environment.cwd)}\n`);
    return 2;
  }
}

function commands(environment: Environment, exit: (code: number) => void): Command {
  const program = new Command('hindsight')
    .description('Postmortems that are checked, searched and followed up.')
    .version(projectVersion())
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: environment.write, writeErr: environment.writeError });
  const root = (): Option => new Option('--root <dir>', 'the folder that holds postmortems/ and catalog/').default('.');
  program
    .command('check')
    .description('check everything, print what concerns the paths')
    .argument('[paths...]', 'files and folders (default: all)')
    .option('--since <ref>', 'only files changed since the merge base with this git ref')
    .addOption(new Option('--format <format>', 'how the findings are printed').choices(reporterNames).default('pretty'))
    .option('--output <file>', 'write the findings to a file instead of to the standard output')
    .option('--quiet', 'print errors only')
    .addOption(new Option('--max-warnings <n>', 'fail on more warnings than this').argParser(wholeNumber))
    .addOption(root())
    .action(async (paths: string[], options) =>
      exit(await (await import('./commands/check.ts')).check(environment, paths, options)),
    );
  program
    .command('review')
    .description('print the comment on a pull request')
    .requiredOption('--since <ref>', 'what the branch is compared with, such as origin/main')
    .option('--preview <url>', 'the address of a built site with the change, to link to')
    .option('--output <file>', 'write the comment to a file instead of to the standard output')
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/review.ts')).review(environment, options)));
  program
    .command('explain')
    .description('say what a rule asks for, and why')
    .argument('<rule>', 'the id of the rule, such as action/owner')
    .action(async (rule: string) => exit(await (await import('./commands/explain.ts')).explain(environment, rule)));
  program
    .command('schema')
    .description('print the JSON Schema of the front matter')
    .option('--report', 'print the one of what check --format json prints instead')
    .option('--editor', 'write what the language server of Astro reads to complete front matter')
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/schema.ts')).schema(environment, options)));
  program
    .command('new')
    .description('begin a postmortem as a draft')
    .argument('[title]', 'what broke, by which mechanism')
    .addOption(new Option('--severity <severity>', 'sev1 to sev4').choices(['sev1', 'sev2', 'sev3', 'sev4']))
    .option('--service <id...>', 'the services that were hit')
    .option('--class <id...>', 'the failure classes')
    .option('--owner <id>', 'who owns the first action item')
    .addOption(root())
    .action(async (title: string | undefined, options) =>
      exit(await (await import('./commands/new.ts')).begin(environment, title, options)),
    );
  program
    .command('import')
    .description('turn postmortems in other shapes into drafts of this format')
    .argument('<files...>', 'Markdown files')
    .option('--out <dir>', 'where the drafts go (default: postmortems/ under the root)')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--source-organization <name>', 'who published the files')
    .option('--source-url <url>', 'where they are published')
    .option('--time-zone <zone>', 'the zone of times for which a file states none, such as Europe/London')
    .addOption(root())
    .action(async (files: string[], options) =>
      exit(await (await import('./commands/import.ts')).importFiles(environment, files, options)),
    );
  program
    .command('init')
    .description("clear the shipped postmortems for a team's own, keeping the classes")
    .option('--yes', 'do not ask')
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/init.ts')).init(environment, options)));
  program
    .command('similar')
    .description('find the incidents most like a postmortem, a description or a log line')
    .argument('<input...>', 'a file, a text, or - for the standard input')
    .addOption(new Option('--limit <n>', 'how many at most').argParser(limitOf).default(5))
    .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
    .addOption(root())
    .action(async (input: string[], options) =>
      exit(await (await import('./commands/similar.ts')).similar(environment, input, options)),
    );
  program
    .command('actions')
    .description('print the ledger of what was promised')
    .option('--overdue', 'only what is open past its due date')
    .option('--owner <id>', 'only what this team or person owns')
    .option('--class <id>', 'only what is to remove this failure class')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['pretty', 'json', 'csv', 'ics']).default('pretty'),
    )
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/actions.ts')).actions(environment, options)));
  program
    .command('graph')
    .description('print who needs what, over all incidents')
    .option('--cycles', 'only what lies on a cycle')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['pretty', 'json', 'mermaid', 'dot'])
        .default('pretty'),
    )
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/graph.ts')).graph(environment, options)));
  program
    .command('stats')
    .description('print how long things took, as distributions')
    .addOption(
      new Option('--by <group>', 'by what incidents are told apart').choices(['all', 'year', 'severity', 'class']),
    )
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['pretty', 'json', 'csv']).default('pretty'),
    )
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/stats.ts')).stats(environment, options)));
  return program;
}

function limitOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UserError(`--limit takes a whole number from 1 on, not "${value}".`);
  return Number(value);
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new UserError(`--max-warnings takes a whole number, not "${value}".`);
  return Number(value);
}
