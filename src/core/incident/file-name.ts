import { parseInstant } from '../../../schemas/instant.ts';

/** Whether a path ends in `YYYY-MM-DD-slug.md` with a date that exists. */
export const isDateName = (path: string): boolean => nameDay(path) !== undefined;

/** The UTC day that a well-formed file name begins with, as the milliseconds of its start. */
export function nameDay(path: string): number | undefined {
  const match = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.exec(path);
  return match?.[1] === undefined ? undefined : parseInstant(match[1])?.ms;
}
