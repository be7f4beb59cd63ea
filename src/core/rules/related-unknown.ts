import { relatedIds } from '../incident/related.ts';
import { incidentRule } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/related/unknown.md. */
export const relatedUnknown = incidentRule('related/unknown', (incident, { ids }) =>
  relatedIds(incident)
    .filter(({ id }) => id === incident.id || !ids.has(id))
    .map(({ id, field }) => {
      if (id === incident.id) {
        return {
          at: { field },
          message: 'The postmortem is related to itself.',
          help: 'Take the line out, or name another incident.',
        };
      }
      const near = nearest(id, [...ids]);
      return {
        at: { field },
        message: `There is no postmortem ${shown(id)}.`,
        help: near === undefined ? 'Write the id of a postmortem: its file name without .md.' : didYouMean(near),
      };
    }),
);
