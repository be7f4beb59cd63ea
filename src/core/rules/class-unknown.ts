import { classNamed } from '../catalog/catalog.ts';
import { entries } from '../parse/facts.ts';
import { incidentRule } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/class/unknown.md. */
export const classUnknown = incidentRule('class/unknown', ({ facts }, { catalog, classIds }) =>
  entries(facts.failureClasses)
    .filter(([, id]) => !classIds.has(id))
    .map(([index, id]) => {
      const named = classNamed(catalog, id)?.id ?? nearest(id, [...classIds]) ?? nearestAlias(id, catalog.classes);
      return {
        at: { field: ['failureClasses', index] },
        message: `The catalogue has no failure class ${shown(id)}.`,
        help: named === undefined ? `The classes are ${[...classIds].join(', ')}.` : didYouMean(named),
      };
    }),
);

function nearestAlias(
  word: string,
  classes: readonly { id: string; name: string; aliases?: string[] | undefined }[],
): string | undefined {
  const names = new Map(classes.flatMap((one) => [one.name, ...(one.aliases ?? [])].map((name) => [name, one.id])));
  const near = nearest(word, [...names.keys()]);
  return near === undefined ? undefined : names.get(near);
}
