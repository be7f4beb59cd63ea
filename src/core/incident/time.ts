import { DAY } from '../../../schemas/instant.ts';

/** The start of the UTC day of a moment, in milliseconds. */
export const dayOf = (ms: number): number => Math.floor(ms / DAY) * DAY;

/** The UTC day of a moment: `2026-03-03`. */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
