import type { FailureClass } from '../../../schemas/failure-class.ts';
import type { Service } from '../../../schemas/service.ts';
import type { Team } from '../../../schemas/team.ts';

/** A class with what its file adds: the id, and the Markdown of its page. */
export interface CatalogClass extends FailureClass {
  id: string;
  path: string;
  body: string;
}

/** The catalogue. Where the file of teams or services is absent, ids of that kind are not checked. */
export interface Catalog {
  /** Sorted by id. */
  classes: readonly CatalogClass[];
  teams: readonly Team[] | undefined;
  services: readonly Service[] | undefined;
}

/** The class that a word means, be it the id, the name or an alias; upper and lower case, spaces and dashes are alike. */
export function classNamed(catalog: Catalog, word: string): CatalogClass | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ').trim();
  const wanted = plain(word);
  return catalog.classes.find((one) => [one.id, one.name, ...(one.aliases ?? [])].some((name) => plain(name) === wanted));
}
