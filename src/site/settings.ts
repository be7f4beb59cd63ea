import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../io/user-error.ts';

/** For whom a site is built: the public, or people inside, who may read internal postmortems too. */
export type Audience = 'public' | 'internal';

/** What decides how the site is built beside its content. */
export interface Settings {
  /** The folder that holds `postmortems/` and `catalog/`, absolute. */
  root: string;
  audience: Audience;
  /** Whether drafts are shown: only while writing. */
  drafts: boolean;
  /** The address that a file's path is put behind to edit it, `https://github.com/acme/postmortems/edit/main/`. */
  editBase: string | undefined;
  /** The zone of the IANA data base by whose clock the hours and days of the week are counted. */
  timeZone: string;
  /** Milliseconds since the epoch: SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) or the clock. */
  now: number;
}

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads the settings: `HINDSIGHT_ROOT` (default the project), `--audience` or `HINDSIGHT_AUDIENCE` (default `public`),
 * `HINDSIGHT_EDIT_BASE`, `HINDSIGHT_TIME_ZONE` (default `UTC`), `SOURCE_DATE_EPOCH`. Throws a {@link UserError} for an
 * audience or a time zone that does not exist.
 */
export function readSettings(
  { env, argv }: { env: Readonly<Record<string, string | undefined>>; argv: readonly string[] },
  { drafts }: { drafts: boolean },
): Settings {
  const seconds = env['SOURCE_DATE_EPOCH'];
  return {
    root: path.resolve(env['HINDSIGHT_ROOT'] ?? PROJECT),
    audience: audienceOf(flagOf(argv, '--audience') ?? env['HINDSIGHT_AUDIENCE'] ?? 'public'),
    drafts,
    editBase: env['HINDSIGHT_EDIT_BASE'],
    timeZone: timeZoneOf(env['HINDSIGHT_TIME_ZONE'] ?? 'UTC'),
    now: seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : Date.now(),
  };
}

function audienceOf(word: string): Audience {
  if (word === 'public' || word === 'internal') return word;
  throw new UserError(`--audience is public or internal, not "${word}".`);
}

function timeZoneOf(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    throw new UserError(`HINDSIGHT_TIME_ZONE is a zone such as Europe/Prague, not "${name}".`, { cause: error });
  }
}

function flagOf(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  return word?.includes('=') ? word.slice(name.length + 1) : argv[at + 1] && at >= 0 ? argv[at + 1] : undefined;
}
