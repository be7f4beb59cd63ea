import { actionItems } from '../../../core/incident/action-items.ts';
import type { Incident } from '../../../core/incident/incident.ts';
import { entries } from '../../../core/parse/facts.ts';
import type { Link } from '../incident-summary.ts';
import { richText, type TextPiece } from '../../format/rich-text.ts';

/** Why this state was possible, and what is done about it. */
export interface ShownCondition {
  what: TextPiece[];
  since: string | undefined;
  decision: TextPiece[] | undefined;
  accepted: TextPiece[] | undefined;
  /** The action items that address it; none where it stays as it is. */
  addressedBy: Link[];
}

/** The conditions of an incident, in the order of the file. */
export function conditionsOf(incident: Incident): ShownCondition[] {
  const known = new Set(actionItems(incident).map(({ id }) => id));
  return entries(incident.facts.conditions).map(([, { what = '', since, decision, accepted, addressedBy }]) => ({
    what: richText(what),
    since: since === undefined ? undefined : String(since),
    decision: decision === undefined ? undefined : richText(decision),
    accepted: accepted === undefined ? undefined : richText(accepted),
    addressedBy: entries(addressedBy)
      .filter(([, id]) => known.has(id))
      .map(([, id]) => ({ id, name: id, url: `#action-${id.toLowerCase()}` })),
  }));
}
