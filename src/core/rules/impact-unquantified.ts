import { hasFigure } from '../incident/figure.ts';
import { isUnread } from '../incident/unread.ts';
import { incidentRule } from './rule.ts';

/** See docs/rules/impact/unquantified.md. */
export const impactUnquantified = incidentRule('impact/unquantified', (incident) => {
  const { impact } = incident.facts;
  if (impact?.summary === undefined) return [];
  const fields = [impact.users?.affected, impact.requests?.failed, impact.requests?.share, impact.cost?.amount];
  if (fields.some((figure) => figure !== undefined) || [impact.summary, impact.dataLoss ?? ''].some(hasFigure))
    return [];
  if (isUnread(incident, ([first, field]) => first === 'impact' && field !== undefined)) return [];
  return [
    {
      at: { field: ['impact'], key: true },
      message: 'The impact has no figure, neither in a field nor in the summary.',
      help: 'Say how many users, requests or how much money, or at least for how long: "users: {affected: 4200}".',
    },
  ];
});
