import { nameDay } from './file-name.ts';
import { firstOf, type Incident } from './incident.ts';

/** When an incident began, in milliseconds: its first impact, or else the day in its name; 0 where neither can be read. */
export const startOf = (incident: Incident): number =>
  firstOf(incident, 'impact')?.instant?.ms ?? nameDay(incident.path) ?? 0;

/** Newest first; incidents of one moment by id. */
export const newestFirst = (a: Incident, b: Incident): number =>
  startOf(b) - startOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
