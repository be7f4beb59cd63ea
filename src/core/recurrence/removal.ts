import { actionItems, type ListedAction } from '../incident/action-items.ts';
import type { Incident } from '../incident/incident.ts';
import { startOf } from '../incident/start.ts';
import { isoDay } from '../incident/time.ts';
import { type ActionFacts, entries } from '../parse/facts.ts';

/** Whether an action item says that it removes a class. */
export const removesClass = ({ removes }: ActionFacts, classId: string): boolean =>
  entries(removes).some(([, id]) => id === classId);

/** Whether an item is done and was so on a day before the one on which an incident began. */
export const isDoneBefore = ({ status, completed }: ActionFacts, incident: Incident): boolean =>
  status === 'done' && completed !== undefined && completed < isoDay(startOf(incident));

/** The items of an incident that are done and say that they remove a class. */
export const doneRemovals = (incident: Incident, classId: string): ListedAction[] =>
  actionItems(incident).filter(({ item }) => item.status === 'done' && removesClass(item, classId));
