import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { DAY } from '../../../schemas/instant.ts';
import type { LedgerItem } from './ledger.ts';

/** What a calendar is called, when it was written (milliseconds), and where an incident is to be found. */
export interface CalendarOptions {
  name: string;
  now: number;
  /** The address of an action item, where there is one. */
  urlOf?: (item: LedgerItem) => string | undefined;
}

/** The due dates of the open items as an iCalendar file (RFC 5545): whole days that block nobody's time. */
export function ledgerCalendar(items: readonly LedgerItem[], { name, now, urlOf }: CalendarOptions): string {
  const calendar = ical({ name, prodId: '//hindsight//ledger//EN', method: ICalCalendarMethod.PUBLISH });
  for (const item of items) {
    const { due, what = '', owner = 'nobody' } = item.item;
    if (!item.isOpen || due === undefined) continue;
    const start = Date.parse(`${due}T00:00Z`);
    const url = urlOf?.(item);
    calendar.createEvent({
      id: `${item.incident.id}.${item.id}@hindsight`,
      stamp: new Date(now),
      start: new Date(start),
      end: new Date(start + DAY),
      allDay: true,
      summary: `${owner}: ${what}`,
      description: `${item.id} of ${item.incident.id}: ${item.incident.facts.title ?? ''}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(url === undefined ? {} : { url }),
    });
  }
  return calendar.toString();
}
