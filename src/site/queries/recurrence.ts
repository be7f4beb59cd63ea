import { DAY } from '../../../schemas/instant.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { BrokenFix } from '../../core/recurrence/broken-fixes.ts';
import { type ChainLink, linksOf, type RecurrenceChain } from '../../core/recurrence/chains.ts';
import { counted } from '../../core/rules/wording.ts';
import { formatDuration, formatSpan } from '../format/duration.ts';
import { derivedFrom } from './derived.ts';
import { classLink, type IncidentSummary, type Link, serviceLink, summaryOf } from './incident-summary.ts';
import { ledgerOf, type LedgerRow } from './postmortem/ledger.ts';

/** A class that came back in the same services. */
export interface ShownChain {
  organization: string | undefined;
  klass: Link;
  services: Link[];
  links: ShownLink[];
}

/** One incident of a chain, and what it left behind. */
export interface ShownLink {
  incident: IncidentSummary;
  /** How long after the one before. */
  after: string | undefined;
  /** Where each promise against the class stands. */
  promises: ShownPromise[];
  /** How many of all its action items are still open. */
  open: string | undefined;
}

/** A promise against the class. */
export interface ShownPromise {
  row: LedgerRow;
  url: string;
  /** It was done, and the class came back. */
  didNotHold: boolean;
}

/** A fix that was done and did not hold. */
export interface ShownBrokenFix {
  row: LedgerRow;
  url: string;
  incident: IncidentSummary;
  /** The classes that it was to remove and that came back. */
  classes: Link[];
  /** Each incident in which they came back, the latest first. */
  returns: ShownReturn[];
}

/** One time that a fix did not hold. */
export interface ShownReturn {
  recurrence: IncidentSummary;
  services: Link[];
  /** How long the fix was in place before. */
  held: string;
}

/** The chains of which `wanted` is true. */
export const chainsWhere = (kb: KnowledgeBase, wanted: (chain: RecurrenceChain) => boolean): ShownChain[] =>
  derivedFrom(kb)
    .chains.filter(wanted)
    .map((chain) => shownChain(chain, kb));

/** At most so many of the chains that an incident is part of, the longest first. */
export const chainsWith = (incident: Incident, kb: KnowledgeBase, atMost: number): ShownChain[] =>
  (derivedFrom(kb).chainsOf.get(incident) ?? []).slice(0, atMost).map((chain) => shownChain(chain, kb));

/** All incidents of a class over all organisations, oldest first, with the time between them. */
export const classLine = (classId: string, incidents: readonly Incident[], kb: KnowledgeBase): ShownLink[] =>
  linksOf(incidents, classId, { sameKin: false }).map((link) => shownLink(link, kb));

/** The fixes that did not hold of which `wanted` is true, each once, that with the latest recurrence first. */
export function brokenFixesWhere(
  kb: KnowledgeBase,
  wanted: (fix: BrokenFix) => boolean = () => true,
): ShownBrokenFix[] {
  const byAction = Map.groupBy(derivedFrom(kb).brokenFixes.filter(wanted), ({ action }) => action.item);
  return [...byAction.values()].flatMap((fixes) => shownBrokenFix(fixes, kb));
}

function shownBrokenFix(fixes: readonly BrokenFix[], kb: KnowledgeBase): ShownBrokenFix[] {
  const [first] = fixes;
  const row = first && ledgerOf(first.incident, kb).find(({ id }) => id === first.action.id);
  if (!row) return [];
  const summary = summaryOf(first.incident, kb);
  const byRecurrence = Map.groupBy(fixes, ({ recurrence }) => recurrence);
  return [
    {
      row,
      url: `${summary.url}#${row.anchor}`,
      incident: summary,
      classes: [...new Set(fixes.map(({ classId }) => classId))].map((id) => classLink(id, kb)),
      returns: [...byRecurrence].map(([recurrence, same]) => ({
        recurrence: summaryOf(recurrence, kb),
        services: [...new Set(same.flatMap(({ services }) => services))].map((id) => serviceLink(id, kb)),
        held: heldFor(same[0]?.daysHeld ?? 0),
      })),
    },
  ];
}

const heldFor = (days: number): string => (days === 0 ? 'less than a day' : formatSpan(days * DAY));

function shownChain({ organization, classId, services, incidents }: RecurrenceChain, kb: KnowledgeBase): ShownChain {
  return {
    organization,
    klass: classLink(classId, kb),
    services: services.map((id) => serviceLink(id, kb)),
    links: linksOf(incidents, classId, { sameKin: true }).map((link) => shownLink(link, kb)),
  };
}

function shownLink({ incident, sinceLast, promised, open, didNotHold }: ChainLink, kb: KnowledgeBase): ShownLink {
  const summary = summaryOf(incident, kb);
  const rows = promised.length === 0 ? [] : ledgerOf(incident, kb);
  return {
    incident: summary,
    after: sinceLast && formatDuration(sinceLast),
    promises: promised.flatMap((action) => {
      const row = rows[action.index] ?? rows.find(({ id }) => id === action.id);
      return row ? [{ row, url: `${summary.url}#${row.anchor}`, didNotHold: didNotHold.includes(action) }] : [];
    }),
    open: open.length === 0 ? undefined : counted(open.length, 'open action item'),
  };
}
