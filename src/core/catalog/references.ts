import type { FieldPath } from '../parse/position-tree.ts';
import type { ReadableFile } from '../parse/source-file.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogFiles } from './read-catalog.ts';

/** A reference inside the catalogue that leads nowhere, or an id that stands twice. */
export interface DanglingReference {
  file: ReadableFile;
  path: FieldPath;
  message: string;
}

/** Everything in the catalogue that contradicts itself: ids that stand twice, parents, owners and needs that are not there. */
export function catalogReferences(catalog: Catalog, files: CatalogFiles): DanglingReference[] {
  return [...classReferences(catalog, files), ...teamReferences(catalog, files), ...serviceReferences(catalog, files)];
}

function classReferences({ classes }: Catalog, files: CatalogFiles): DanglingReference[] {
  const parents = new Map(classes.map((one) => [one.id, one.parent]));
  return classes.flatMap(({ id, path, parent }) => {
    const file = files.classes.find((one) => one.path === path);
    if (parent === undefined || !file) return [];
    if (!parents.has(parent)) return [{ file, path: ['parent'], message: `The parent "${parent}" is not a class.` }];
    const seen = new Set([id]);
    for (let up: string | undefined = parent; up !== undefined; up = parents.get(up)) {
      if (seen.has(up)) return [{ file, path: ['parent'], message: `The class is its own ancestor by way of "${parent}".` }];
      seen.add(up);
    }
    return [];
  });
}

function teamReferences({ teams = [] }: Catalog, { teams: file }: CatalogFiles): DanglingReference[] {
  return file ? repeatedIds(teams, file) : [];
}

function serviceReferences({ services = [], teams }: Catalog, { services: file }: CatalogFiles): DanglingReference[] {
  if (!file) return [];
  const ids = new Set(services.map((service) => service.id));
  const owners = teams && new Set(teams.map((team) => team.id));
  const dangling = services.flatMap((service, index): DanglingReference[] => [
    ...(owners && !owners.has(service.owner)
      ? [{ file, path: [index, 'owner'], message: `The owner "${service.owner}" is not in teams.yml.` }]
      : []),
    ...(service.dependsOn ?? []).flatMap((id, at) =>
      ids.has(id) ? [] : [{ file, path: [index, 'dependsOn', at], message: `The service "${id}" is not in services.yml.` }],
    ),
  ]);
  return [...repeatedIds(services, file), ...dangling];
}

function repeatedIds(entries: readonly { id: string }[], file: ReadableFile): DanglingReference[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ file, path: [index, 'id'], message: `The id "${id}" stands twice.` }] : [];
  });
}
