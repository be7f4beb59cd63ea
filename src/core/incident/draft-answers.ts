import { severities } from '../../../schemas/postmortem.ts';
import { type Catalog, classNamed } from '../catalog/catalog.ts';
import { didYouMean, nearest, oneOf, shown } from '../rules/wording.ts';
import type { DraftAnswers } from './draft.ts';
import { ownerFault } from './owner.ts';

/** What is wrong with an answer, as sentences for the one who gave it; undefined where nothing is. */
export const answerFaults = {
  title: (title: string): string | undefined => {
    const length = [...title].length;
    return length >= 8 && length <= 120
      ? undefined
      : `A title has 8 to 120 characters, this one ${length}: hindsight new "Checkout declined cards for 41 minutes"`;
  },
  severity: (severity: string): string | undefined =>
    (severities as readonly string[]).includes(severity) ? undefined : `A severity is ${oneOf(severities)}.`,
  services: (services: readonly string[], { services: known }: Catalog): string | undefined =>
    firstFault(services, (id) => {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return `A service has an id such as payments-api, not ${shown(id)}.`;
      return !known || known.some((one) => one.id === id)
        ? undefined
        : unknown(
            'service',
            id,
            known.map((one) => one.id),
          );
    }),
  failureClasses: (classes: readonly string[], { classes: known }: Catalog): string | undefined =>
    firstFault(classes, (id) =>
      known.some((one) => one.id === id)
        ? undefined
        : unknown(
            'failure class',
            id,
            known.map((one) => one.id),
          ),
    ),
  owner: (owner: string, { teams }: Catalog): string | undefined => {
    if (ownerFault(owner) !== undefined) return `An action item has one owner, and ${shown(owner)} is none.`;
    return !teams || teams.some((one) => one.id === owner)
      ? undefined
      : unknown(
          'team or person',
          owner,
          teams.map((one) => one.id),
        );
  },
};

/** Answers as they are meant: white space trimmed, and classes by their ids where they were given by name or alias. */
export function tidyAnswers(answers: DraftAnswers, catalog: Catalog): DraftAnswers {
  return {
    ...answers,
    title: answers.title.replace(/\s+/g, ' ').trim(),
    owner: answers.owner?.trim(),
    failureClasses: answers.failureClasses?.map((word) => classNamed(catalog, word)?.id ?? word),
  };
}

const firstFault = (ids: readonly string[], faultOf: (id: string) => string | undefined): string | undefined =>
  ids.map(faultOf).find((fault) => fault !== undefined);

const unknown = (what: string, id: string, known: readonly string[]): string =>
  [`There is no ${what} ${shown(id)} in the catalogue.`, didYouMean(nearest(id, known))].join(' ').trim();
