import { actionItems, isOpen } from '../incident/action-items.ts';
import { isSameName, ownerFault } from '../incident/owner.ts';
import { incidentRule, type Remark } from './rule.ts';
import { didYouMean, nearest, shown } from './wording.ts';

/** See docs/rules/action/unknown-owner.md. */
export const actionUnknownOwner = incidentRule('action/unknown-owner', (incident, { catalog: { teams } }) => {
  const organization = incident.facts.source?.organization;
  if (!teams) return [];
  return actionItems(incident).flatMap(({ index, id, item, rawOwner }): Remark[] => {
    if (typeof rawOwner !== 'string' || ownerFault(rawOwner, organization)) return [];
    const owner = rawOwner.trim();
    if (organization !== undefined && isSameName(owner, organization)) return [];
    const at = { field: ['actions', index, 'owner'] };
    const team = teams.find((one) => one.id === owner);
    if (!team) {
      const near =
        teams.find((one) => isSameName(one.name, owner))?.id ??
        nearest(
          owner,
          teams.map((one) => one.id),
        );
      return [
        {
          at,
          message: `catalog/teams.yml has no owner ${shown(owner)} for action item ${id}.`,
          help:
            near === undefined
              ? 'Add the team or person to catalog/teams.yml, or name one that is there.'
              : didYouMean(near),
        },
      ];
    }
    if (team.until === undefined || item.due === undefined || !isOpen(item) || team.until >= item.due) return [];
    return [
      {
        at,
        message: `${team.id} left on ${team.until}, before action item ${id} is due on ${item.due}.`,
        help: 'Hand the item over to somebody who is there.',
      },
    ];
  });
});
