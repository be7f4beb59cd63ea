import * as z from 'zod';
import { kebabId, text } from './text.ts';

/** A service that postmortems can name. */
export const serviceSchema = z.strictObject({
  id: kebabId().describe('The kebab-case id.'),
  name: text().describe('The name in full.'),
  owner: text().describe('The id of the team that runs it.'),
  tier: z.union([text(), z.int()]).optional().describe('How much depends on it, in your own scale.'),
  dependsOn: z.array(kebabId()).optional().describe('The ids of the services that it needs.'),
});

/** `catalog/services.yml`. */
export const servicesSchema = z.array(serviceSchema);

export type Service = z.output<typeof serviceSchema>;
