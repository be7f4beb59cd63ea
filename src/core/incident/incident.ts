import { type Instant, parseInstant } from '../../../schemas/instant.ts';
import { type EventFacts, entries, type Facts } from '../parse/facts.ts';
import type { ParsedFile } from '../parse/parse-file.ts';
import { readShape, type ShapeIssue } from '../parse/shape.ts';

/** One event of the timeline, with its place in the list and its moment where that could be read. */
export interface TimelineEntry {
  index: number;
  event: EventFacts;
  instant: Instant | undefined;
}

/** A postmortem whose front matter could be read, though perhaps not all of it has its shape. */
export interface Incident {
  id: string;
  path: string;
  file: ParsedFile;
  /** The values as written. */
  raw: Record<string, unknown>;
  /** What of them has its shape. */
  facts: Facts;
  shapeIssues: ShapeIssue[];
  timeline: TimelineEntry[];
  isDraft: boolean;
  isInternal: boolean;
}

/** Reads an incident out of a parsed file; undefined where its front matter could not be read. */
export function readIncident(file: ParsedFile): Incident | undefined {
  if (!file.frontMatter) return undefined;
  const { values: raw } = file.frontMatter;
  const { facts, issues: shapeIssues } = readShape(raw);
  const timeline = entries(facts.timeline).map(([index, event]) => ({
    index,
    event,
    instant: event.at === undefined ? undefined : parseInstant(event.at),
  }));
  return {
    id: file.id,
    path: file.path,
    file,
    raw,
    facts,
    shapeIssues,
    timeline,
    isDraft: facts.status === 'draft',
    // A slip of spelling must not publish what was meant to stay inside.
    isInternal: !['public', undefined, null].includes(raw['visibility'] as string | null | undefined),
  };
}

/** Whether there is an event, before the one at `index` where that is given, whose kind could not be read. */
export function hasUnreadEvent({ raw, timeline }: Incident, index = Infinity): boolean {
  const written = Array.isArray(raw['timeline']) ? raw['timeline'].length : 0;
  const known = timeline.filter(({ event, index: at }) => at < index && event.kind !== undefined).length;
  return known < Math.min(index, written);
}

/** The first event of a kind, in the order of the list. */
export const firstOf = (incident: Incident, kind: EventFacts['kind']): TimelineEntry | undefined =>
  incident.timeline.find((entry) => entry.event.kind === kind);

/** The last event of a kind, in the order of the list. */
export const lastOf = (incident: Incident, kind: EventFacts['kind']): TimelineEntry | undefined =>
  incident.timeline.findLast((entry) => entry.event.kind === kind);
