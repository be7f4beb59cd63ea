import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { failureClassSchema } from '../../schemas/failure-class.ts';
import { postmortemSchema } from '../../schemas/postmortem.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import { loadCatalog } from '../io/load-catalog.ts';
import { readTree } from '../io/read-tree.ts';

/** Where Astro's language server looks for the schemas of Markdown files, relative to the folder that is open. */
export const MANIFEST_FOLDER = '.astro/collections';

type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema>; items?: JsonSchema };

/**
 * Writes what Astro's language server reads to complete, explain and check front matter: a JSON Schema of postmortems, with
 * the ids of this catalogue as proposals, one of classes, and a list of the files that have them. Gives the folder.
 * A file that is added later is completed only once the list is written again.
 */
export function writeEditorManifest(root: string): string {
  const folder = path.join(root, MANIFEST_FOLDER);
  const catalog = loadCatalog(root);
  const keyOf = (file: string): string => decodeURIComponent(pathToFileURL(path.join(root, file)).href).toLowerCase();
  const entries = Object.fromEntries([
    ...readTree(root).map((source) => [keyOf(source.path), 'postmortems'] as const),
    ...catalog.classes.map((one) => [keyOf(one.path), 'classes'] as const),
  ]);
  const collections = ['postmortems', 'classes'].map((name) => ({ hasSchema: true, name }));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown): void =>
    writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write('postmortems.schema.json', editorSchema(catalog));
  write('classes.schema.json', z.toJSONSchema(failureClassSchema, { target: 'draft-7', io: 'input' }));
  write('collections.json', { collections, entries });
  return folder;
}

/** The schema of a postmortem, with the ids of a catalogue proposed where they belong. Others are no fault here: rules say so. */
export function editorSchema({ classes, services, teams }: Catalog): JsonSchema {
  const schema = z.toJSONSchema(postmortemSchema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  const propose = (list: JsonSchema | undefined, ids: readonly string[] | undefined): void => {
    if (list?.items && ids && ids.length > 0) list.items = { anyOf: [{ enum: ids }, list.items] };
  };
  const classIds = classes.map((one) => one.id);
  const { services: serviceList, failureClasses, actions } = schema.properties ?? {};
  propose(failureClasses, classIds);
  propose(
    serviceList,
    services?.map((one) => one.id),
  );
  const item = actions?.items?.properties;
  propose(item?.['removes'], classIds);
  if (item?.['owner'] && teams && teams.length > 0)
    item['owner'] = { ...item['owner'], anyOf: [{ enum: teams.map((one) => one.id) }, { type: 'string' }] };
  return schema;
}
