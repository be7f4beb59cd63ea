import * as z from 'zod';
import { isoDate, text } from './text.ts';

/** Somebody who can own an action item: a team (kebab-case id) or a person (an id that begins with `@`). */
export const teamSchema = z.strictObject({
  id: z
    .string()
    .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|@[A-Za-z0-9][A-Za-z0-9._/-]*)$/, 'a kebab-case team id, or a "@handle"')
    .describe('A kebab-case team id, or a person as `"@handle"`.'),
  name: text().describe('The name in full.'),
  contact: text().optional().describe('Where to reach them: a channel, an address.'),
  until: isoDate().optional().describe('The last day.'),
});

/** `catalog/teams.yml`. */
export const teamsSchema = z.array(teamSchema);

export type Team = z.output<typeof teamSchema>;
