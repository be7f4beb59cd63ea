import * as z from 'zod';
import { quantity, text } from './text.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Who was hurt, and how much. Figures are numbers, never text. */
export const impactSchema = z.strictObject({
  summary: text().describe('What users saw, for how long, with the figures.'),
  users: z
    .strictObject({
      affected: quantity().describe('How many were hurt.'),
      of: quantity().optional().describe('Of how many.'),
      unit: text().optional().describe('What is counted, when it is not users: `projects`, `customers`.'),
    })
    .optional()
    .describe('How many users.'),
  requests: z
    .strictObject({
      failed: quantity().optional().describe('How many failed.'),
      share: z.number().min(0).max(1).optional().describe('Which share failed, from 0 to 1.'),
    })
    .optional()
    .describe('How many requests.'),
  cost: z
    .strictObject({
      amount: quantity().describe('The amount.'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as EUR')
        .refine((code) => currencies.has(code), 'an ISO 4217 code such as EUR')
        .describe('An ISO 4217 code.'),
    })
    .optional()
    .describe('What it cost.'),
  dataLoss: text().optional().describe('Which data was lost, or `none`.'),
});

export type Impact = z.output<typeof impactSchema>;
