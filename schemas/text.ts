import * as z from 'zod';

/** Text somebody can read: at least one character that is not white space. */
export const text = (): z.ZodString => z.string().regex(/\S/, 'text that is not blank');

/** A kebab-case id: `payments-api`. */
export const kebabId = (): z.ZodString =>
  z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a kebab-case id such as payments-api');

/** A calendar date that exists, `2026-03-31`, read as a UTC day. */
export const isoDate = (): z.ZodISODate => z.iso.date();

/** An absolute web address. Other schemes (`javascript:`, `data:`, `file:`) are refused here, so that no page has to. */
export const webAddress = (): z.ZodURL =>
  z
    .url({ protocol: /^https?$/, hostname: /^[^\s<>"'`]+$/ })
    .regex(/^[Hh][Tt][Tt][Pp][Ss]?:[^\s<>"`]+$/, 'a web address without spaces');

/** A count or an amount: a number, never text, zero or more. */
export const quantity = (): z.ZodNumber => z.number().nonnegative();
