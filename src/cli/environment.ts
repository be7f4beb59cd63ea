import type { Readable } from 'node:stream';

/** All that a command may know and touch of the world around it. */
export interface Environment {
  /** The words behind the command's name. */
  argv: readonly string[];
  /** The folder where the user stands: paths are read and printed relative to it. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether the output goes to a terminal. */
  isTerminal: boolean;
  input: Readable & { isTTY?: boolean };
  write: (text: string) => void;
  writeError: (text: string) => void;
}

/** The moment that counts as now, in milliseconds: SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/) or the clock. */
export function nowOf(env: Environment['env']): number {
  const seconds = env['SOURCE_DATE_EPOCH'];
  return seconds !== undefined && /^\d+$/.test(seconds) ? Number(seconds) * 1000 : Date.now();
}
