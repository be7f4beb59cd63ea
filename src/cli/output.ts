import { appendFileSync, writeFileSync } from 'node:fs';
import { UserError } from '../io/user-error.ts';

/** Writes a report to a file. Throws a {@link UserError} where that does not go. */
export function writeOutput(file: string, text: string, { append = false } = {}): void {
  try {
    (append ? appendFileSync : writeFileSync)(file, text);
  } catch (error) {
    throw new UserError(`The report cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
