import type { Answer } from '../../core/search/answer.ts';
import { namedPages } from '../../core/search/named-pages.ts';
import { incidents as counted } from '../../core/search/status.ts';
import { alertSlug } from '../../core/text/alert-slug.ts';
import { openSearchFiles } from './search-files.ts';
import { classItem, namedItem } from './search-results.ts';

/** What stands above the results: the alerts and services that a question names, and its failure classes. */
export async function namedItems(base: string, answer: Answer): Promise<HTMLLIElement[]> {
  const files = await openSearchFiles(base);
  const { alerts, services } = namedPages(answer.question.text, await files.names());
  return [
    ...alerts.map(({ name, incidents }) =>
      namedItem(
        name,
        `${base}alerts/${alertSlug(name)}/`,
        `the alert, named by ${counted(incidents)}, with what was tried there`,
      ),
    ),
    ...services.map(({ id, name, incidents }) =>
      namedItem(name, `${base}services/${id}/`, `the service, with ${counted(incidents)}`),
    ),
    ...answer.question.classes.flatMap(({ id, words }) => {
      const one = files.classes.find((other) => other.id === id);
      return one ? [classItem(one, `${base}classes/${id}/`, words)] : [];
    }),
  ];
}
