import * as z from 'zod';
import { isoDate, text, webAddress } from './text.ts';

/** What an action item is for. */
export const actionKinds = ['prevent', 'detect', 'mitigate', 'process'] as const;

/** Where an action item stands. */
export const actionStatuses = ['open', 'in-progress', 'done', 'wont-do'] as const;

/** One promise of a postmortem: a change with one owner, a date, and a way to check it. */
export const actionItemSchema = z.strictObject({
  what: text().describe('A concrete change whose completion anyone could check.'),
  owner: text().describe(
    'One team or person id from the catalogue: `payments`, or `"@handle"` (quoted, YAML reserves `@`). For an incident with `source`, the organisation\'s name will do.',
  ),
  due: isoDate().optional().describe('The day by which it is done. May be absent only for an incident with `source`.'),
  kind: z
    .enum(actionKinds)
    .describe(
      '`prevent` removes a cause, `detect` tells sooner, `mitigate` shortens the harm, `process` changes how we work.',
    ),
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'an id such as A1')
    .optional()
    .describe('`A1`, `A2`, ... by position when absent.'),
  removes: z.array(text()).optional().describe("The failure classes, among the postmortem's own, that this removes."),
  status: z.enum(actionStatuses).optional().describe('`open` when absent.'),
  completed: isoDate().optional().describe('The day it was done. Needed for `done`.'),
  verified: text().optional().describe('How it was shown to work: text or a URL. Needed for `done`.'),
  reason: text().optional().describe('Why it will not be done. Needed for `wont-do`.'),
  ticket: webAddress().optional().describe('Where the work is tracked.'),
});

export type ActionItem = z.output<typeof actionItemSchema>;
