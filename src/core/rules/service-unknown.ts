import { isPublished } from '../incident/action-items.ts';
import { entries } from '../parse/facts.ts';
import { incidentRule } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/service/unknown.md. The services of an incident with `source` are those of another organisation. */
export const serviceUnknown = incidentRule('service/unknown', (incident, { catalog: { services } }) => {
  if (!services || isPublished(incident)) return [];
  return entries(incident.facts.services)
    .filter(([, id]) => !services.some((service) => service.id === id))
    .map(([index, id]) => {
      const near =
        nearest(
          id,
          services.map((service) => service.id),
        ) ?? services.find((service) => service.name === id)?.id;
      return {
        at: { field: ['services', index] },
        message: `catalog/services.yml has no service ${shown(id)}.`,
        help: near === undefined ? 'Add it to catalog/services.yml, or name one that is there.' : didYouMean(near),
      };
    });
});
