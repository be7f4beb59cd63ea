import { actionItems } from '../incident/action-items.ts';
import { ownerFault } from '../incident/owner.ts';
import { incidentRule } from './rule.ts';
import { shown } from './wording.ts';

/** See docs/rules/action/owner.md. */
export const actionOwner = incidentRule('action/owner', ({ ...incident }) =>
  actionItems(incident).flatMap(({ index, id, rawOwner }) => {
    const fault = ownerFault(rawOwner, incident.facts.source?.organization);
    if (!fault) return [];
    const at = { field: ['actions', index, 'owner'] };
    const help = 'Name one team or one person from the catalogue: "owner: payments", or "@handle" in quotes.';
    if (fault === 'absent') return [{ at, message: `Action item ${id} has no owner.`, help, absent: true as const }];
    const what = fault === 'several' ? 'more than one owner' : 'nobody for an owner';
    return [{ at, message: `Action item ${id} names ${what}: ${shown(rawOwner)}.`, help }];
  }),
);
