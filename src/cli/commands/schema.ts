import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkReportJsonSchema } from '../../../schemas/check-report.ts';
import { postmortemJsonSchema } from '../../../schemas/json-schema.ts';
import { UserError } from '../../io/user-error.ts';
import type { Environment } from '../environment.ts';

/** The flags of `schema`. */
export interface SchemaOptions {
  report?: boolean;
  editor?: boolean;
  root: string;
}

/**
 * `hindsight schema`: prints the JSON Schema of the front matter, or of what `check --format json` prints; with `--editor`
 * writes what Astro's language server reads to complete front matter, and prints the folder.
 */
export async function schema({ cwd, write }: Environment, { report, editor, root }: SchemaOptions): Promise<number> {
  if (editor) {
    const at = path.resolve(cwd, root);
    if (!existsSync(path.join(at, 'postmortems'))) throw new UserError(`There is no folder "postmortems" in ${at}.`);
    const { writeEditorManifest } = await import('../../editor/manifest.ts');
    write(`${path.relative(cwd, writeEditorManifest(at))}\n`);
    return 0;
  }
  write(report ? checkReportJsonSchema() : postmortemJsonSchema());
  return 0;
}
