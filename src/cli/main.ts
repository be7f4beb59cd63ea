import { Command, CommanderError, Option } from 'commander';
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
    environment.writeError(`hindsight: ${error.message}\n`);
    return 2;
  }
}

function commands(environment: Environment, exit: (code: number) => void): Command {
  const program = new Command('hindsight')
    .description('Postmortems that are checked, searched and followed up.')
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
    .command('explain')
    .description('say what a rule asks for, and why')
    .argument('<rule>', 'the id of the rule, such as action/owner')
    .action(async (rule: string) => exit(await (await import('./commands/explain.ts')).explain(environment, rule)));
  program
    .command('schema')
    .description('print the JSON Schema of the front matter')
    .action(async () => exit(await (await import('./commands/schema.ts')).schema(environment)));
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
    .command('init')
    .description("clear the shipped postmortems for a team's own, keeping the classes")
    .option('--yes', 'do not ask')
    .addOption(root())
    .action(async (options) => exit(await (await import('./commands/init.ts')).init(environment, options)));
  return program;
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new UserError(`--max-warnings takes a whole number, not "${value}".`);
  return Number(value);
}
