import { postmortemJsonSchema } from '../../../schemas/json-schema.ts';
import type { Environment } from '../environment.ts';

/** `hindsight schema`: the JSON Schema of the front matter. */
export function schema({ write }: Environment): number {
  write(postmortemJsonSchema());
  return 0;
}
