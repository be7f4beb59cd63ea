import * as z from 'zod';
import { postmortemSchema } from './postmortem.ts';

/** The JSON Schema of the front matter, as the text of `postmortem.schema.json`. What needs more than one field is a rule. */
export function postmortemJsonSchema(): string {
  const schema = z.toJSONSchema(postmortemSchema, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ title: 'Hindsight postmortem, version 1', ...schema }, null, 2)}\n`;
}
