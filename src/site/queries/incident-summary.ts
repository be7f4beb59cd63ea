import { DAY } from '../../../schemas/instant.ts';
import { actionItems, isOpen } from '../../core/incident/action-items.ts';
import { durationsOf } from '../../core/incident/durations.ts';
import { isExample } from '../../core/incident/example.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { newestFirst, startOf } from '../../core/incident/start.ts';
import { isoDay } from '../../core/incident/time.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { entries } from '../../core/parse/facts.ts';
import { formatDate, formatMonth, type ShownTime } from '../format/date.ts';
import { formatDuration } from '../format/duration.ts';
import { classUrl, postmortemUrl, serviceUrl } from '../urls.ts';

/** A name that leads somewhere. */
export interface Link {
  id: string;
  name: string;
  /** Absent where there is no page to lead to. */
  url: string | undefined;
}

/** An incident as lists show it. */
export interface IncidentSummary {
  id: string;
  url: string;
  title: string;
  /** What a running text calls it: see {@link shortName}. */
  short: string;
  day: ShownTime;
  year: string;
  severity: string;
  organization: string | undefined;
  isExample: boolean;
  isDraft: boolean;
  services: Link[];
  classes: Link[];
  timeToMitigate: string;
  /** Milliseconds, to sort by: the most it may be where only days are known; undefined where it is not known. */
  timeToMitigateMs: number | undefined;
  openActions: number;
}

/** Summaries, newest first. */
export const summariesOf = (incidents: readonly Incident[], kb: KnowledgeBase): IncidentSummary[] =>
  incidents.toSorted(newestFirst).map((incident) => summaryOf(incident, kb));

/** What lists say of an incident. */
export function summaryOf(incident: Incident, kb: KnowledgeBase): IncidentSummary {
  const { facts } = incident;
  const { timeToMitigate } = durationsOf(incident);
  const date = isoDay(startOf(incident));
  return {
    id: incident.id,
    url: postmortemUrl(incident.id),
    title: facts.title ?? incident.id,
    short: shortName(incident),
    day: formatDate(date),
    year: date.slice(0, 4),
    severity: facts.severity ?? 'unknown',
    organization: facts.source?.organization,
    isExample: isExample(incident),
    isDraft: incident.isDraft,
    services: servicesOf(incident, kb),
    classes: classesOf(incident, kb),
    timeToMitigate: timeToMitigate ? formatDuration(timeToMitigate) : 'not told',
    timeToMitigateMs:
      timeToMitigate && (timeToMitigate.daysOnly ? Math.max(timeToMitigate.ms, DAY) : timeToMitigate.ms),
    openActions: actionItems(incident).filter(({ item }) => isOpen(item)).length,
  };
}

/** How many words of a title name an incident of our own. */
const NAMING_WORDS = 5;

/** What a title is not cut behind. */
const DANGLING = /(?:[,;:]| (?:a|an|the|and|of|to|in|on|by))+$/;

/** An incident in a few words: `AWS, Feb 2017`, or the beginning of the title of one of our own. */
export function shortName(incident: Incident): string {
  const { title, source } = incident.facts;
  if (source?.organization !== undefined) return `${source.organization}, ${formatMonth(isoDay(startOf(incident)))}`;
  const words = (title ?? incident.id).split(/\s+/);
  const beginning = words.slice(0, NAMING_WORDS).join(' ');
  return words.length > NAMING_WORDS ? `${beginning.replace(DANGLING, '')}…` : beginning;
}

/** The classes of an incident by their names in the catalogue. */
export const classesOf = ({ facts }: Incident, kb: KnowledgeBase): Link[] =>
  entries(facts.failureClasses).map(([, id]) => classLink(id, kb));

/** The services of an incident by their names in the catalogue. */
export const servicesOf = ({ facts }: Incident, kb: KnowledgeBase): Link[] =>
  entries(facts.services).map(([, id]) => serviceLink(id, kb));

/** A class as a link; one that the catalogue lacks leads nowhere. */
export function classLink(id: string, { catalog }: KnowledgeBase): Link {
  const known = catalog.classes.find((one) => one.id === id);
  return { id, name: known?.name ?? id, url: known && classUrl(id) };
}

/** A service as a link. It has a page once an incident or the catalogue names it. */
export function serviceLink(id: string, { catalog, byService }: KnowledgeBase): Link {
  const known = catalog.services?.find((one) => one.id === id);
  return { id, name: known?.name ?? id, url: known || byService.has(id) ? serviceUrl(id) : undefined };
}
