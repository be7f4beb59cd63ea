import { parseInstant } from '../../../schemas/instant.ts';

/** A slug of a-z, 0-9 and dashes, with a letter or a digit in it. */
const SLUG = '[a-z0-9-]*[a-z0-9][a-z0-9-]*';

/** The name of a postmortem, but for whether its date exists. */
export const fileNamePattern = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})-${SLUG}\.md$`);

/** Whether a path ends in `YYYY-MM-DD-slug.md` with a date that exists. */
export const isDateName = (path: string): boolean => nameDay(path) !== undefined;

/** The UTC day that a well-formed file name begins with, as the milliseconds of its start. */
export function nameDay(path: string): number | undefined {
  const match = fileNamePattern.exec(path.slice(path.lastIndexOf('/') + 1));
  return match?.[1] === undefined ? undefined : parseInstant(match[1])?.ms;
}
